import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { RingModel } from './ring-model.ts';

function ringOver(count: number, furniture: number[] = [], isStarted = true) {
  const fake = fakePictures(count, { furniture });
  const pictures = signal(fake.seen);
  const labelChanges = signal(0);
  const furnitureToo = signal(false);
  const started = signal(isStarted);
  const complete = signal(true);
  const answered = new Set<number>();
  const unknown = new Set<number>();
  let at = 0;
  const model = new RingModel({
    pictures,
    labelChanges,
    furnitureToo,
    started,
    complete,
    inView: () =>
      new Set(
        pictures
          .peek()
          .map(({ picture }) => picture)
          .filter(({ id }) => !fake.outOfReach.has(id)),
      ),
    said: ({ picture }) => (unknown.has(picture.id) ? 'unknown' : answered.has(picture.id) ? 'something' : 'nothing'),
    now: () => at,
    reveal: fake.reader.reveal,
  });
  const answer = (...ids: number[]) => {
    for (const id of ids) answered.add(id);
    labelChanges.value += 1;
  };
  const learn = (...ids: number[]) => {
    for (const id of ids) unknown.delete(id);
    labelChanges.value += 1;
  };
  const pass = (ms: number) => {
    at += ms;
  };
  const current = () => model.current.value?.picture.id;
  return { model, fake, pictures, started, complete, furnitureToo, answer, unknown, learn, pass, current };
}

describe('the ring', () => {
  it('starts on the first picture that waits for an answer, and scrolls nowhere', () => {
    const { current, fake } = ringOver(3);
    expect(current()).toBe(1);
    expect(fake.revealed).toEqual([]);
  });

  it('waits until it is known which pictures are answered', () => {
    const { started, answer, current } = ringOver(3, [], false);
    expect(current()).toBeUndefined();
    answer(1);
    started.value = true;
    expect(current()).toBe(2);
  });

  it('starts among all pictures where those near the window are answered', () => {
    const { fake, pictures, started, complete, answer, current } = ringOver(5, [], false);
    complete.value = false;
    pictures.value = fake.seen.slice(0, 3);
    answer(1, 2, 3);
    started.value = true;
    expect(current()).toBeUndefined();
    pictures.value = fake.seen;
    complete.value = true;
    expect(current()).toBe(4);
  });

  it('starts at once where one near the window waits for an answer', () => {
    const { fake, pictures, started, complete, answer, current } = ringOver(5, [], false);
    complete.value = false;
    pictures.value = fake.seen.slice(0, 3);
    answer(1, 2);
    started.value = true;
    expect(current()).toBe(3);
  });

  it('waits for what was said of the rest, too', () => {
    const { complete, started, answer, unknown, learn, pictures, fake, current } = ringOver(3, [], false);
    pictures.value = fake.seen.slice(0, 2);
    answer(1, 2);
    complete.value = false;
    started.value = true;
    unknown.add(3);
    pictures.value = [...fake.seen];
    complete.value = true;
    expect(current()).toBeUndefined();
    learn(3);
    expect(current()).toBe(3);
  });

  it('takes nothing to be all before all pictures are known', () => {
    const { model, complete, answer } = ringOver(2);
    complete.value = false;
    answer(1, 2);
    model.step({ type: 'answered', stay: false });
    expect(model.end.value).toBe('noneAfter');
    complete.value = true;
    expect(model.end.value).toBe('allAnswered');
  });

  it('goes on to the next unanswered picture and brings it into view', () => {
    const { model, answer, current, fake } = ringOver(4);
    answer(1, 2);
    model.step({ type: 'answered', stay: false });
    expect(current()).toBe(3);
    expect(fake.revealed).toEqual([3]);
  });

  it('passes over what cannot be brought into view, until it is in view or elsewhere', () => {
    const { model, answer, current, fake, pictures } = ringOver(4);
    fake.outOfReach.add(2);
    pictures.value = [...fake.seen];
    answer(1);
    model.step({ type: 'answered', stay: false });
    expect(current()).toBe(3);
    expect(fake.revealed).toEqual([2, 3]);
    model.step({ type: 'stepped', to: 'previous' });
    expect(current()).toBe(1);
    fake.outOfReach.clear();
    pictures.value = fake.seen.map((seen) => ({ ...seen }));
    model.step({ type: 'stepped', to: 'next' });
    expect(current()).toBe(2);
  });

  it('stays where it is when all that is left cannot be brought into view', () => {
    const { model, answer, current, fake } = ringOver(2);
    fake.outOfReach.add(2);
    answer(1);
    model.step({ type: 'answered', stay: false });
    expect(current()).toBe(1);
    expect(model.end.value).toBe('allAnswered');
  });

  it('passes over page furniture until it is let in', () => {
    const { model, answer, current, furnitureToo } = ringOver(3, [2]);
    answer(1);
    expect(model.unanswered.value).toBe(1);
    model.step({ type: 'answered', stay: false });
    expect(current()).toBe(3);
    furnitureToo.value = true;
    expect(model.unanswered.value).toBe(2);
  });

  it('goes by answers given in the same turn once it is refreshed', () => {
    const { model, answer, current } = ringOver(3);
    answer(1, 2);
    model.refresh();
    model.step({ type: 'answered', stay: false });
    expect(current()).toBe(3);
  });

  it('takes what took the place of a picture that went', () => {
    const { pictures, fake, current } = ringOver(3);
    pictures.value = fake.seen.slice(1);
    expect(current()).toBe(2);
  });

  it('goes on to a picture that joins only once it is known to be unanswered', () => {
    const { model, fake, pictures, answer, unknown, learn, current } = ringOver(3);
    pictures.value = fake.seen.slice(0, 1);
    answer(1);
    model.step({ type: 'answered', stay: false });
    unknown.add(2).add(3);
    pictures.value = fake.seen;
    expect(current()).toBe(1);
    answer(2);
    learn(2, 3);
    expect(current()).toBe(3);
  });

  it('says of a key right after the page swapped or moved its picture that it misses its aim', () => {
    const { model, fake, pictures, pass } = ringOver(3);
    expect(model.missesAim()).toBe(false);
    const [first, ...rest] = fake.seen;
    pass(1000);
    if (!first) throw new Error('no picture');
    pictures.value = [{ ...first, address: 'https://example.com/other.png' }, ...rest];
    model.step({ type: 'key' });
    expect(model.missesAim()).toBe(true);
    pass(1000);
    expect(model.missesAim()).toBe(false);
    pictures.value = rest;
    expect(model.missesAim()).toBe(true);
    model.step({ type: 'stepped', to: 'next' });
    expect(model.missesAim()).toBe(false);
  });

  it('counts the answered pictures that count', () => {
    const { model, answer } = ringOver(4, [4]);
    answer(1, 4);
    expect(model.answered.value).toBe(1);
    expect(model.unanswered.value).toBe(2);
  });
});
