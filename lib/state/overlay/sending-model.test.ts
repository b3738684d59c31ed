import { describe, expect, it, vi } from 'vitest';
import { manualClock } from '../../../tests/fakes/manual-clock.ts';
import { newId } from '../../domain/ids.ts';
import { SendingModel } from './sending-model.ts';

const noPictures = { labelSet: 'a', labelSetVersion: 1, class: 'a', act: 'put', how: 'key', pictures: [] } as const;

function sending() {
  const sent: string[] = [];
  const clock = manualClock();
  const scope = newId();
  const model = new SendingModel({
    send: (bytes) => sent.push(bytes),
    ...clock,
    random: () => 0,
    stamp: (gesture) => ({ gesture, scope, at: 1, zone: 0, activeMs: 0, page: null }),
  });
  const outcome = { keys: [], acked: vi.fn(), refused: vi.fn() };
  return {
    model,
    sent,
    clock,
    outcome,
    send: () => model.send('answer', { ...noPictures, pictures: [] }, [], outcome),
  };
}
const ack = (id: string) => ({ type: 'ack' as const, id, events: [], left: 0 });

describe('commands on their way', () => {
  it('count as not saved until each is acked', () => {
    const { model, send } = sending();
    expect(model.saving.value).toEqual({ state: 'saved' });
    const ids = [send(), send()];
    expect(model.saving.value).toEqual({ state: 'saving', count: 2 });
    for (const id of ids) model.reply(ack(id));
    expect(model.saving.value).toEqual({ state: 'saved' });
  });

  it('are sent again, the same characters, until an answer comes', () => {
    const { send, sent, clock, model } = sending();
    const id = send();
    clock.advance(10_000);
    expect(sent.length).toBeGreaterThan(3);
    expect(new Set(sent).size).toBe(1);
    model.reply(ack(id));
    const count = sent.length;
    clock.advance(60_000);
    expect(sent).toHaveLength(count);
  });

  it('tell their outcome once, however often the ack comes', () => {
    const { model, send, outcome } = sending();
    const id = send();
    model.reply(ack(id));
    model.reply(ack(id));
    expect(outcome.acked).toHaveBeenCalledTimes(1);
    expect(outcome.refused).not.toHaveBeenCalled();
  });

  it('are kept with the reason where saving has trouble, and are still tried', () => {
    const { model, send, sent, clock } = sending();
    const id = send();
    model.reply({ type: 'trouble', id, reason: 'disk full' });
    expect(model.saving.value).toEqual({ state: 'trouble', count: 1, reason: 'disk full' });
    const count = sent.length;
    clock.advance(5000);
    expect(sent.length).toBeGreaterThan(count);
  });

  it('are kept and not sent again while something blocks, and go at once when that is over', () => {
    const { model, send, sent, clock } = sending();
    send();
    model.reply({ type: 'blocked', id: null, reason: 'recovery' });
    expect(model.saving.value).toEqual({ state: 'blocked', count: 1, reason: 'recovery' });
    const count = sent.length;
    clock.advance(60_000);
    expect(sent).toHaveLength(count);
    model.resume();
    expect(sent).toHaveLength(count + 1);
    expect(model.saving.value).toEqual({ state: 'saving', count: 1 });
  });

  it('say why where they are refused, and are done with', () => {
    const { model, send, outcome } = sending();
    model.reply({ type: 'refused', id: send(), code: 'unknownClass', detail: 'x' });
    expect(outcome.refused).toHaveBeenCalledWith('unknownClass', 'x');
    expect(model.saving.value).toEqual({ state: 'saved' });
  });

  it('that only learn about pictures are nobody’s unsaved work', () => {
    const { model, outcome } = sending();
    model.send('learnPictures', { pictures: [] }, [], outcome);
    expect(model.saving.value).toEqual({ state: 'saved' });
    expect(model.unsaved.value).toHaveLength(1);
  });
});
