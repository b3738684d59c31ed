import { expect } from 'vitest';
import { sitePattern } from '../../lib/protocol/site-patterns.ts';
import type { Session, Tab, View } from './driver/session.ts';
import { type OverlayView, readOverlay } from './overlay-view.ts';

/** Text the popup carries, in English. */
const startButton = 'Label this page';
const pickerField = 'Choose or find a label set';

type Truthy<T> = Exclude<T, false | null | undefined | '' | 0>;

/** A tab where labelling is on, as a person sees it. */
export class Labelling {
  readonly tab: Tab;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  /** What the overlay shows now. */
  see = (): Promise<OverlayView> => this.tab.overlay(readOverlay);

  /** The picture that wears the ring, by its path; polls until there is one. */
  async current(): Promise<string> {
    return this.when((view) => view.ring?.picture);
  }

  /** Waits until the overlay shows what `find` finds, and gives that back. */
  async when<T>(find: (view: OverlayView) => T): Promise<Truthy<T>> {
    const found: T[] = [];
    let view: OverlayView | undefined;
    const look = async () => {
      view = await this.see();
      const now = find(view);
      if (now) found.push(now);
      return Boolean(now);
    };
    await expect
      .poll(look)
      .toBe(true)
      .catch(() => {
        throw new Error(`the overlay did not come to show ${find}, but ${JSON.stringify(view, null, 1)}`);
      });
    return found[0] as Truthy<T>;
  }

  /** Waits until nothing is on its way to the disk, and no mark is dashed. */
  async saved(): Promise<void> {
    await expect
      .poll(async () => {
        const { saving, marks } = await this.see();
        return { saving, dashed: marks.filter((mark) => !mark.saved).length };
      })
      .toEqual({ saving: 'saved', dashed: 0 });
  }

  /** Waits until the marks near the view say exactly this, and all of it is on disk. */
  async shows(marks: Readonly<Record<string, readonly string[]>>): Promise<void> {
    await expect.poll(async () => said(await this.see())).toEqual(marks);
    await this.saved();
  }

  /** Waits until the ring is on this picture. */
  async ringOn(picture: string): Promise<void> {
    await expect.poll(async () => (await this.see()).ring?.picture).toBe(picture);
  }

  /** Presses keys one after another, as fast as the browser takes them. */
  async press(...chords: readonly string[]): Promise<void> {
    for (const chord of chords) await this.tab.keyboard.press(chord);
  }
}

/** Waits until the overlay in a tab has its classes and its ring. */
export async function labelled(tab: Tab): Promise<Labelling> {
  const labelling = new Labelling(tab);
  await expect
    .poll(async () => {
      if (!(await tab.hasOverlay())) return 'no overlay';
      const { chips, ring, paused, seen } = await labelling.see();
      return paused || (chips.length > 0 && ring !== null && seen) ? 'ready' : { chips, ring, seen };
    })
    .toBe('ready');
  return labelling;
}

/** Starts labelling in a tab as a person does: the toolbar button, then “Label this page” in the popup. */
export async function startLabelling(session: Session, tab: Tab): Promise<Labelling> {
  const popup = await session.openPopup(tab);
  await popup.clickOn(startButton);
  const labelling = await labelled(tab);
  await tab.activate();
  return labelling;
}

/** Waits until the popup shows all it has to: what comes in later moves what is below it. */
export async function popupReady(popup: View): Promise<void> {
  const shown = () => popup.evaluate(() => document.querySelectorAll('main:not([aria-busy]) > section.part').length);
  await expect.poll(shown).toBeGreaterThan(5);
}

/** Chooses a tab's label set in the real popup, by what it is called, then starts labelling there. */
export async function startWith(session: Session, tab: Tab, labelSet: string): Promise<Labelling> {
  const popup = await session.openPopup(tab);
  await popupReady(popup);
  await popup.clickOn(pickerField);
  await popup.keyboard.type(labelSet);
  await popup.clickOn(labelSet);
  await popup.clickOn(startButton);
  const labelling = await labelled(tab);
  await labelling.when(({ labelSet: shown }) => shown === labelSet);
  await tab.activate();
  return labelling;
}

/**
 * Lets labelling go on in a tab after a navigation or a reload: Chromium keeps the grant of the toolbar's click, Firefox
 * drops it and needs the site.
 */
export async function keepSite(session: Session, origin: string): Promise<void> {
  if (session.browser === 'firefox') await session.grantSite(sitePattern(origin));
}

/** Opens a page after a restart, and labels there: Firefox starts by itself on a granted site. */
export async function labelAgain(session: Session, address: string): Promise<Labelling> {
  const tab = await session.newTab(address);
  return session.browser === 'firefox' ? labelled(tab) : startLabelling(session, tab);
}

/** What is said on the marks, by the path of the picture each lies on. */
export function said({ marks }: OverlayView): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    marks.map(({ picture, classes, verdict }) => [picture, verdict ? [...classes, verdict] : classes]),
  );
}

/** The path of a drawn picture of the gallery. */
export const drawn = (number: number) => `/drawn/${number}.png`;
