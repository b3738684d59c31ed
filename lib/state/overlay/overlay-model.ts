import { computed, createModel, effect, signal, untracked } from '@preact/signals';
import type { Id } from '../../domain/ids.ts';
import { keyText } from '../../keys/key-label.ts';
import type { ActionId } from '../../keys/key-table.ts';
import { createHold } from '../../overlay/hold.ts';
import type { TabState } from '../../protocol/states.ts';
import { chipsOf } from './chips.ts';
import type { ActDeps } from './deps.ts';
import { EditorDoor } from './editor-door.ts';
import { FeedbackModel } from './feedback-model.ts';
import { FinderDoor } from './finder-door.ts';
import { followPage } from './follow-page.ts';
import { FurnitureModel } from './furniture-model.ts';
import { GoingOnModel } from './going-on-model.ts';
import { allAnswered, handOn } from './hand-on.ts';
import { createHands } from './hands.ts';
import { hearBackground } from './hear-background.ts';
import { LabelSetModel } from './label-set-model.ts';
import { LabelsModel } from './labels-model.ts';
import { LayersModel } from './layers-model.ts';
import { createLearning } from './learning.ts';
import { MenuDoor } from './menu-door.ts';
import type { OverlayPorts } from './overlay-ports.ts';
import { PageModel } from './page-model.ts';
import { createParts, toTheRing } from './parts-model.ts';
import { reportPage } from './report-page.ts';
import { RingModel } from './ring-model.ts';
import { SendingModel } from './sending-model.ts';
import { SettingsModel } from './settings-model.ts';
import { createSizeLearner } from './size-learner.ts';
import { StandingModel } from './standing-model.ts';
import { currentTarget } from './targets.ts';
import { VisitModel } from './visit-model.ts';

