import type { VerdictKind } from '../../domain/annotation.ts';
import type { LocalisedText } from '../../domain/localised-text.ts';
import type { PagePicture, ScrollFrame } from '../../page/page-picture.ts';

/** What a person reads of a class: its name and how it is coloured. */
export type ClassView = { id: string; number: number; name: LocalisedText; colour: string | null };

/** What is drawn on one place of the page that shows an answered picture. */
export type MarkView = {
  picture: PagePicture;
  frame: ScrollFrame;
  classes: readonly ClassView[];
  /** How many shapes it has. */
  shapes: number;
  verdict: VerdictKind | null;
  unsure: boolean;
  saved: boolean;
};

/** The ring around the current picture, and what chose it: after the pointer did, it stays. */
export type RingView = { picture: PagePicture; frame: ScrollFrame; chosenBy: 'pointer' | 'keys' };

/** A class in the bar. `sweep`: how many pictures its key would answer now, while Shift is held. */
export type ChipView = ClassView & { keycap: string | null; count: number; sweep: number | null; on: boolean };

/** One of the last answers, newest first. */
export type LastAnswerView = {
  command: string;
  picture: PagePicture;
  address: string;
  label: ClassView | VerdictKind;
  saved: boolean;
};

/** A class's name shown over the picture that was just answered, for 200 ms. */
export type FlashView = { id: number; picture: PagePicture; frame: ScrollFrame; label: ClassView | VerdictKind };

/** How the answers of this tab stand. */
export type SavingView =
  | { state: 'saved' }
  | { state: 'saving'; count: number }
  | { state: 'trouble'; count: number; reason: string }
  | { state: 'blocked'; count: number; reason: 'recovery' | 'newer' | 'version' };

/** What the overlay's looks need to know of the page: they never read it themselves. */
export type { PagePicture, Placement, Rect, ScrollFrame, SeenPicture, Size } from '../../page/page-picture.ts';
