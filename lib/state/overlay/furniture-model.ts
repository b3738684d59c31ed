import { computed, createModel, signal } from '@preact/signals';
import type { PagePicture } from '../../page/page-picture.ts';
import type { FeedbackModel } from './feedback-model.ts';
import type { PageModel } from './page-model.ts';

type FurniturePorts = {
  page: InstanceType<typeof PageModel>;
  feedback: InstanceType<typeof FeedbackModel>;
  after(ms: number, run: () => void): () => void;
};

/** ms that what was let in stays outlined, to be found by the eye. */
const shownFor = 3000;

/** The pictures that look like the page's own furniture: left out, until the person lets them in; then they are shown. */
export const FurnitureModel = createModel(({ page, feedback, after }: FurniturePorts) => {
  const outlined = signal<readonly PagePicture[]>([]);
  let callOff = () => {};
  const all = computed(() => page.seen.value.pictures.filter((picture) => picture.furniture).length);

  return {
    /** How many there are, let in or not. */
    all,
    outlined,
    toggle(): void {
      callOff();
      const isIn = !page.furnitureToo.peek();
      page.furnitureToo.value = isIn;
      const near = page.seen.peek().near.filter((picture) => picture.furniture);
      outlined.value = isIn ? near.map(({ picture }) => picture) : [];
      callOff = after(shownFor, () => {
        outlined.value = [];
      });
      feedback.say(isIn ? 'overlay.letIn' : 'overlay.leftOut', { count: all.peek() });
    },
  };
});
