import type * as z from 'zod/mini';
import type { Surface } from '../domain/event.ts';
import { idSchema } from '../domain/ids.ts';
import { type Command, commands } from './commands.ts';
import { type Down, type Refusal, type Up, upSchema } from './envelope.ts';
import type { Sender } from './port.ts';
import { type QueryName, type QueryPayload, type QueryValue, queries } from './queries.ts';
import { type RequestName, type RequestPayload, type RequestValue, requests } from './requests.ts';
import { isFromItsPage, mayAsk } from './sender-check.ts';

/** What the background knows of who asks. */
type Asker = { sender: Sender; surface: Surface };

/** What a command can be told. */
export type CommandReply = Extract<Down, { type: 'ack' | 'refused' | 'blocked' | 'trouble' }>;

export type QueryHandlers<Context> = {
  [Name in QueryName]: (payload: QueryPayload<Name>, context: Context) => Promise<QueryValue<Name>>;
};
export type RequestHandlers<Context> = {
  [Name in RequestName]: (payload: RequestPayload<Name>, context: Context) => Promise<RequestValue<Name>>;
};

/** A handler left out is a compile error. `carryOut` throws where the outcome of a command is not known. */
type Handlers<Context> = {
  carryOut(command: Command, context: Context): Promise<CommandReply>;
  queries: QueryHandlers<Context>;
  requests: RequestHandlers<Context>;
};

type Asked = Exclude<Up, { type: 'hello' }>;
type Spec = { from: readonly Surface[]; payload: z.ZodMiniType };
const tables = { command: commands, query: queries, request: requests };

const wordsOf = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

function refuse(asked: { type: Asked['type']; id: string }, code: Refusal, detail: string): Down {
  const { id } = asked;
  return asked.type === 'command' ? { type: 'refused', id, code, detail } : { type: 'error', id, code, detail };
}

/** Something to answer with, if the message at least says which question it is. */
function refuseUnread(message: unknown, detail: string): Down | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, id } = message as { type?: unknown; id?: unknown };
  const named = idSchema.safeParse(id);
  if (!named.success || (type !== 'command' && type !== 'query' && type !== 'request')) return null;
  return refuse({ type, id: named.data }, 'invalid', detail);
}

const whereWrong = (error: { issues: readonly { path: PropertyKey[]; message: string }[] }) => {
  const issue = error.issues[0];
  return `${issue?.path.map(String).join('.') ?? ''}: ${issue?.message ?? 'invalid'}`.slice(0, 200);
};

/**
 * The background's end of the tables: parses what a surface sent, checks who sent it, hands it to its handler, and
 * gives back what to send. Never throws; null where there is nobody to answer.
 */
export function createRouter<Context extends Asker>(handlers: Handlers<Context>) {
  async function handle(asked: Asked, payload: unknown, context: Context): Promise<Down> {
    const { id, name } = asked;
    try {
      // The name's own schema has parsed the payload: the pair is one of the table's.
      if (asked.type === 'command') {
        return await handlers.carryOut({ id, name, stamp: asked.stamp, payload } as Command, context);
      }
      const table = asked.type === 'query' ? handlers.queries : handlers.requests;
      const handler = table[name as keyof typeof table] as (payload: unknown, context: Context) => Promise<unknown>;
      return { type: 'answer', id, value: await handler(payload, context) };
    } catch (cause) {
      const reason = wordsOf(cause);
      return asked.type === 'command'
        ? { type: 'trouble', id, reason }
        : { type: 'error', id, code: 'failed', detail: reason };
    }
  }

  return async function route(message: unknown, context: Context): Promise<Down | null> {
    const read = upSchema.safeParse(message);
    if (!read.success) return refuseUnread(message, whereWrong(read.error));
    const asked = read.data;
    if (asked.type === 'hello') return null;
    const table: Record<string, Spec> = tables[asked.type];
    const spec = Object.hasOwn(table, asked.name) ? table[asked.name] : undefined;
    if (!spec) return refuse(asked, 'invalid', 'no such name');
    if (!spec.from.includes(context.surface) || !mayAsk(context.sender, asked.name)) {
      return refuse(asked, 'notAllowed', context.surface);
    }
    const payload = spec.payload.safeParse(asked.payload);
    if (!payload.success) return refuse(asked, 'invalid', whereWrong(payload.error));
    if (asked.type === 'command' && !isFromItsPage(context.sender, asked.stamp, payload.data)) {
      return refuse(asked, 'notAllowed', 'another page');
    }
    return handle(asked, payload.data, context);
  };
}
