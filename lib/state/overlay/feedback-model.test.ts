import { describe, expect, it } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import { FeedbackModel } from './feedback-model.ts';
import type { LastAnswerView } from './view.ts';

const { seen } = fakePictures(9);
const page = { type: 'page' } as const;
const pictureOf = (id: number) => {
  const found = seen[id - 1];
  if (!found) throw new Error('no such picture');
  return found.picture;
};
const answer = (id: number): LastAnswerView => ({
  ...{
    command: `command ${id}`,
    picture: pictureOf(id),
    address: pictureOf(id).address(),
    label: 'done',
    saved: false,
  },
});

function feedback() {
  const clock = manualClock();
  return { clock, model: new FeedbackModel(clock) };
}

describe('what the bar says', () => {
  it('stands for five seconds, a newer message for five of its own', () => {
    const { model, clock } = feedback();
    model.say('overlay.undone');
    clock.advance(4000);
    model.say('overlay.redone');
    clock.advance(4999);
    expect(model.notice.value?.key).toBe('overlay.redone');
    clock.advance(1);
    expect(model.notice.value).toBeNull();
  });

  it('is another message each time: a screen reader reads the same words again', () => {
    const { model } = feedback();
    model.say('overlay.undone');
    const first = model.notice.value?.id;
    model.say('overlay.undone');
    expect(model.notice.value?.id).not.toBe(first);
  });
});

describe('the flash', () => {
  it('lasts 200 ms from the last answer on', () => {
    const { model, clock } = feedback();
    model.flashOn(pictureOf(1), page, 'done');
    clock.advance(150);
    model.flashOn(pictureOf(2), page, 'done');
    clock.advance(199);
    expect(model.flash.value?.picture.id).toBe(2);
    clock.advance(1);
    expect(model.flash.value).toBeNull();
  });
});

describe('the last answers', () => {
  it('are the newest five, newest first, each unsaved until its own command is on disk', () => {
    const { model } = feedback();
    for (const id of [1, 2, 3, 4, 5, 6]) model.answered([answer(id)]);
    model.saved('command 5');
    expect(model.last.value.map(({ picture, saved }) => [picture.id, saved])).toEqual([
      [6, false],
      [5, true],
      [4, false],
      [3, false],
      [2, false],
    ]);
  });

  it('lose what was refused or undone', () => {
    const { model } = feedback();
    for (const id of [1, 2]) model.answered([answer(id)]);
    model.drop(({ command }) => command === 'command 1');
    expect(model.last.value.map(({ picture }) => picture.id)).toEqual([2]);
  });
});

describe('the pace', () => {
  it('is unknown before the first answer, and counts what was answered a minute', () => {
    const { model, clock } = feedback();
    expect(model.perMinute.value).toBeNull();
    for (let count = 0; count < 60; count += 1) {
      clock.advance(1000);
      model.input();
      model.answered([answer(1)]);
    }
    expect(model.perMinute.value).toBeGreaterThan(55);
    expect(model.perMinute.value).toBeLessThan(65);
  });

  it('gives each gesture the time since the one before', () => {
    const { model, clock } = feedback();
    model.input();
    clock.advance(700);
    model.input();
    model.activeSince();
    clock.advance(400);
    model.input();
    expect(model.activeSince()).toBe(400);
  });
});
