import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import keycaps from '../shared/keycap.css?inline';
import tokens from '../shared/tokens.css?inline';
import barStyle from './bar.css?inline';
import barAside from './bar-aside.css?inline';
import chipsStyle from './chips.css?inline';
import { copyText } from './copy-text.ts';
import { createHeartbeat } from './heartbeat.ts';
import hostStyle from './host.css?inline';
import { createHost } from './host.ts';
import { type InputPorts, listenForInput } from './input.ts';
import { createLaterParts, type PutIn } from './later-parts.ts';
import leftBehind from './left-behind.css?inline';
import { clearLeftOvers } from './left-overs.ts';
import marksStyle from './marks.css?inline';
import { OverlayApp } from './OverlayApp.tsx';
import { OverlayContext, type OverlayTools } from './overlay-context.ts';
import { createPositioner, type PlaceOf } from './positioner.ts';

type MountPorts = Pick<InputPorts, 'isTyping' | 'fieldInFocus' | 'watchFrames'> & {
  document: Document;
  /** Makes the model once the host is there: watching the page leaves the host out. */
  createModel(host: HTMLElement): InstanceType<typeof OverlayModel>;
  /** Tells, from now on, whether a part of ours can really be seen. */
  watchSeen(element: HTMLElement, signal: AbortSignal, onSeen: (seen: boolean) => void): void;
  /** Asks for a part of the overlay that is not on the page yet. */
  putIn: PutIn;
  /** Where pictures are; `host` covers none. */
  createPlaceOf(host: HTMLElement): PlaceOf;
  /** Whether something happened on the page since it was last asked. */
  takeStir(): boolean;
  now(): number;
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

/** Puts the overlay into a document. The signal ends all of it and leaves nothing behind. */
export function mountOverlay(ports: MountPorts, signal: AbortSignal): InstanceType<typeof OverlayModel> {
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
  const beat = createHeartbeat(host.root, ports.now, () => {
    if (!model.isGone.peek() && !ports.isAlive()) model.gone();
  });
  const positioner = createPositioner(document, ports.createPlaceOf(host.element));
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const look = (pageChanged = false) => {
    const calm = ports.now() - scrolledAt >= calmAfter;
    positioner.run({ pageChanged, stirred: ports.takeStir(), calm });
  };
  let probing: AbortController | null = null;
  let probe: HTMLElement | null = null;
  let dialogProbe: HTMLElement | null = null;

  /** Follows the part of the bar that must be seen for input to count. */
  function seenProbe(element: HTMLElement | null): void {
    probe = element;
    // Without a bar nothing of ours is seen.
    if (!element) model.seen.value = false;
    watchProbe();
  }

  function seenInDialog(element: HTMLElement | null): void {
    dialogProbe = element;
    watchProbe();
  }

  /**
   * Under our own dialog it is the dialog that must be seen, if it takes keys that count; when it closes all is looked
   * at anew, so that the next key counts at once.
   */
  function watchProbe(): void {
    probing?.abort();
    probing = null;
    const inDialog = model.helpOpen.peek() || model.finder.isOpen.peek() || model.menu.isOpen.peek();
    const watched = inDialog ? dialogProbe : probe;
    if (!watched) return;
    probing = new AbortController();
    ports.watchSeen(watched, AbortSignal.any([signal, probing.signal]), (seen) => {
      model.seen.value = seen;
      if (!seen && !inDialog && !model.isGone.peek()) host.bringToFront(ports.now());
    });
  }

  const container = document.createElement('div');
  container.dataset.of = ports.extension;
  host.root.append(container);
  const tools: OverlayTools = {
    model,
    positioner,
    copy: (text) => copyText(host.root, text),
    seenInDialog,
    stop: () => model.setLabelling('off'),
  };
  const later = createLaterParts({ root: host.root, model, putIn: ports.putIn }, signal);
  render(
    <OverlayContext.Provider value={tools}>
      <OverlayApp seenProbe={seenProbe} later={later} />
    </OverlayContext.Provider>,
    container,
  );
  listenForInput({ ...ports, window, host: host.element, root: host.root, model }, signal);

  const stopWatchingDialogs = effect(() => {
    void model.helpOpen.value;
    void model.finder.isOpen.value;
    void model.menu.isOpen.value;
    untracked(watchProbe);
  });
  let followed: readonly unknown[] | null = null;
  const stopFollowing = effect(() => {
    const { pictures, moved } = model.page.seen.value;
    const changed = pictures !== followed;
    followed = pictures;
    if (changed || moved) untracked(() => look(changed));
  });
  const follow = () => model.isOn.peek() && look();
  // While the page scrolls it carries the marks itself, and every ms is its own.
  const timer = window.setInterval(() => {
    beat();
    if (model.isGone.peek() && !host.element.isConnected) ports.replaced();
    else if (ports.now() - scrolledAt > lookAgain && !document.hidden) follow();
  }, lookAgain);
  const early = { capture: true, passive: true, signal };
  let calm: number | undefined;
  const onScroll = () => {
    scrolledAt = ports.now();
    window.clearTimeout(calm);
    calm = window.setTimeout(follow, calmAfter);
    if (model.isOn.peek()) positioner.scrolled();
  };
  window.addEventListener('scroll', onScroll, early);
  window.addEventListener('resize', follow, { signal });
  const toFront = (event: Event) => {
    const covers = event.target instanceof Element && event.target.matches(':popover-open, :modal, :fullscreen');
    if (covers && event.target !== host.element && model.isOn.peek() && !model.isGone.peek())
      host.bringToFront(ports.now());
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
    stopWatchingDialogs();
    window.clearInterval(timer);
    window.clearTimeout(calm);
    render(null, container);
    host.remove();
    model[Symbol.dispose]();
  });
  return model;
}
