import { computed, createModel, signal } from '@preact/signals';
import type { Event } from '../../domain/event.ts';
import { type Id, newId } from '../../domain/ids.ts';
import type { PictureKey } from '../../domain/picture-key.ts';
import {
  createOutbox,
  type OutboxEntry,
  type OutboxPorts,
  type OutboxReply,
  type Touches,
} from '../../overlay/outbox.ts';
import type { CommandName, CommandPayload } from '../../protocol/commands.ts';
import type { Refusal } from '../../protocol/envelope.ts';
import type { CommandStamp } from '../../protocol/stamp.ts';
import { answersIn, type UnsavedAnswer } from './unsaved-answers.ts';
import type { SavingView } from './view.ts';

export type SendingPorts = Omit<OutboxPorts, 'changed'> & {
  /** Where and when: the same for every command of a gesture. */
  stamp(gesture: Id): CommandStamp;
};

/** What is done once a command is settled. */
export type Outcome = {
  keys: readonly PictureKey[];
  acked(ack: Ack): void;
  refused(code: Refusal, detail: string): void;
  /** It can't be carried out for now (blocked, or the store is in trouble): it is kept, however long that takes. */
  kept?(): void;
};
export type Ack = { id: Id; events: readonly Event[]; left: number };

/** Sends commands and keeps each until it is known to be on disk. */
export const SendingModel = createModel((ports: SendingPorts) => {
  const unsaved = signal<readonly OutboxEntry[]>([]);
  const waiting = new Map<Id, Outcome>();
  const learning = new Set<Id>();
  /** What each command says, in the order they were sent: for whoever has to enter it again. */
  const carried = new Map<Id, readonly UnsavedAnswer[]>();
  const outbox = createOutbox({
    ...ports,
    changed: () => {
      unsaved.value = outbox.unsaved();
    },
  });

  const saving = computed<SavingView>(() => {
    // What is learned about a picture is no answer: nobody loses wages while it is under way.
    const entries = unsaved.value.filter((entry) => !learning.has(entry.id));
    const count = entries.length;
    const blocked = entries.find((entry) => entry.state === 'blocked');
    if (blocked) return { state: 'blocked', count, reason: blocked.reason as 'recovery' | 'newer' | 'version' };
    const troubled = entries.find((entry) => entry.reason !== null);
    if (troubled) return { state: 'trouble', count, reason: troubled.reason ?? '' };
    return count === 0 ? { state: 'saved' } : { state: 'saving', count };
  });

  return {
    unsaved,
    saving,
    /** What "copy unsaved work" copies, oldest first. */
    answers: computed(() => unsaved.value.flatMap(({ id }) => carried.get(id) ?? [])),
    resume: (): void => outbox.resume(),
    handOver: (): void => outbox.handOver(),

    /** Sends a command; resolves nothing: the outcome's functions are called when it is settled. */
    send<Name extends CommandName>(
      name: Name,
      payload: CommandPayload<Name>,
      touches: Touches,
      outcome: Outcome,
      gesture = newId(),
      says: readonly UnsavedAnswer[] = answersIn(name, payload),
    ): Id {
      const id = newId();
      waiting.set(id, outcome);
      if (name === 'learnPictures') learning.add(id);
      carried.set(id, says);
      const bytes = JSON.stringify({ type: 'command', id, name, stamp: ports.stamp(gesture), payload });
      outbox.add({ id, bytes, touches });
      return id;
    },

    /** What came back over the port. */
    reply(reply: OutboxReply & { events?: readonly Event[]; left?: number }): void {
      const settled = outbox.reply(reply);
      const outcome = reply.id === null ? undefined : waiting.get(reply.id);
      if (settled === 'kept') {
        for (const [id, { kept }] of waiting) if (reply.id === null || reply.id === id) kept?.();
      }
      if (!outcome || reply.id === null || (settled !== 'acked' && settled !== 'refused')) return;
      waiting.delete(reply.id);
      learning.delete(reply.id);
      carried.delete(reply.id);
      if (reply.type === 'ack') outcome.acked({ id: reply.id, events: reply.events ?? [], left: reply.left ?? 0 });
      else if (reply.type === 'refused') outcome.refused(reply.code, reply.detail);
    },
  };
});
