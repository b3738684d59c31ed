import { newId } from '../domain/ids.ts';
import { createOutbox } from '../overlay/outbox.ts';
import { allAnswers } from '../protocol/all-answers.ts';
import { AnswerError } from '../protocol/answer-error.ts';
import { createClient } from '../protocol/client.ts';
import type { ClientPorts } from '../protocol/client-ports.ts';
import type { CommandName, CommandPayload } from '../protocol/commands.ts';
import { type BlockReason, downSchema } from '../protocol/envelope.ts';
import { type Backend, BackendError, type News } from './backend.ts';

type BackendPorts = Pick<ClientPorts, 'open' | 'surface' | 'app' | 'after'> & {
  /** UTC ms. */
  now(): number;
  /** Offset of the person's clock from UTC in minutes, east positive. */
  zone(): number;
};

const passOn = (error: unknown): never => {
  throw error instanceof AnswerError ? new BackendError(error.code, error.message) : error;
};

/**
 * The background over a port, for a page of ours. Commands are resent until they are acked, refused or blocked. One that
 * is blocked fails and is forgotten: what the person was told did not happen must not happen afterwards.
 */
export function connectBackend(ports: BackendPorts): Backend & { close(): void } {
  const listeners = new Set<(news: News) => void>();
  const tell = (news: News) => {
    for (const listener of [...listeners]) listener(news);
  };
  const waiting = new Map<string, { done(): void; fail(error: BackendError): void }>();
  const scope = newId();
  /** Why nothing this page sends is taken; null while it is. */
  let blocked: BlockReason | null = null;

  /** Tells whoever waits for the command, or for any (null), that it is not carried out, and sees to that. */
  function giveUp(which: string | null, code: string): void {
    for (const [id, { fail }] of [...waiting]) {
      if (which !== null && which !== id) continue;
      outbox.drop(id);
      fail(new BackendError(code));
    }
  }

  const client = createClient(
    { ...ports, answers: allAnswers, down: downSchema, follows: () => [] },
    {
      onWelcome: ({ afresh }) => {
        blocked = null;
        outbox.resume();
        if (afresh) tell({ type: 'afresh' });
      },
      onReply(reply) {
        if (reply.type !== 'blocked') outbox.reply(reply);
        if (reply.type === 'ack') {
          // Its sender is not among those told of the events, so that models hear of what they did themselves.
          tell({ type: 'events', events: reply.events });
          waiting.get(reply.id)?.done();
        } else if (reply.type === 'refused') {
          waiting.get(reply.id)?.fail(new BackendError(reply.code, reply.detail));
        } else if (reply.type === 'blocked') {
          if (reply.id === null) blocked = reply.reason;
          giveUp(reply.id, reply.reason);
          tell({ type: 'blocked', reason: reply.reason });
        }
      },
      onEvents: ({ events }) => tell({ type: 'events', events }),
      onTab: ({ state }) => tell({ type: 'tab', state }),
      onJob: ({ job }) => tell({ type: 'job', job }),
      onSettingsChanged: () => tell({ type: 'settingsChanged' }),
      onGone: () => {
        blocked = 'version';
        giveUp(null, 'version');
        tell({ type: 'blocked', reason: 'version' });
      },
    },
  );
  const outbox = createOutbox({
    send: client.send,
    now: () => performance.now(),
    after: ports.after,
    random: Math.random,
    changed: () => undefined,
  });

  function command<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<void> {
    if (blocked !== null) return Promise.reject(new BackendError(blocked));
    const id = newId();
    const stamp = { gesture: newId(), scope, at: ports.now(), zone: ports.zone(), activeMs: 0, page: null };
    return new Promise<void>((resolve, reject) => {
      waiting.set(id, { done: resolve, fail: reject });
      outbox.add({ id, bytes: JSON.stringify({ type: 'command', id, name, stamp, payload }), touches: 'all' });
    }).finally(() => waiting.delete(id));
  }

  return {
    command,
    query: (name, payload) => client.query(name, payload).catch(passOn),
    request: (name, payload) => client.request(name, payload).catch(passOn),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      client.close();
      giveUp(null, 'gone');
    },
  };
}
