import { type Id, newId } from '../../lib/domain/ids.ts';
import type { LabelSet } from '../../lib/domain/label-set.ts';
import type { CommandName } from '../../lib/protocol/commands.ts';
import { named, oneSet } from '../fakes/background-rig.ts';
import type { ModelGesture } from '../fakes/plain-model.ts';
import { box, frameOf } from '../fakes/shape-rig.ts';

/** The set that everything is labelled in: its classes go on pictures and on boxes. */
export const simulatedSet: LabelSet = {
  ...oneSet,
  classes: oneSet.classes.map((entry) => ({ ...entry, shapes: ['box'] })),
};
export const addresses = ['1', '2', '3'].map((name) => `https://example.com/${name}.jpg`);

/** What was issued: on which picture, as the model takes it; or an undo or redo. */
export type What = { act: 'undo' | 'redo' } | { act: 'label'; address: string; gesture: ModelGesture };

type Command = { name: CommandName; payload: object };

/** A shape's word: its class, or none, and where it is. */
const shapeOf = (word: string) => {
  const [name = '', x = ''] = word.split('@');
  return { class: name === 'null' ? null : name, shape: box(Number(x)) };
};

/** The command that does it. */
export function commandOf(what: What): Command {
  if (what.act !== 'label') return { name: what.act, payload: {} };
  const { address, gesture } = what;
  const inSet = { labelSet: simulatedSet.id, labelSetVersion: 1 };
  const picture = named(address);
  const onFrame = { ...inSet, picture, frame: frameOf(address), masks: [] };
  if (gesture.act === 'draw') {
    const shapes = gesture.shapes.map(({ id, word }) => ({ row: id, attributes: {}, ...shapeOf(word) }));
    return { name: 'drawShapes', payload: { ...onFrame, how: 'draw', shapes } };
  }
  if (gesture.act === 'change') {
    const changes = gesture.shapes.map(({ id, word }) => ({ row: id, ...shapeOf(word) }));
    return { name: 'changeShapes', payload: { ...onFrame, changes } };
  }
  if (gesture.act === 'removeShapes')
    return { name: 'removeShapes', payload: { ...inSet, picture, rows: gesture.ids } };
  if (gesture.act !== 'put') throw new Error(gesture.act);
  const put = { class: gesture.word, act: 'put', how: 'key', pictures: [{ picture, row: newId() }] };
  return { name: 'answer', payload: { ...inSet, ...put } };
}

/** Something a person may do next, by luck; `drawn` are the shapes this tab has drawn on each picture so far. */
export function nextAct(random: () => number, drawn: Map<string, Id[]>): What {
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const luck = random();
  if (luck > 0.7) return { act: luck < 0.87 ? 'undo' : 'redo' };
  const address = oneOf(addresses);
  const known = drawn.get(address) ?? [];
  drawn.set(address, known);
  const word = () => `${oneOf(['a', 'b', 'null'])}@${Math.floor(random() * 20)}`;
  if (luck < 0.35) return { act: 'label', address, gesture: { act: 'put', word: oneOf(['a', 'b', 'c']) } };
  if (luck < 0.52 || known.length === 0) {
    const shapes = Array.from({ length: 1 + Math.floor(random() * 3) }, () => ({ id: newId(), word: word() }));
    known.push(...shapes.map(({ id }) => id));
    return { act: 'label', address, gesture: { act: 'draw', shapes } };
  }
  const ids = [...new Set([oneOf(known), oneOf(known)])];
  if (luck > 0.63) return { act: 'label', address, gesture: { act: 'removeShapes', ids } };
  return { act: 'label', address, gesture: { act: 'change', shapes: ids.map((id) => ({ id, word: word() })) } };
}
