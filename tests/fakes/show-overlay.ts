import { afterEach, expect, vi } from 'vitest';
import type { Settings } from '../../lib/domain/settings.ts';
import { isCovered } from '../../lib/page/covered.ts';
import { describePicture } from '../../lib/page/describe-picture.ts';
import { createFrameWindows } from '../../lib/page/frame-windows.ts';
import { loadPicture } from '../../lib/page/load-picture.ts';
import { stillShows } from '../../lib/page/page-picture.ts';
import { createPlaceOf } from '../../lib/page/placement.ts';
import { reveal } from '../../lib/page/reveal.ts';
import { scrollFrame } from '../../lib/page/scroll-frame.ts';
import { scrollOn } from '../../lib/page/scroll-on.ts';
import { createStirs } from '../../lib/page/stirs.ts';
import { trueSize } from '../../lib/page/true-size.ts';
import { focusedFrame, focusedTypingField, typingReason } from '../../lib/page/typing-field.ts';
import { isInView } from '../../lib/page/visible-part.ts';
import { watchPictures } from '../../lib/page/watch-pictures.ts';
import { offerDialogs } from '../../lib/ui/finder/offer-dialogs.tsx';
import { offerEditor } from '../../lib/ui/loupe/offer-editor.tsx';
import type { PutIn } from '../../lib/ui/overlay/later.ts';
import { mountOverlay } from '../../lib/ui/overlay/mount.tsx';
import { type OverlayWorld, overlayRig } from './overlay-rig.ts';
import { until } from './until.ts';

let takeOff: (() => void) | null = null;
/** The closed roots there were, as only an extension can look into them. */
const roots = new WeakMap<Element, ShadowRoot>();

/** Takes the overlay off again after each test. */
export function cleanOverlay(): void {
  afterEach(() => takeOff?.());
}

/**
 * `beside`: an overlay that is there already stays, as one from before an update does.
 *
 * The overlay on the test's own page, wired as the entrypoint wires it, over the shipped background. Resolves once it
 * has its classes; where there are pictures, once the ring is on one.
 */
export async function showOverlay(
  world: OverlayWorld & {
    settings?: Partial<Settings>;
    ring?: boolean;
    beside?: boolean;
    putIn?: PutIn;
    isAlive?: () => boolean;
  } = {},
) {
  if (!world.beside) takeOff?.();
  const rig = await overlayRig(world);
  if (world.settings) await rig.rig.background.core.settings.change(world.settings);
  // The host's root is closed: only who attaches it has it.
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const end = new AbortController();
  const { signal } = end;
  let seenByTest: (seen: boolean) => void = () => undefined;
  const now = () => performance.now();
  const after = (ms: number, run: () => void) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  };
  const frames = createFrameWindows();
  const stirs = createStirs();
  const { model, again } = mountOverlay(
    {
      document,
      createModel: (host) =>
        rig.createModel({
          now,
          after,
          watch: (options, ended, onChange) =>
            watchPictures(
              { document, ownHost: host, onRoot: frames.take, onStir: stirs.stir, ...options },
              ended,
              onChange,
            ),
          reader: {
            stillShows,
            isInView,
            isCovered: (picture) => isCovered(picture, host),
            frameOf: (picture) => scrollFrame(picture.element),
            reveal,
            scrollOn,
            trueSize: (picture) => trueSize(picture, signal),
            sightingOf: (picture) => describePicture(picture, Date.now()),
          },
        }),
      createPlaceOf,
      takeStir: stirs.take,
      watchFrames: frames.watch,
      isTyping: (event) => typingReason(event, ({ shadowRoot }) => shadowRoot) === 'field',
      fieldInFocus: () => focusedTypingField(document, ({ shadowRoot }) => shadowRoot),
      watchSeen: (_element, _ended, onSeen) => {
        seenByTest = onSeen;
        onSeen(true);
      },
      looksSeen: () => undefined,
      lost: () => end.abort(),
      frameInFocus: () => focusedFrame(document, ({ shadowRoot }) => shadowRoot) !== undefined,
      putIn: async (script) => {
        if (world.putIn) return world.putIn(script);
        if (script === 'dialogs') offerDialogs();
        else offerEditor({ loadPicture, after, now, isCoveredAt: () => false });
        return 'ok';
      },
      now,
      extension: 'tagalong-under-test',
      rootOf: (element) => roots.get(element) ?? null,
      isAlive: () => world.isAlive?.() ?? true,
      replaced: () => end.abort(),
    },
    signal,
  );
  const root = attach.mock.results.at(-1)?.value as ShadowRoot;
  attach.mockRestore();
  roots.set(root.host, root);
  const before = takeOff;
  takeOff = () => {
    before?.();
    end.abort();
    takeOff = null;
  };
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const one = (selector: string): HTMLElement => {
    const [found] = all(selector);
    if (!found) throw new Error(`nothing in the overlay matches ${selector}`);
    return found;
  };
  await until(() => {
    expect(all('.chip').length).toBeGreaterThan(0);
    if (world.ring !== false) expect(all('.ring')).toHaveLength(1);
  });
  return {
    rig,
    model,
    root,
    host: root.host as HTMLElement,
    all,
    one,
    /** What the bar says now. */
    said: () => all('.notice').map((notice) => notice.textContent),
    /** The page covers the overlay, or lets it be seen again. */
    cover: (covered: boolean) => seenByTest(!covered),
    /** The person asks for the overlay where it is on already. */
    again,
    end: () => takeOff?.(),
    /** Resolves when nothing is on its way any more, and the bar says so. */
    saved: () =>
      until(() => {
        expect(model.sending.unsaved.value).toEqual([]);
        expect(one('.bar-saving').dataset.state).toBe('saved');
      }),
  };
}

export type ShownOverlay = Awaited<ReturnType<typeof showOverlay>>;

/** How far, in px, the worst of an element's edges is from where `picture`'s edges are, `outset` px further out. */
export function offBy(element: Element, picture: Element, outset = 0): number {
  const own = element.getBoundingClientRect();
  const { left, top, right, bottom } = picture.getBoundingClientRect();
  return Math.max(
    Math.abs(own.left - (left - outset)),
    Math.abs(own.top - (top - outset)),
    Math.abs(own.right - (right + outset)),
    Math.abs(own.bottom - (bottom + outset)),
  );
}
