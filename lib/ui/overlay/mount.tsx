import { computed, effect, untracked } from '@preact/signals';
import { render } from 'preact';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import keycaps from '../shared/keycap.css?inline';
import tokens from '../shared/tokens.css?inline';
import barStyle from './bar.css?inline';
import barAside from './bar-aside.css?inline';
import chipsStyle from './chips.css?inline';
import { comesBefore } from './comes-before.ts';
import { copyText } from './copy-text.ts';
import { createFramesSide, type FramesPorts } from './frames-side.ts';
import { createHeartbeat } from './heartbeat.ts';
import hostStyle from './host.css?inline';
import { createHost } from './host.ts';
import { type InputPorts, listenForInput } from './input.ts';
import { keepStanding, type StandingPorts } from './keep-standing.ts';
import { createLater, type PutIn } from './later.ts';
import leftBehind from './left-behind.css?inline';
import { clearLeftOvers } from './left-overs.ts';
import marksStyle from './marks.css?inline';
import { OverlayApp } from './OverlayApp.tsx';
import { OverlayContext, type OverlayTools } from './overlay-context.ts';
import { createPositioner, type PlaceOf } from './positioner.ts';

type MountPorts = Pick<InputPorts, 'isTyping' | 'fieldInFocus' | 'frameInFocus' | 'watchFrames'> &
  StandingPorts & {
    document: Document;
    frames?: FramesPorts;
    /** Makes the model once the host is there: watching the page leaves the host out. */
    createModel(host: HTMLElement): InstanceType<typeof OverlayModel>;
    /** Asks for a script of the overlay that is not on the page yet. */
    putIn: PutIn;
    /** Where pictures are; `host` covers none. */
    createPlaceOf(host: HTMLElement): PlaceOf;
    /** Whether something happened on the page since it was last asked. */
    takeStir(): boolean;
    /** Which extension this is, told from others only inside the closed root. */
    extension: string;
    /** Looks into a closed root. */
    rootOf(element: Element): ShadowRoot | null;
    /** Whether the extension is still there: an update or a removal takes it from under the page. */
    isAlive(): boolean;
    /** Called when a newer overlay has taken this one's place in the page. */
    replaced(): void;
  };

/** How often places are looked at again while nothing tells of a change (transitions, transforms), ms. */
const lookAgain = 80;
/**
 * ms without a scroll after which all is looked at again, also for what covers pictures now. While it scrolls the page
 * has its hands full.
 */
const calmAfter = 75;

/** A page that never stops scrolling is not waited for longer than this, ms. */
const longestWait = 500;

export type Mounted = {
  readonly model: InstanceType<typeof OverlayModel>;
  /** The person has asked for it where it stands already: it tries again to be seen. */
  again(): void;
  /** Whether it can be seen at this moment: asked at each input, also where another part hands it on. */
  isSeen(): boolean;
};

