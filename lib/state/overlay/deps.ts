import type { Size } from '../../domain/frame.ts';
import type { Id } from '../../domain/ids.ts';
import type { ClassId, LabelClass } from '../../domain/label-set.ts';
import type { Sighting } from '../../domain/picture.ts';
import type { ActionId } from '../../keys/key-table.ts';
import type { Hold } from '../../overlay/hold.ts';
import type { PagePicture, ScrollFrame, SeenPicture } from '../../page/page-picture.ts';
import type { FeedbackModel } from './feedback-model.ts';
import type { LabelSetModel } from './label-set-model.ts';
import type { LabelsModel } from './labels-model.ts';
import type { PageModel } from './page-model.ts';
import type { RingModel } from './ring-model.ts';
import type { SendingModel } from './sending-model.ts';
import type { SizeLearner } from './size-learner.ts';
import type { Target } from './target.ts';

/** What is read of the page at the moment of a key. `lib/page` does it; tests hand in their own. */
export type PageReader = {
  /** Loaded, and still what was seen: not swapped since. */
  stillShows(seen: SeenPicture): boolean;
  isInView(picture: PagePicture): boolean;
  isCovered(picture: PagePicture): boolean;
  frameOf(picture: PagePicture): ScrollFrame;
  /** Scrolls a picture into view, at once; false where that can't be done. */
  reveal(picture: PagePicture): boolean;
  /** Scrolls on from a picture, a screen down; false where the page is at its end. */
  scrollOn(picture: PagePicture): boolean;
  sightingOf(picture: PagePicture): Sighting;
  /** True pixels; undefined where they can't be told. */
  trueSize(picture: PagePicture): Promise<Size | undefined>;
};

/** The models an act of the person works on. */
export type ActDeps = {
  page: InstanceType<typeof PageModel>;
  labels: InstanceType<typeof LabelsModel>;
  ring: InstanceType<typeof RingModel>;
  sending: InstanceType<typeof SendingModel>;
  feedback: InstanceType<typeof FeedbackModel>;
  labelSet: InstanceType<typeof LabelSetModel>;
  reader: PageReader;
  sizes: SizeLearner;
  hold: Hold;
  /** The class given last, for "the last class again", and the picture answered last, for "unsure". */
  last: { classId: ClassId | null; picture: Target | null };
  /** To be told after each key that may have gone past the last picture. */
  goingOn: { afterKey(): void; stop(): void };
  /** Has another part of the overlay show what was undone here and is not shown here. */
  goElsewhere(): void;
  /** True where a class is drawn from now on, and not put on the whole picture. */
  draws(entry: LabelClass): boolean;
  /** The first key of an action, as a person reads it; empty where it has none. */
  keyOf(action: ActionId): string;
  /** Who labels here. */
  worker(): Id;
};
