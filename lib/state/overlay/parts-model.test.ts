import { describe, expect, it } from 'vitest';
import type { PartMessage } from '../../protocol/parts.ts';
import { PartsModel } from './parts-model.ts';

const key = { do: 'answer', class: 'score', labelSet: 'set' } as const;

/** A frame's part, which has the ring where it was told so. */
function guest() {
  const said: PartMessage['kind'][] = [];
  const parts = new PartsModel({
    isGuest: true,
    passOn: async (_to, { kind }) => said.push(kind),
    actLost: () => said.push('left'),
  });
  return { parts, said };
}

describe('a part of the overlay', () => {
  it('answers its own keys while it has the ring', () => {
    const { parts, said } = guest();
    parts.ringAt(true);
    expect(parts.sendOn(key)).toBe(false);
    expect(said).toEqual([]);
  });

  it('says that it had the ring before it hands a key to a background that was ended', () => {
    const { parts, said } = guest();
    parts.ringAt(true);
    parts.cutOff();
    expect(parts.sendOn(key)).toBe(true);
    expect(said).toEqual(['still', 'act']);
    parts.rejoin();
    parts.passOn('top', { kind: 'answered', count: 1 });
    expect(said).toEqual(['still', 'act', 'still', 'answered']);
  });

  it('says nothing of a ring that it does not have', () => {
    const { parts, said } = guest();
    parts.cutOff();
    parts.sendOn(key);
    expect(said).toEqual(['act']);
  });

  it('answers its own keys again once it was told who has the ring', () => {
    const { parts } = guest();
    parts.ringAt(true);
    parts.cutOff();
    parts.ringAt(true);
    expect(parts.sendOn(key)).toBe(false);
  });
});
