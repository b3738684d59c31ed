import { describe, expect, it } from 'vitest';
import { startModel } from '../../../tests/fakes/start-model.ts';
import { refusalSchema } from '../../protocol/down.ts';
import type { Refusal } from '../../protocol/envelope.ts';
import { overlayEn } from '../../ui/messages/en/overlay.ts';
import { overlayZh } from '../../ui/messages/zh/overlay.ts';

const detail = 'pictures.0: invalid';

describe.each(refusalSchema.options)('a command refused as %s', (code: Refusal) => {
  it.each(['answer', 'undo'] as const)('is told of in words that want nothing of the code: %s', async (act) => {
    const { model, said, rig } = await startModel();
    rig.hold('ack', 'refused');
    if (act === 'answer') model.answer('a');
    else model.undo();
    const [command] = model.sending.unsaved.value;
    model.takeReply({ type: 'refused', id: command?.id ?? '', code, detail });
    const key = said() as keyof typeof overlayEn;
    expect(model.feedback.notice.value?.params).toEqual({});
    for (const words of [overlayEn[key], overlayZh[key]]) expect(words).toMatch(/^[^{}]+$/);
    expect(key).toContain(code);
  });
});
