import { describe, expect, it } from 'vitest';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { until } from '../../../tests/fakes/until.ts';
import { performAction } from './perform-action.ts';

/** A page of two pictures, with `below` screens under them, where both are answered. */
async function atTheEnd(below: number) {
  const pictures = fakePictures(2);
  pictures.screensBelow.left = below;
  const started = await startModel({ pictures });
  started.model.answer('a');
  started.model.answer('a');
  await started.saved();
  const join = async (count: number) => {
    pictures.show(fakePictures(count).seen);
    await until(() => expect(started.model.ring.pictures.value.unknown.size).toBe(0));
  };
  return { ...started, join, pictures };
}

describe('past the last picture', () => {
  it('scrolls on a screen at a time, and says so', async () => {
    const { clock, said, pictures } = await atTheEnd(5);
    expect(said()).toBe('overlay.goingOn');
    expect(pictures.screensBelow.left).toBe(4);
    clock.advance(600);
    expect(pictures.screensBelow.left).toBe(2);
  });

  it('goes on to what joins, and scrolls no further', async () => {
    const { model, clock, join, current, said, pictures } = await atTheEnd(5);
    await join(4);
    expect(current()).toBe(3);
    expect(pictures.revealed.at(-1)).toBe(3);
    expect(said()).toBeUndefined();
    const { left } = pictures.screensBelow;
    clock.advance(10_000);
    expect(pictures.screensBelow.left).toBe(left);
    expect(model.goingOn.isLooking.value).toBe(false);
  });

  it('waits at the page’s end for three seconds; then it goes back and says what else there is', async () => {
    const { clock, said, pictures, model } = await atTheEnd(1);
    clock.advance(2900);
    expect(said()).toBe('overlay.goingOn');
    clock.advance(700);
    expect(said()).toBe('overlay.allAnswered');
    expect(pictures.revealed.at(-1)).toBe(2);
    expect(model.goingOn.isLooking.value).toBe(false);
  });

  it('looks no longer than twenty seconds for a picture on a page that scrolls on and on', async () => {
    const { clock, said, pictures } = await atTheEnd(10_000);
    clock.advance(21_000);
    expect(said()).toBe('overlay.allAnswered');
    expect(10_000 - pictures.screensBelow.left).toBeLessThan(80);
  });

  it('also after Space and arrows, where the last picture may still be answered', async () => {
    const { model, said, clock, shown, saved, goTo } = await startModel({ count: 2 });
    goTo(2);
    performAction(model, 'next');
    expect(said()).toBe('overlay.goingOn');
    clock.advance(4000);
    expect(said()).toBe('overlay.noMore');
    model.answer('a');
    expect(shown(2)).toEqual(['a']);
    clock.advance(4000);
    expect(model.feedback.notice.value).toMatchObject({
      key: 'overlay.noMoreAfter',
      params: { count: 1, key: 'Space' },
    });
    await saved();
    for (const action of ['nextUnanswered', 'below'] as const) {
      performAction(model, action);
      performAction(model, action);
    }
    expect(said()).toBe('overlay.goingOn');
  });

  it('stops where the person takes the view into their own hands', async () => {
    const { model, clock, said, pictures } = await atTheEnd(9);
    model.goingOn.stop();
    expect(said()).toBeUndefined();
    const before = [pictures.screensBelow.left, pictures.revealed.length];
    clock.advance(30_000);
    expect([pictures.screensBelow.left, pictures.revealed.length]).toEqual(before);
  });

  it('does none of it where the person does not want it, and says so at once', async () => {
    const pictures = fakePictures(1);
    pictures.screensBelow.left = 5;
    const { model, said, saved, rig } = await startModel({ pictures });
    await rig.rig.background.core.settings.change({ goingOn: false });
    model.settingsChanged();
    await until(() => expect(model.settings.value.goingOn).toBe(false));
    model.answer('a');
    expect(said()).toBe('overlay.allAnswered');
    expect(pictures.screensBelow.left).toBe(5);
    await saved();
  });
});
