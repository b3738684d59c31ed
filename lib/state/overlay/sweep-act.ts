import { newId } from '../../domain/ids.ts';
import type { ClassId } from '../../domain/label-set.ts';
import { type SweepCandidate, sweepSet } from '../../overlay/sweep-set.ts';
import type { SeenPicture } from '../../page/page-picture.ts';
import { answerMany } from './answer-many.ts';
import type { ActDeps } from './deps.ts';

/** What a sweep would take now, read from the page at the moment of asking. */
export function picturesToSweep({ page, labels, reader, ring }: ActDeps): SeenPicture[] {
  const { near, inView } = page.seen.peek();
  const byId = new Map<number, SeenPicture>();
  const { leftOut } = ring.pictures.peek();
  const order = new Map(ring.pictures.peek().order.map((id, index) => [id, index]));
  const candidates = near
    .filter((seen) => inView.has(seen.picture) || reader.isInView(seen.picture))
    .toSorted((one, other) => (order.get(one.picture.id) ?? 0) - (order.get(other.picture.id) ?? 0))
    .map((seen): SweepCandidate => {
      byId.set(seen.picture.id, seen);
      const { picture, address } = seen;
      const key = address === '' ? null : page.keyOf(address);
      // What is not told yet may be answered.
      const answered = key !== null && (labels.isAnswered(key) || !labels.isTold(key));
      const out = leftOut.has(picture.id);
      // Layout is read only of pictures that nothing cheaper has ruled out.
      const asked = !answered && !out;
      return {
        id: picture.id,
        shows: address,
        answered,
        loaded: asked && reader.stillShows(seen),
        covered: asked && reader.isCovered(picture),
        inView: asked && reader.isInView(picture) ? 1 : 0,
        leftOut: out,
      };
    });
  return sweepSet(candidates).flatMap((id) => byId.get(id) ?? []);
}

/** Answers pictures with one stroke: one gesture, so one undo takes all of it back. */
export function sweep(deps: ActDeps, classId: ClassId, pictures: readonly SeenPicture[]) {
  const { labelSet, feedback, ring } = deps;
  const entry = labelSet.find(classId);
  if (!entry) return;
  if (!entry.tag) return feedback.say('overlay.refusedShapesOnly', {}, 'warning');
  if (pictures.length === 0) return feedback.say('overlay.refusedNothingToSweep', {}, 'warning');
  answerMany(deps, classId, pictures, newId());
  feedback.say('overlay.swept', { count: pictures.length });
  ring.refresh();
  ring.step({ type: 'stepped', to: 'nextUnanswered' });
  deps.goingOn.afterKey();
}
