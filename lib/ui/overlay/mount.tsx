import { effect, untracked } from '@preact/signals';
import { render } from 'preact';
import type { OverlayModel } from '../../state/overlay/overlay-model.ts';
import keycaps from '../shared/keycap.css?inline';
import tokens from '../shared/tokens.css?inline';
import barStyle from './bar.css?inline';
import barAside from './bar-aside.css?inline';
import chipsStyle from './chips.css?inline';
import { copyText } from './copy-text.ts';
import hostStyle from './host.css?inline';
import { createHost } from './host.ts';
import { type InputPorts, listenForInput } from './input.ts';
import marksStyle from './marks.css?inline';
import { OverlayApp } from './OverlayApp.tsx';
import { OverlayContext } from './overlay-context.ts';
import { createPositioner, type PlaceOf } from './positioner.ts';

export type MountPorts = Pick<InputPorts, 'isTyping' | 'fieldInFocus' | 'watchFrames'> & {
  document: Document;
  /** Makes the model once the host is there: watching the page leaves the host out. */
  createModel(host: HTMLElement): InstanceType<typeof OverlayModel>;
  /** Tells, from now on, whether a part of ours can really be seen. */
  watchSeen(element: HTMLElement, signal: AbortSignal, onSeen: (seen: boolean) => void): void;
  /** Where pictures are; `host` covers none. */
  createPlaceOf(host: HTMLElement): PlaceOf;
  now(): number;
};

/** How often places are looked at again while nothing tells of a change (transitions, transforms), ms. */
const lookAgain = 80;
/** After a scroll what covers pictures is not looked for, ms: the page has its hands full. */
const calmAfter = 100;

/** Puts the overlay into a document. The signal ends all of it and leaves nothing behind. */
export function mountOverlay(ports: MountPorts, signal: AbortSignal): InstanceType<typeof OverlayModel> {
  const { document } = ports;
  const window = document.defaultView;
  if (!window) throw new Error('no window');
  const host = createHost(document, [tokens, keycaps, hostStyle, marksStyle, barStyle, chipsStyle, barAside]);
  const model = ports.createModel(host.element);
  const positioner = createPositioner(document, ports.createPlaceOf(host.element));
  let scrolledAt = Number.NEGATIVE_INFINITY;
  const look = (pageChanged = false) => positioner.run({ pageChanged, calm: ports.now() - scrolledAt > calmAfter });
  let probing: AbortController | null = null;
  let probe: HTMLElement | null = null;

  /** Follows the part of the bar that must be seen for input to count. */
  function seenProbe(element: HTMLElement | null): void {
    probe = element;
    watchProbe();
  }

  /** Under our own dialog nothing is asked; when it closes all is looked at anew, so that the next key counts at once. */
  function watchProbe(): void {
    probing?.abort();
    probing = null;
    if (!probe || model.helpOpen.peek()) return;
    probing = new AbortController();
    ports.watchSeen(probe, AbortSignal.any([signal, probing.signal]), (seen) => {
      model.seen.value = seen;
      if (!seen) host.bringToFront(ports.now());
    });
  }

  const container = document.createElement('div');
  host.root.append(container);
  render(
    <OverlayContext.Provider
      value={{ model, positioner, copy: (text) => copyText(host.root, text), stop: () => model.setLabelling('off') }}
    >
      <OverlayApp seenProbe={seenProbe} />
    </OverlayContext.Provider>,
    container,
  );
  listenForInput({ ...ports, window, host: host.element, root: host.root, model }, signal);

  const stopWatchingHelp = effect(() => {
    void model.helpOpen.value;
    untracked(watchProbe);
  });
  const stopFollowing = effect(() => {
    void model.page.seen.value;
    untracked(() => look(true));
  });
  const follow = () => model.isOn.peek() && look();
  const timer = window.setInterval(follow, lookAgain);
  const early = { capture: true, passive: true, signal };
  const onScroll = () => {
    scrolledAt = ports.now();
    if (positioner.hasScrollers()) follow();
  };
  window.addEventListener('scroll', onScroll, early);
  const onScrollEnd = () => {
    scrolledAt = Number.NEGATIVE_INFINITY;
    follow();
  };
  window.addEventListener('scrollend', onScrollEnd, early);
  window.addEventListener('resize', follow, { signal });
  const toFront = (event: Event) => {
    if (event.target !== host.element && model.isOn.peek()) host.bringToFront(ports.now());
  };
  window.addEventListener('toggle', toFront, early);
  window.addEventListener('fullscreenchange', toFront, early);

  signal.addEventListener('abort', () => {
    stopFollowing();
    stopWatchingHelp();
    window.clearInterval(timer);
    render(null, container);
    host.remove();
    model[Symbol.dispose]();
  });
  return model;
}
