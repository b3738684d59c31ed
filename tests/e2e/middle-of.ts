import type { Point, Tab } from './driver/session.ts';

/** The middle of a picture of the page, by its place among the pictures. */
export const middleOf = (tab: Tab, index: number): Promise<Point> =>
  tab.evaluate((at: number) => {
    const { left, top, width, height } = document.images[at]?.getBoundingClientRect() ?? new DOMRect();
    return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
  }, index);
