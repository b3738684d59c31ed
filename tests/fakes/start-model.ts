import { expect } from 'vitest';
import { type FakePictures, fakePictures } from './fake-pictures.ts';
import { manualClock } from './manual-clock.ts';
import { type OverlayWorld, overlayRig } from './overlay-rig.ts';
import { until } from './until.ts';

/** An overlay's model over the shipped background and a page that is only data, ready for its first key. */
export async function startModel(
  world: OverlayWorld & { pictures?: FakePictures; count?: number } = {},
  ready: (model: ReturnType<Awaited<ReturnType<typeof overlayRig>>['createModel']>) => boolean = (model) =>
    model.ring.current.value !== undefined && model.labelSet.classes.value.length > 0,
) {
  const rig = await overlayRig(world);
  const pictures = world.pictures ?? fakePictures(world.count ?? 4);
  const clock = manualClock();
  const model = rig.createModel({ reader: pictures.reader, watch: pictures.watch, ...clock });
  // There is no bar here whose being seen could be watched.
  model.seen.value = true;
  await until(() => expect(ready(model)).toBe(true));

  const seenOf = (id: number) => {
    const seen = pictures.seen.find(({ picture }) => picture.id === id);
    if (!seen) throw new Error(`no picture ${id}`);
    return seen;
  };
  const answersOf = (id: number) => model.labels.shown(model.page.bySeen(seenOf(id)));
  return {
    rig,
    model,
    pictures,
    clock,
    answersOf,
    /** What the person sees said of a picture: its classes sorted, and the verdict. */
    shown: (id: number): string[] => {
      const { annotations, verdict } = answersOf(id);
      return [...annotations.map((row) => `${row.class}`).sort(), ...(verdict ? [verdict.verdict] : [])];
    },
    current: (): number | undefined => model.ring.current.value?.picture.id,
    /** The key of the bar's message. */
    said: (): string | undefined => model.feedback.notice.value?.key,
    /** Makes a picture current, as an arrow would. */
    goTo: (id: number): void => model.ring.step({ type: 'wentTo', picture: id }),
    /** Resolves when nothing is on its way any more. */
    saved: (): Promise<unknown> =>
      until(() => expect(model.sending.unsaved.value.map(({ bytes }) => bytes)).toEqual([])),
  };
}
