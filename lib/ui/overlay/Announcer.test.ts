import { describe, expect, it, vi } from 'vitest';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, put } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();

async function pictures(...alts: string[]): Promise<void> {
  for (const [at, alt] of alts.entries()) {
    const style = 'width: 200px; height: 150px; display: inline-block';
    const image = put(`<img src="${png(200, 150, `rgb(${at} 9 9)`)}" style="${style}">`, 'img') as HTMLImageElement;
    image.alt = alt;
    await image.decode();
  }
}

const region = ({ all }: ShownOverlay) => all('[aria-live], [role=status], [role=alert]:not(.left-behind)');
const spoken = (overlay: ShownOverlay) => region(overlay)[0]?.textContent.trim() ?? '';
const says = (overlay: ShownOverlay, text: string) => until(() => expect(spoken(overlay)).toBe(text));

describe('the live region', () => {
  it('is one, polite, and there before it has anything to say', async () => {
    await pictures('a cat');
    const overlay = await showOverlay();
    expect(region(overlay).map(({ role, ariaLive, ariaAtomic }) => [role, ariaLive, ariaAtomic])).toEqual([
      ['status', 'polite', 'true'],
    ]);
  });

  it('says which picture the next key will answer: its place, what the page calls it, and what was said of it', async () => {
    await pictures('a cat', '');
    const overlay = await showOverlay();
    await says(overlay, 'Picture 1 of 2, a cat, not answered');
    overlay.model.ring.step({ type: 'stepped', to: 'next' });
    await says(overlay, 'Picture 2 of 2, no description, not answered');
  });

  it('says what a key answered, that it is saved, and where the ring went', async () => {
    await pictures('a cat', 'a dog');
    const overlay = await showOverlay();
    overlay.model.answer('b');
    await says(overlay, 'b, saved. Picture 2 of 2, a dog, not answered');
    overlay.model.ring.step({ type: 'stepped', to: 'previous' });
    await says(overlay, 'Picture 1 of 2, a cat, answered b');
    overlay.model.acts.toggleUnsure();
    overlay.model.ring.step({ type: 'stepped', to: 'next' });
    overlay.model.ring.step({ type: 'stepped', to: 'previous' });
    await says(overlay, 'Unsure. Picture 1 of 2, a cat, answered b, unsure');
  });

  it('says that an answer is not saved yet, and then that all are', async () => {
    await pictures('a cat', 'a dog');
    const overlay = await showOverlay();
    overlay.rig.hold('ack');
    overlay.model.answer('b');
    await says(overlay, 'b, not saved yet. Picture 2 of 2, a dog, not answered');
    overlay.rig.release();
    await says(overlay, 'All answers are saved');
  });

  it('says why a key was refused, each time', async () => {
    await pictures('a cat');
    const overlay = await showOverlay();
    await says(overlay, 'Picture 1 of 1, a cat, not answered');
    overlay.model.acts.clear();
    await says(overlay, 'No answer to take off here');
    const before = region(overlay)[0]?.textContent;
    overlay.model.acts.clear();
    await until(() => expect(region(overlay)[0]?.textContent).not.toBe(before));
    await says(overlay, 'No answer to take off here');
  });

  it('says what undo came to, and that labelling pauses', async () => {
    await pictures('a cat', 'a dog');
    const overlay = await showOverlay();
    overlay.model.answer('b');
    await says(overlay, 'b, saved. Picture 2 of 2, a dog, not answered');
    overlay.model.undo();
    await says(overlay, 'Undone. Picture 1 of 2, a cat, not answered');
    overlay.model.setLabelling('paused');
    await says(overlay, 'Paused: keys go to the page');
  });

  it('says of a picture that may have many what was put and what was taken off', async () => {
    await pictures('a cat', 'a dog');
    const overlay = await showOverlay({ labelSet: 'test/many' });
    await says(overlay, 'Picture 1 of 2, a cat, not answered');
    overlay.model.answer('a');
    await says(overlay, 'a, saved. Picture 1 of 2, a cat, answered a');
    overlay.model.answer('a');
    await says(overlay, 'Taken off: a, saved. Picture 1 of 2, a cat, not answered');
  });

  it('does not flood: of keys pressed one upon the other only what came last is said', async () => {
    await pictures('1', '2', '3', '4', '5', '6');
    const overlay = await showOverlay();
    await says(overlay, 'Picture 1 of 6, 1, not answered');
    const changed = vi.fn();
    const watching = new MutationObserver(changed);
    watching.observe(region(overlay)[0] as Element, { childList: true, characterData: true, subtree: true });
    for (const id of ['a', 'b', 'a', 'b', 'a']) overlay.model.answer(id);
    await says(overlay, 'a, saved. Picture 6 of 6, 6, not answered');
    await overlay.saved();
    expect(changed).toHaveBeenCalledTimes(1);
    watching.disconnect();
  });

  it('keeps still while the page only moves', async () => {
    await pictures('a cat', 'a dog');
    const overlay = await showOverlay();
    await says(overlay, 'Picture 1 of 2, a cat, not answered');
    const changed = vi.fn();
    const watching = new MutationObserver(changed);
    watching.observe(region(overlay)[0] as Element, { childList: true, characterData: true, subtree: true });
    put('<p style="height: 40px">of the page</p>');
    document.body.prepend(document.createElement('hr'));
    const seen = overlay.model.page.moves.value;
    await until(() => expect(overlay.model.page.moves.value).toBeGreaterThan(seen));
    overlay.model.acts.clear();
    await says(overlay, 'No answer to take off here');
    expect(changed).toHaveBeenCalledTimes(1);
    watching.disconnect();
    document.querySelector('hr')?.remove();
  });

  it('speaks Chinese', async () => {
    await pictures('一只猫', '');
    const overlay = await showOverlay({ language: 'zh' });
    await says(overlay, '第 1 张，共 2 张，一只猫，未标注');
    overlay.model.answer('a');
    await says(overlay, 'a，已保存。第 2 张，共 2 张，无说明，未标注');
  });
});
