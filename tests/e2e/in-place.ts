import { expect } from 'vitest';
import type { Point, Tab } from './driver/session.ts';

/** Upright boxes round what is drawn on the page's pictures, client px. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Runs on the overlay's closed root. Stands alone: it is sent to the browser as text. */
function readInPlace(root: ShadowRoot) {
  const boxes = [...root.querySelectorAll<SVGElement>('.on-page .shapes-lines-still > *')].map((path) => {
    const { x, y, width, height } = path.getBoundingClientRect();
    return { x, y, width, height };
  });
  const shown = (element: HTMLElement) => element.style.display !== 'none';
  return {
    boxes,
    /** The strip beside the bar. */
    hand: root.querySelector('.hand-class')?.textContent ?? '',
    tool: root.querySelector<HTMLElement>('.hand-tools [aria-pressed="true"]')?.dataset.tool ?? '',
    covers: [...root.querySelectorAll<HTMLElement>('.cover')].filter(shown).length,
    selected: root.querySelectorAll('.on-page [data-role="selected"], .on-page .shape-handle').length,
    drafts: root.querySelectorAll('.on-page .shape-points > *').length,
    said: root.querySelector('.hand [role=status]')?.textContent ?? '',
    pills: [...root.querySelectorAll('.mark .pill')].map((pill) => pill.textContent),
    thin: root.querySelectorAll('.mark[data-shapes="open"]').length,
    notice: root.querySelector('.notice')?.textContent ?? '',
  };
}

/** Drawing on the page's own pictures, as a person does it. */
export class InPlace {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  see = () => this.tab.overlay(readInPlace);

  /** Presses a class key, or another, and waits until pictures take the pointer. */
  async arm(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.tab.keyboard.press(key);
    await expect.poll(async () => (await this.see()).covers).toBeGreaterThan(0);
  }

  /** A drag from corner to corner, client px. */
  async drag(from: Point, to: Point): Promise<void> {
    await this.tab.mouse.move(from);
    await this.tab.mouse.down();
    await this.tab.mouse.move({ x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 });
    await this.tab.mouse.move(to);
    await this.tab.mouse.up();
  }

  /** Waits until these boxes are shown, in any order: their middles to `within` px, their sides but for the line's width. */
  async shows(expected: readonly Box[], within = 1): Promise<void> {
    const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });
    const isLike = (one: Box, other: Box) => {
      const [a, b] = [middle(one), middle(other)];
      const off = Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y));
      const sides = Math.max(Math.abs(one.width - other.width), Math.abs(one.height - other.height));
      return off <= within && sides <= 2 * within + 5;
    };
    await expect
      .poll(async () => {
        const { boxes } = await this.see();
        const missing = expected.filter((box) => !boxes.some((shown) => isLike(shown, box)));
        return { missing, more: boxes.length - expected.length, ...(missing.length > 0 ? { boxes } : {}) };
      })
      .toEqual({ missing: [], more: 0 });
  }

  /** Waits until the bar says something like this. */
  async says(words: RegExp): Promise<void> {
    await expect.poll(async () => (await this.see()).notice).toMatch(words);
  }
}
