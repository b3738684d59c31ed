import { type Id, newId } from '../../lib/domain/ids.ts';
import type { Touches } from '../../lib/overlay/outbox.ts';
import type { Down } from '../../lib/protocol/envelope.ts';

/** A way in which the shipped code could be wrong, put in at its seams. */
export type Mutant = {
  /** What the background says instead. */
  reply?(down: Down): Down;
  /** What the background says before it has done anything. */
  early?(message: unknown): Down | null;
  /** What the outbox sends instead; `idOf` leads from the id sent to the command's own. */
  bytes?(bytes: string, idOf: Map<Id, Id>): string;
  touches?: Touches;
  noRetry?: boolean;
  forgetCommands?: boolean;
};

const ackOf = (id: Id): Down => ({ type: 'ack', id, firstSeq: null, lastSeq: null, events: [], left: 0 });

/** Each of these must be caught, or the checker checks nothing. */
export const mutants: Record<string, Mutant> = {
  'acks before the transaction is done': {
    early(message) {
      const { type, id } = message as { type: string; id: Id };
      return type === 'command' ? ackOf(id) : null;
    },
  },
  'takes an abort for a success': {
    reply: (down) => (down.type === 'trouble' ? ackOf(down.id) : down),
  },
  'takes an abort for a refusal': {
    reply: (down) => (down.type === 'trouble' ? { type: 'refused', id: down.id, code: 'invalid', detail: '' } : down),
  },
  'gives every try a new id': {
    bytes(bytes, idOf) {
      const command = JSON.parse(bytes) as { id: Id };
      const id = newId();
      idOf.set(id, command.id);
      return JSON.stringify({ ...command, id });
    },
  },
  'does not know a command that came before': { forgetCommands: true },
  'never tries again': { noRetry: true },
  'lets a later command overtake an earlier one': { touches: [] },
};
