import { isTheViewport } from './scroll-frame.ts';

/** Whether a person can scroll what has this `overflow`: with `hidden`, only scripts do. */
export function isScrolled(overflow: string): boolean {
  return overflow === 'auto' || overflow === 'scroll';
}

/** Which ways a person can scroll the window. What decides is html, or body where html leaves it to that. */
export function isViewportScrolled({ body, documentElement }: Document): { across: boolean; down: boolean } {
  const { overflowX, overflowY } = getComputedStyle(body && isTheViewport(body) ? body : documentElement);
  const free = (overflow: string) => overflow !== 'hidden' && overflow !== 'clip';
  return { across: free(overflowX), down: free(overflowY) };
}
