import { expect } from 'vitest';
import type { Point, Tab } from './driver/session.ts';

/** What the loupe shows. */
export type LoupeView = {
  readonly stage: { x: number; y: number; width: number; height: number };
  /** Where the picture lies in the window, CSS px, and how many CSS px one of its pixels is long. */
  readonly picture: { x: number; y: number; scale: number };
  readonly tool: string;
  readonly armed: string;
  /** The list's rows, the newest shape first. */
  readonly shapes: readonly { id: string; said: string; selected: boolean; saved: boolean }[];
  readonly count: string;
  readonly saving: string;
  readonly foot: string;
};

/** Runs on the overlay's closed root. Stands alone: it is sent to the browser as text. */
function readLoupe(root: ShadowRoot): LoupeView | null {
  const stage = root.querySelector<HTMLElement>('.loupe-stage');
  const picture = root.querySelector<HTMLElement>('.loupe-picture');
  // Until it knows that it can be seen it takes no press.
  const isSeen = root.querySelector<HTMLElement>('.bar')?.dataset.seen === 'true';
  if (!stage || !picture || !isSeen || stage.getAttribute('aria-busy') !== 'false') return null;
  const { x, y, width, height } = stage.getBoundingClientRect();
  const shown = picture.getBoundingClientRect();
  const text = (selector: string) => root.querySelector(selector)?.textContent?.trim() ?? '';
  return {
    stage: { x, y, width, height },
    picture: { x: shown.x, y: shown.y, scale: shown.width / Number.parseFloat(picture.style.width) },
    tool: root.querySelector<HTMLElement>('.loupe-tools [aria-pressed="true"]')?.dataset.tool ?? '',
    armed: root.querySelector<HTMLElement>('.panel-class[aria-pressed="true"]')?.dataset.class ?? '',
    shapes: [...root.querySelectorAll<HTMLElement>('.shape-row')].map((row) => ({
      id: row.dataset.shape ?? '',
      said: row.querySelector('.shape-name')?.getAttribute('aria-label') ?? '',
      selected: row.querySelector('.shape-name')?.getAttribute('aria-pressed') === 'true',
      saved: row.dataset.saved === 'true',
    })),
    count: text('.loupe-count'),
    saving: root.querySelector<HTMLElement>('.loupe-state .bar-saving')?.dataset.state ?? '',
    foot: text('.loupe-say'),
  };
}

/** The loupe in a tab, as a person uses it. */
export class Loupe {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** What it shows; polls until it is there. */
  async see(): Promise<LoupeView> {
    let view: LoupeView | null = null;
    await expect
      .poll(async () => {
        view = await this.tab.overlay(readLoupe);
        return view !== null;
      })
      .toBe(true);
    return view as unknown as LoupeView;
  }

  isOpen = (): Promise<boolean> => this.tab.overlay((root) => root.querySelector('.loupe') !== null);

  /** Where a pixel of the picture is in the window, CSS px. */
  async at(x: number, y: number): Promise<Point> {
    const { picture } = await this.see();
    return { x: picture.x + x * picture.scale, y: picture.y + y * picture.scale };
  }

  /** Drags from one pixel of the picture to another. */
  async drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
    const { mouse } = this.tab;
    const [start, end] = [await this.at(...from), await this.at(...to)];
    await mouse.move(start);
    await mouse.down();
    await mouse.move(end, 4);
    await mouse.up();
  }

  async click(x: number, y: number): Promise<void> {
    await this.tab.mouse.click(await this.at(x, y));
  }

  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.tab.keyboard.press(chord);
  }

  /** What is selected, by its words; polls until it is this. */
  async selects(...classes: readonly string[]): Promise<void> {
    const names = async () => {
      const { shapes } = await this.see();
      return shapes.flatMap(({ selected, said }) => (selected ? (said.split(',')[0] ?? '') : [])).sort();
    };
    await expect.poll(names).toEqual([...classes].sort());
  }

  /** A click with a key held. */
  async clickWith(key: string, x: number, y: number): Promise<void> {
    await this.tab.keyboard.down(key);
    await this.click(x, y);
    await this.tab.keyboard.up(key);
  }

  /** Waits until it shows so many shapes, all of them on disk. */
  async has(count: number): Promise<void> {
    await expect
      .poll(async () => {
        // Not the list's rows: it has those in view only.
        const { count: said, saving } = await this.see();
        return { count: Number.parseInt(said, 10), saving };
      })
      .toEqual({ count, saving: 'saved' });
  }
}
