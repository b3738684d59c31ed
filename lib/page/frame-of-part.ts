/** Which frame of the top's document a part of the overlay is in, told without a word to any window. */
import { isCovered } from './covered.ts';
import { leastOpacity } from './looks-seen.ts';
import { opacityOf } from './opacity.ts';
import { boxOf } from './unclobbered.ts';
import { isVeiled } from './veiled.ts';

/** A frame with a smaller side shows no picture, CSS px on the screen. */
const leastSide = 64;
/** Smaller than this part of what it is laid out as, pictures of the least size are no pictures any more. */
const leastScale = 0.3;

/** In a frame: the number, among the top's frames, of the one that it is in or that holds it; null in the top itself. */
export function numberInTop(): number | null {
  return pathTo(window)?.[0] ?? null;
}

/** The number of a frame in its window, before it that of the frame this window is in, and so on from the top. */
export function pathOf(frame: Element): number[] | null {
  const inner = 'contentWindow' in frame ? frame.contentWindow : null;
  return inner ? pathTo(inner as Window) : null;
}

/** Windows are compared, never spoken to. A frame in a shadow tree has no number: null. */
function pathTo(window: Window): number[] | null {
  const path: number[] = [];
  for (let at = window; at !== at.parent; at = at.parent) {
    let number = 0;
    while (number < at.parent.length && at.parent[number] !== at) number += 1;
    if (number === at.parent.length) return null;
    path.unshift(number);
  }
  return path;
}

/** Whether a frame is the one with this number in our window. */
export function isNumber(number: number, frame: Element): boolean {
  const wanted = window[number];
  return wanted !== undefined && 'contentWindow' in frame && frame.contentWindow === wanted;
}

/** In the top: what tells a frame from the others, also when it gets another number. */
export function windowNumbered(number: number): unknown {
  return window[number];
}

/** In the top: the element of the frame with this number. */
export function frameNumbered(number: number): Element | undefined {
  return [...document.querySelectorAll('iframe, frame')].find((frame) => isNumber(number, frame));
}

/** Whether the person sees what a frame shows: not faded, not hidden, and most of what is in view of it not covered. */
export function frameLooksSeen(frame: Element, ownHost: Element): boolean {
  if (!frame.checkVisibility({ visibilityProperty: true }) || opacityOf(frame) < leastOpacity) return false;
  if (isTiny(frame) || isVeiled(frame)) return false;
  return !isCovered({ element: frame, rect: () => boxOf(frame) }, ownHost);
}

/** Shrunk so far, or made so small, that nobody can tell what it shows. */
function isTiny(frame: Element): boolean {
  const { width, height } = boxOf(frame);
  const laidOut = 'offsetWidth' in frame ? Number(frame.offsetWidth) : width;
  return width < leastSide || height < leastSide || width < leastScale * laidOut;
}

/** Scrolls the window so that a part of a frame, in the frame's own px, can be seen; not where it can be already. */
export function revealInFrame(frame: Element, part: { y: number; height: number }): void {
  const box = boxOf(frame);
  if (box.bottom < 0 || box.top > innerHeight) frame.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  const { y } = boxOf(frame);
  const [from, to] = [y + frame.clientTop + part.y, y + frame.clientTop + part.y + part.height];
  if (from >= 0 && to <= innerHeight) return;
  const goal = part.height > innerHeight ? 0 : (innerHeight - part.height) / 2;
  window.scrollBy({ top: from - goal, behavior: 'instant' });
}