/** Everything the overlay shows and does, without its looks. One instance a page; `[Symbol.dispose]` ends all of it. */
export const OverlayModel = createModel((ports: OverlayPorts) => {
  const { backend, reader } = ports;
  const { now, after } = ports.sending;
  const tab = signal(ports.tab);
  const { settings, spoken, load } = new SettingsModel({
    settings: () => backend.query('settings', {}),
    words: (language) => backend.query('words', { language }),
    languageOf: ports.languageOf,
    after,
  });
  const standing = new StandingModel();
  const { seen, gaveUp, classesOpen, isGone } = standing;
  /** What was said of the first pictures is known: the ring may choose. */
  const started = signal(false);
  /** Where labelling was on this page is known, too. */
  const placed = signal(false);

  const isLabelling = computed(() => tab.value.labelling === 'on');
  const finder = new FinderDoor();
  const parts = createParts(ports, () => feedback.say('overlay.reconnecting', {}, 'warning'));
  const feedback = new FeedbackModel({
    now,
    after,
    isMuted: (key) => key === allAnswered && handOn({ parts, ring, feedback }, 0),
    onAnswered: parts.tellAnswered,
  });
  const sending = new SendingModel({ ...ports.sending, stamp });
  const labelSet = new LabelSetModel({
    labelSet: (id) => backend.query('labelSet', { id, version: null }),
    classCounts: (id) => backend.query('classCounts', { labelSet: id }),
    after,
    remap: computed(() => settings.value.keys),
  });
  const labels = new LabelsModel({ labelsOf: (id, keys) => backend.query('labelsOf', { labelSet: id, keys }) });
  const page = new PageModel({
    scope: ports.tab.scope,
    watch: ports.watch,
    leastSide: () => settings.peek().leastSide,
    isCovered: reader.isCovered,
  });
  const pictures = computed(() => page.seen.value.pictures);
  const ring = new RingModel({
    pictures,
    complete: computed(() => page.seen.value.complete),
    inView: () => page.seen.value.inView,
    labelChanges: labels.changes,
    furnitureToo: page.furnitureToo,
    started: computed(() => started.value && placed.value),
    now,
    said: (entry) => {
      const key = page.knownKey(entry.address);
      if (key === undefined || !labels.isTold(key)) return 'unknown';
      return labels.isAnswered(key) ? 'something' : 'nothing';
    },
    reveal: reader.reveal,
  });
  const sizes = createSizeLearner({ trueSize: reader.trueSize, sending, after });
  const keyOf = (action: ActionId) => keyText(action, settings.peek().keys);
  const isWanted = () => settings.peek().goingOn;
  const goingOn = new GoingOnModel({ ring, feedback, reader, now, after, keyOf, isWanted });
  const refuses = () => {
    if (ports.isGuest) feedback.say('drawing.notInFrame', {}, 'warning');
    return ports.isGuest === true;
  };
  const editor = new EditorDoor({
    refuses,
    target() {
      const target = currentTarget(deps);
      // Whoever comes back to the page comes back to it.
      if (target) ring.step({ type: 'wentTo', picture: target.seen.picture.id });
      return target;
    },
  });
  const deps: ActDeps = {
    draws: editor.draws,
    keyOf,
    hold: createHold(),
    last: { classId: null, picture: null },
    goElsewhere: parts.askUndone,
    goingOn,
    sizes,
    page,
    labels,
    ring,
    sending,
    feedback,
    labelSet,
    reader,
    worker: () => ports.worker,
  };
  const furniture = new FurnitureModel({ page, feedback, after });
  const hands = createHands({ deps, now, after, seen });
  const { sweeping, letGo } = hands;
  const isRinged = computed(() => isLabelling.value && !isGone.value && parts.hasRing.value);
  const menu = new MenuDoor({ page, ring, feedback, seen });
  const layers = new LayersModel({
    seen: page.seen,
    labels,
    labelSet: labelSet.set,
    keyOf: page.bySeen,
    frameOf: reader.frameOf,
    classView: labelSet.viewOf,
    current: computed(() => (isRinged.value ? ring.current.value : undefined)),
    chosenBy: ring.chosenBy,
    sweep: computed(() => [...sweeping.outlined.value, ...furniture.outlined.value]),
    flash: computed(() => (settings.value.flash ? feedback.flash.value : null)),
    isCovered: editor.isOpen,
  });

  function stamp(gesture: Id) {
    return {
      gesture,
      scope: tab.peek().scope,
      at: Date.now(),
      zone: -new Date().getTimezoneOffset(),
      activeMs: Math.min(feedback.activeSince(), 30_000),
      page: ports.pageAddress(),
    };
  }

  const learning = createLearning({ page, labels, labelSet, feedback, started });
  const isOn = computed(() => tab.value.labelling !== 'off');
  const chips = chipsOf({ labels, ring, page, labelSet, sweeping, parts });
  followPage({ isOn, tab, settings, page, learning, sweeping });
  const visit = new VisitModel({
    ring,
    seen: page.seen,
    placed,
    labelSet: labelSet.set,
    pageAddress: ports.pageAddress,
    keyOf: page.bySeen,
    isBegun: labels.isBegun,
    after,
    place: async (where) => (ports.isGuest ? null : backend.query('place', where)),
    leave: (where, picture) => backend.request('leavePlace', { ...where, picture }),
  });
  reportPage({ isOn, seen, gaveUp, after, ring, parts, report: (page) => backend.request('reportPage', page) });
  load();

  /** Nothing of ours stays open, and nothing is held. */
  function close(): void {
    letGo();
    finder.close();
    menu.close();
    editor.close();
    standing.helpOpen.value = false;
  }

  effect(() => {
    if (!isLabelling.value) untracked(close);
  });

  return {
    tab,
    settings,
    spoken,
    ...standing,
    parts,
    saving: computed(() => parts.savingWith(sending.saving.value, parts.reports.value)),
    finder,
    menu,
    editor,
    /** What the editor's script works with. */
    deps: (): ActDeps => deps,
    backend: () => backend,
    closeDialogs: close,
    page,
    labels,
    ring,
    sending,
    feedback,
    labelSet,
    goingOn,
    furniture,
    ...toTheRing(hands, parts, () => tab.peek().labelSet),
    /** It is going on, or about to go where labelling was: either ends when the person takes the view over. */
    movesView: computed(() => goingOn.isLooking.value || visit.isLooking.value),
    /** The person took the view into their own hands. */
    tookOver(): void {
      goingOn.stop();
      visit.stopLooking();
    },
    /** The page goes, or is kept for coming back: what is still here is handed over. */
    leavePage(): void {
      sending.handOver();
      visit.leave();
    },
    chips,
    layers: layers.layers,
    isOn,
    isPaused: computed(() => tab.value.labelling === 'paused' || isGone.value),

    ...hearBackground({ tab, standing, parts, sending, labels, labelSet, learning, load, close }),
    setLabelling(labelling: TabState['labelling']): void {
      tab.value = { ...tab.peek(), labelling };
      classesOpen.value = false;
      letGo();
      void backend.request('setLabelling', { tab: null, labelling }).catch(() => undefined);
    },
  };
});
