import axe from 'axe-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { manySet } from '../../../tests/fakes/background-rig.ts';
import { cleanOverlay, type ShownOverlay, showOverlay } from '../../../tests/fakes/show-overlay.ts';
import { cleanAfterEach, png, putImg } from '../../../tests/fakes/test-page.ts';
import { until } from '../../../tests/fakes/until.ts';

cleanAfterEach();
cleanOverlay();
beforeEach(async () => {
  await page.viewport(1280, 800);
  for (const colour of ['teal', 'white', 'black']) await putImg(png(200, 150, colour), 'width: 200px; height: 150px');
});

/** What axe finds in the closed root, a line a finding: the shell is handed to it, for it can't find it by itself. */
async function faultsIn({ one, host, root }: ShownOverlay): Promise<string[]> {
  // axe walks open roots only, by this property; to it, and for this test, ours is one.
  Object.defineProperty(host, 'shadowRoot', { value: root, configurable: true });
  const { violations } = await axe.run(one('.shell'), { resultTypes: ['violations'] });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}

describe.each(['light', 'dark'] as const)('in the %s scheme', (theme) => {
  describe.each(['en', 'zh'] as const)('in %s', (language) => {
    it('axe finds nothing wrong with bar, notices, panel and help', async () => {
      const overlay = await showOverlay({ labelSet: manySet.id, settings: { theme, language } });
      const { model } = overlay;
      await until(() => expect(overlay.one('.shell').dataset.theme).toBe(theme));
      overlay.rig.hold('ack');
      model.answer('a');
      model.acts.giveVerdict('done');
      model.classesOpen.value = true;
      model.feedback.say('overlay.refusedLoading', {}, 'warning');
      await until(() => expect(overlay.said()).toHaveLength(1));
      expect(await faultsIn(overlay)).toEqual([]);

      const [command] = model.sending.unsaved.value;
      model.takeReply({ type: 'trouble', id: command?.id ?? '', reason: 'disk full' });
      model.feedback.say('overlay.undone');
      await until(() => expect(overlay.all('[role=alert]')).toHaveLength(1));
      expect(await faultsIn(overlay)).toEqual([]);

      model.setLabelling('paused');
      await until(() => expect(overlay.all('.bar-paused')).toHaveLength(1));
      expect(await faultsIn(overlay)).toEqual([]);

      model.setLabelling('on');
      model.helpOpen.value = true;
      await until(() => expect(overlay.all('.help')).toHaveLength(1));
      expect(await faultsIn(overlay)).toEqual([]);
    });
  });
});