/** Puts the overlay into a document. The signal ends all of it and leaves nothing behind. */
export function mountOverlay(ports: MountPorts, signal: AbortSignal): Mounted {
  const { document } = ports;
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  const leftOver = clearLeftOvers(document, ports.extension, ports.rootOf);
  const host = createHost(document, [
    tokens,
    keycaps,
    hostStyle,
    marksStyle,
    barStyle,
    chipsStyle,
    barAside,
    leftBehind,
  ]);
  const model = ports.createModel(host.element);
  model.leftOver.value = leftOver;
  const framesSide = createFramesSide({ frames: ports.frames, host: host.element, model }, signal);
  const beat = createHeartbeat(host.root, ports.now, () => {
    if (!model.isGone.peek() && !ports.isAlive()) model.gone();
  });
  const positioner = createPositioner(document, ports.createPlaceOf(host.element));
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const look = (pageChanged = false) => {
    const calm = ports.now() - scrolledAt >= calmAfter;
    positioner.run({ pageChanged, stirred: ports.takeStir(), calm });
  };
  const standing = keepStanding({ ...ports, window, host, model }, signal);

  const container = document.createElement('div');
  container.dataset.of = ports.extension;
  host.root.append(container);
  const tools: OverlayTools = {
    model,
    positioner,
    isSeen: standing.isSeen,
    copy: (text) => copyText(host.root, text),
    seenInDialog: standing.seenInDialog,
    seenRing: standing.seenRing,
    followShown: framesSide.followShown,
    stop: () => model.setLabelling('off'),
  };
  const later = createLater({ addStyle: host.addStyle, model, putIn: ports.putIn }, signal);
  render(
    <OverlayContext.Provider value={tools}>
      <OverlayApp seenProbe={standing.seenProbe} later={later} />
    </OverlayContext.Provider>,
    container,
  );
  const { isSeen } = standing;
  const { lookAtFocus } = listenForInput(
    { ...ports, window, host: host.element, root: host.root, model, isSeen },
    signal,
  );
  // A frame's keys are heard while a part of ours is there.
  const heardFrames = computed(() => model.parts.reports.value.size);
  const stopHearing = effect(() => {
    void heardFrames.value;
    untracked(lookAtFocus);
  });
  let followed: readonly unknown[] | null = null;
  const stopFollowing = effect(() => {
    const { pictures, moved } = model.page.seen.value;
    const changed = pictures !== followed;
    followed = pictures;
    if (changed || moved) untracked(() => look(changed));
  });
  let followedAt = Number.NEGATIVE_INFINITY;
  const follow = () => {
    followedAt = ports.now();
    // Under the loupe nothing is to be seen of the page, and what covers its pictures is dear to ask.
    if (model.isOn.peek() && !model.editor.isOpen.peek()) look();
  };
  // While the page scrolls it carries the marks itself, and every ms is its own.
  const timer = window.setInterval(() => {
    beat();
    if (model.isGone.peek()) return host.element.isConnected || ports.replaced();
    if (!model.isOn.peek() || document.hidden) return;
    const scrolling = ports.now() - scrolledAt <= lookAgain && ports.now() - followedAt < longestWait;
    standing.look(scrolling);
    if (scrolling) return;
    // Nothing tells when the frame that has the focus is taken out.
    if (model.inFrame.peek()) lookAtFocus();
    follow();
  }, lookAgain);
  const early = { capture: true, passive: true, signal };
  let calm: number | undefined;
  const onScroll = ({ isTrusted, target }: Event) => {
    // A ticker that never rests, or events the page makes up, would leave ring and marks where pictures were.
    if (!isTrusted || !(target === document || positioner.scrollsWith(target))) return;
    scrolledAt = ports.now();
    window.clearTimeout(calm);
    calm = window.setTimeout(follow, calmAfter);
    if (model.isOn.peek()) positioner.scrolled();
  };
  window.addEventListener('scroll', onScroll, early);
  window.addEventListener('resize', follow, { signal });
  const toFront = ({ target }: Event) => {
    const shown = target instanceof Element && target !== host.element ? target : null;
    if (shown && comesBefore(shown, container)) standing.under(shown);
  };
  window.addEventListener('toggle', toFront, early);
  window.addEventListener('fullscreenchange', toFront, early);

  /** What can't be saved now goes with the page: the browser asks before it lets the person leave. */
  const askBeforeLeaving = (event: BeforeUnloadEvent) => {
    model.leavePage();
    const { state } = model.sending.saving.peek();
    const undoing = model.sending.unsaved.peek().some(({ touches }) => touches === 'all');
    const isStuck = state === 'trouble' || state === 'blocked' || undoing || !model.isLinked.peek();
    if (state !== 'saved' && isStuck) event.preventDefault();
  };
  window.addEventListener('beforeunload', askBeforeLeaving, { signal });
  window.addEventListener('pagehide', model.leavePage, { signal });

  signal.addEventListener('abort', () => {
    stopFollowing();
    stopHearing();
    window.clearInterval(timer);
    window.clearTimeout(calm);
    render(null, container);
    host.remove();
    model[Symbol.dispose]();
  });
  return { model, again: standing.again, isSeen };
}
