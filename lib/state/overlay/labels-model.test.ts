import { describe, expect, it } from 'vitest';
import { manySet, oneSet } from '../../../tests/fakes/background-rig.ts';
import type { Annotation } from '../../domain/annotation.ts';
import type { Stamp } from '../../domain/answering.ts';
import type { Event } from '../../domain/event.ts';
import { newId } from '../../domain/ids.ts';
import { mostPicturesAQuery } from '../../protocol/limits.ts';
import type { QueryValue } from '../../protocol/queries.ts';
import { LabelsModel } from './labels-model.ts';

type Answer = QueryValue<'labelsOf'>;

const by = newId();
const picture = newId();
const key = 'address:1';
const stamp: Stamp = { picture, labelSet: oneSet.id, labelSetVersion: 1, by, how: 'key', at: 1 };

const row = (of: string, more: Partial<Annotation> = {}): Annotation => ({
  ...{ id: newId(), v: 1, rev: 1, picture, labelSet: oneSet.id, labelSetVersion: 1, unsure: false, note: null },
  ...{ by, how: 'key', created: 1, changed: 1, seq: 1, class: of, shape: null, frame: null, attributes: {} },
  ...more,
});
const event = (seq: number, after: Annotation | null, target = after?.id ?? ''): Event =>
  ({ seq, kind: 'annotation', target, after }) as Event;
const pictureEvent = (seq: number): Event =>
  ({ seq, kind: 'picture', target: picture, after: { id: picture, keys: [key] } }) as unknown as Event;
const known = (seq: number, ...annotations: Annotation[]): Answer => ({
  seq,
  pictures: [{ key, picture, annotations, verdict: null }],
});

/** A model whose questions the test answers, one after the other. */
function asking() {
  const asked: string[][] = [];
  const answers: { give: (answer: Answer) => void; fail: (error: Error) => void }[] = [];
  const labels = new LabelsModel({
    labelsOf: (_, keys) => {
      asked.push(keys);
      return new Promise((give, fail) => answers.push({ give, fail }));
    },
  });
  labels.start(oneSet);
  return { labels, asked, answers, classes: () => labels.shown(key).annotations.map((one) => one.class) };
}

describe('what is known of the page’s pictures', () => {
  it('is asked for once a picture, and in parts the background takes', async () => {
    const { labels, asked, answers } = asking();
    const keys = Array.from({ length: mostPicturesAQuery + 1 }, (_, at) => `address:${at}`);
    const learnt = labels.learn([...keys, ...keys]);
    answers[0]?.give({ seq: 1, pictures: [] });
    await expect.poll(() => answers.length).toBe(2);
    answers[1]?.give({ seq: 1, pictures: [] });
    await learnt;
    expect(asked.map((part) => part.length)).toEqual([mostPicturesAQuery, 1]);
    await labels.learn(keys);
    expect(asked).toHaveLength(2);
  });

  it('is asked for again where the question failed', async () => {
    const { labels, asked, answers } = asking();
    const failed = labels.learn([key]);
    answers[0]?.fail(new Error('cut'));
    await expect(failed).rejects.toThrow('cut');
    void labels.learn([key]);
    expect(asked).toEqual([[key], [key]]);
  });

  it('is laid under the events that were committed after it was read', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    const old = row('a');
    // Both were committed before the answer came; it was read between them.
    labels.take([pictureEvent(3), event(4, old), event(6, { ...old, class: 'b', rev: 2 })]);
    answers[0]?.give(known(5, old));
    await learnt;
    expect(classes()).toEqual(['b']);
  });

  it('is not undone by an event that the answer holds already', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    const old = row('a');
    labels.take([pictureEvent(3), event(4, old)]);
    answers[0]?.give(known(5));
    await learnt;
    expect(classes()).toEqual([]);
  });

  it('follows what another tab commits, also for a picture that tab was the first to name', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    answers[0]?.give({ seq: 1, pictures: [] });
    await learnt;
    const made = row('a');
    labels.take([pictureEvent(2), event(3, made)]);
    expect(classes()).toEqual(['a']);
    expect(labels.follows()).toEqual([picture]);
    labels.take([event(4, null, made.id)]);
    expect(classes()).toEqual([]);
  });

  it('is not set back by a commit of another tab that comes after a later one of the same row', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    const old = row('a');
    answers[0]?.give(known(1, old));
    await learnt;
    labels.end('c1', [key], [event(3, { ...old, class: 'c', rev: 3 })]);
    labels.take([event(2, { ...old, class: 'b', rev: 2 })]);
    expect(classes()).toEqual(['c']);
  });

  it('is laid over with later events by their order, whichever came first', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    const old = row('a');
    labels.end('c1', [key], [pictureEvent(1), event(4, { ...old, class: 'c', rev: 3 })]);
    labels.take([event(3, { ...old, class: 'b', rev: 2 })]);
    answers[0]?.give(known(2, old));
    await learnt;
    expect(classes()).toEqual(['c']);
  });

  it('shows nothing as saved that the database has lost', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    answers[0]?.give(known(1, row('a')));
    await learnt;
    labels.forget();
    const again = labels.learn([key]);
    answers[1]?.give({ seq: 1, pictures: [] });
    await again;
    expect(classes()).toEqual([]);
  });

  it('leaves out what is said in another label set', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    answers[0]?.give(known(1));
    await learnt;
    labels.take([event(2, row('a', { labelSet: manySet.id }))]);
    expect(classes()).toEqual([]);
  });

  it('is forgotten with the label set, and a late answer about the old one is not taken', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    labels.start(manySet);
    answers[0]?.give(known(1, row('a')));
    await learnt;
    expect(classes()).toEqual([]);
  });
});

describe('an answer on its way', () => {
  it('shows at once over what is stored, unsaved, and alone once it is on disk', async () => {
    const { labels, answers, classes } = asking();
    const learnt = labels.learn([key]);
    const old = row('a');
    answers[0]?.give(known(1, old));
    await learnt;
    labels.begin('c1', [key], () => ({ act: 'put', class: 'b', row: newId() }), stamp);
    expect(classes()).toEqual(['b']);
    expect(labels.isSaved(key)).toBe(false);
    labels.end('c1', [key], [event(2, { ...old, class: 'b', rev: 2 })]);
    expect(classes()).toEqual(['b']);
    expect(labels.isSaved(key)).toBe(true);
  });

  it('stays over what another tab commits meanwhile', () => {
    const { labels, classes } = asking();
    labels.begin('c1', [key], () => ({ act: 'put', class: 'b', row: newId() }), stamp);
    labels.take([pictureEvent(1), event(2, row('a'))]);
    expect(classes()).toEqual(['b']);
  });

  it('goes where it was refused', () => {
    const { labels, classes } = asking();
    labels.begin('c1', [key], () => ({ act: 'put', class: 'b', row: newId() }), stamp);
    labels.end('c1', [key], []);
    expect(classes()).toEqual([]);
    expect(labels.isAnswered(key)).toBe(false);
  });

  it('is one of several: each ends by itself', () => {
    const { labels, classes } = asking();
    labels.begin('c1', [key], () => ({ act: 'put', class: 'a', row: newId() }), stamp);
    labels.begin('c2', [key], () => ({ act: 'put', class: 'b', row: newId() }), stamp);
    labels.end('c1', [key], []);
    expect(classes()).toEqual(['b']);
    expect(labels.isSaved(key)).toBe(false);
  });
});
