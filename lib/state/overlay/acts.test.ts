import { describe, expect, it, vi } from 'vitest';
import { manySet, oneSet } from '../../../tests/fakes/background-rig.ts';
import { fakePictures } from '../../../tests/fakes/fake-pictures.ts';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import { type OverlayWorld, overlayRig } from '../../../tests/fakes/overlay-rig.ts';

it('x', async () => {
  const rig = await overlayRig();
  const pictures = fakePictures(6);
  const clock = manualClock();
  const model = rig.createModel({ reader: pictures.reader, watch: pictures.watch, ...clock });
  await vi.waitFor(() => expect(model.ring.current.value?.picture.id).toBe(1));
  model.answer('a');
  expect(model.sending.saving.value.state).toBe('saving');
  await vi.waitFor(() => expect(model.sending.saving.value.state).toBe('saved'));
  expect(model.ring.current.value?.picture.id).toBe(2);
});
