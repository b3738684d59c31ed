import type { Signal } from '@preact/signals';
import type { SeenPicture } from '../../page/page-picture.ts';
import type { FeedbackModel } from './feedback-model.ts';
import type { LabelSetModel } from './label-set-model.ts';
import type { LabelsModel } from './labels-model.ts';
import type { PageModel } from './page-model.ts';

type LearningDeps = {
  page: InstanceType<typeof PageModel>;
  labels: InstanceType<typeof LabelsModel>;
  labelSet: InstanceType<typeof LabelSetModel>;
  feedback: InstanceType<typeof FeedbackModel>;
  /** Becomes true once what was said of the first pictures is known. */
  started: Signal<boolean>;
};

/** Pictures asked about in one go: naming one costs a hash, so that hundreds fit a frame. */
const learntAtOnce = 400;

/** A picture whose address is not chosen yet has no key to ask by. */
const isShown = ({ address }: SeenPicture) => address !== '';

/** Asks what was said of the page's pictures. What fails is said in the bar and asked again at the next connection. */
export function createLearning({ page, labels, labelSet, feedback, started }: LearningDeps) {
  /** A part at a time, those near the view first, so that their marks are there at once. */
  async function ask(): Promise<void> {
    const { near, pictures } = page.seen.peek();
    const shown = [...near, ...pictures].filter(isShown);
    for (let at = 0; at < shown.length; at += learntAtOnce) {
      if (await labels.learn(shown.slice(at, at + learntAtOnce).map(page.bySeen))) started.value = true;
    }
  }

  async function take(id: string): Promise<void> {
    const loaded = await labelSet.load(id);
    if (!loaded) return;
    labels.start(loaded);
    await ask();
  }

  const reportTrouble = () => feedback.say('overlay.reconnecting', {}, 'warning');

  return {
    learn: (): void => void ask().catch(reportTrouble),
    useLabelSet: (id: string): void => void take(id).catch(reportTrouble),
    /** Leaves what is shown near the view to be asked about anew, where it is not stored yet. */
    forgetUnstored: (): void => labels.forgetUnstored(page.seen.peek().near.filter(isShown).map(page.bySeen)),
  };
}

export type Learning = ReturnType<typeof createLearning>;
