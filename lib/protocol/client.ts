import { type Id, newId } from '../domain/ids.ts';
import { AnswerError } from './answer-error.ts';
import type { Answers, ClientListeners, ClientPorts } from './client-ports.ts';
import { mostFollowed, protocolVersion } from './limits.ts';
import type { Port } from './port.ts';
import type { QueryName, QueryPayload, QueryValue } from './queries.ts';
import type { RequestName, RequestPayload, RequestValue } from './requests.ts';

/** How long a query or a request is waited for, in ms: a background that starts cold answers well within it. */
const answerLimit = 10_000;

/** How often a query is asked in all: it may be what ends the background. */
const mostTries = 3;

type Waiting = {
  message: Record<string, unknown>;
  /** Queries have no effect, so they may be asked again over a new port; requests never are. */
  again: boolean;
  tries: number;
  answer(value: unknown): void;
  fail(error: AnswerError): void;
};

/**
 * A surface's end of the connection. The port is opened by the first thing sent and opened again by the next after a
 * cut, never for its own sake: that would start the background over and over.
 */
export function createClient(ports: ClientPorts, listeners: ClientListeners) {
  const waiting = new Map<Id, Waiting>();
  let { answers } = ports;
  let port: Port | null = null;
  let lastSeq: number | null = null;
  let closed = false;
  /** More than can be caught up with: this end then asks for everything again. */
  let followsTooMany = false;

  function connected(): Port {
    if (port) return port;
    if (closed) throw new AnswerError('gone');
    let opened: Port;
    try {
      opened = ports.open();
    } catch (error) {
      closed = true;
      listeners.onGone?.();
      throw new AnswerError('gone', String(error));
    }
    port = opened;
    const follows = ports.follows();
    followsTooMany = follows.length > mostFollowed;
    opened.onMessage((message) => receive(message));
    opened.onDisconnect(() => cut(opened));
    try {
      opened.send({
        type: 'hello',
        protocol: protocolVersion,
        app: ports.app,
        surface: ports.surface,
        lastSeq,
        follows: followsTooMany ? [] : [...follows],
      });
    } catch (error) {
      port = null;
      throw error;
    }
    return opened;
  }

  function cut(which: Port): void {
    if (port !== which) return;
    port = null;
    for (const [id, entry] of [...waiting]) {
      if (!entry.again) settle(id)?.fail(new AnswerError('cut'));
    }
    listeners.onCut?.();
    if (waiting.size > 0) askAgain();
  }

  function askAgain(): void {
    for (const [id, entry] of [...waiting]) {
      entry.tries += 1;
      if (entry.tries > mostTries) settle(id)?.fail(new AnswerError('cut'));
    }
    if (waiting.size === 0) return;
    try {
      const opened = connected();
      for (const { message } of [...waiting.values()]) {
        if (port !== opened) return; // Cut meanwhile: it was all asked once more.
        opened.send(message);
      }
    } catch (error) {
      if (error instanceof AnswerError) for (const id of [...waiting.keys()]) settle(id)?.fail(error);
      else if (port) cut(port);
      else askAgain();
    }
  }

  function settle(id: Id): Waiting | undefined {
    const entry = waiting.get(id);
    waiting.delete(id);
    return entry;
  }

  function heard(seq: number | null): void {
    if (seq !== null) lastSeq = Math.max(lastSeq ?? 0, seq);
  }

  function receive(message: unknown): void {
    const parsed = ports.down.safeParse(message);
    if (!parsed.success) return;
    const down = parsed.data;
    switch (down.type) {
      case 'welcome': {
        const afresh = down.afresh || followsTooMany;
        // Afresh, also where the log is shorter than it was: what was had before counts no more.
        if (lastSeq === null || afresh) lastSeq = down.seq;
        return listeners.onWelcome({ ...down, afresh });
      }
      case 'ack':
        // While a question is under way others' earlier commits are held back: they would be lost if the port were cut now.
        if (waiting.size === 0) heard(down.lastSeq);
        return listeners.onReply(down);
      case 'blocked':
        // Nothing of this end's will be taken: to ask again over one port after the other would go on for ever.
        if (down.id === null) for (const id of [...waiting.keys()]) settle(id)?.fail(new AnswerError(down.reason));
        return listeners.onReply(down);
      case 'refused':
      case 'trouble':
        return listeners.onReply(down);
      case 'events':
        heard(down.seq);
        return listeners.onEvents(down);
      case 'answer':
        return settle(down.id)?.answer(down.value);
      case 'error':
        return settle(down.id)?.fail(new AnswerError(down.code, down.detail));
      case 'tab':
        return listeners.onTab?.(down);
      case 'part':
        return listeners.onPart?.(down);
      case 'job':
        return listeners.onJob?.(down);
      case 'settingsChanged':
        return listeners.onSettingsChanged?.();
    }
  }

  function ask(type: 'query' | 'request', name: string, payload: unknown): Promise<unknown> {
    const id = newId();
    const message = { type, id, name, payload };
    return new Promise((resolve, reject) => {
      const callOff = ports.after(answerLimit, () => settle(id)?.fail(new AnswerError('timeout', name)));
      waiting.set(id, {
        message,
        again: type === 'query',
        tries: 1,
        answer: (value) => {
          callOff();
          resolve(value);
        },
        fail: (error) => {
          callOff();
          reject(error);
        },
      });
      try {
        connected().send(message);
      } catch (error) {
        settle(id)?.fail(error instanceof AnswerError ? error : new AnswerError('cut', String(error)));
      }
    });
  }

  return {
    /** Opens the port if there is none: when the surface starts, or comes back to the front. */
    connect(): void {
      try {
        connected();
      } catch {
        // `onGone` has told.
      }
    },
    /**
     * Opens a new port in place of the one there was: while a page was kept for coming back, the browser closed its port
     * and did not say so. What is sent on such a one goes nowhere.
     */
    renew(): void {
      const old = port;
      old?.disconnect();
      if (old) cut(old);
      this.connect();
    },
    /** Sends a command as the outbox keeps it. May throw; the outbox tries again. */
    send(bytes: string): void {
      const opened = connected();
      try {
        opened.send(JSON.parse(bytes));
      } catch (error) {
        // A port that takes nothing is as good as cut, though nobody told: the next try opens another.
        cut(opened);
        throw error;
      }
    },
    /** Asks the background to tell. Rejects with an `AnswerError`. */
    async query<Name extends QueryName>(name: Name, payload: QueryPayload<Name>): Promise<QueryValue<Name>> {
      const value = await ask('query', name, payload);
      const parsed = answers.queries[name]?.safeParse(value);
      if (!parsed?.success) throw new AnswerError('misread', name);
      return parsed.data as QueryValue<Name>;
    },
    /** Asks the background to do something about the browser or a job. Carried out at most once. */
    async request<Name extends RequestName>(name: Name, payload: RequestPayload<Name>): Promise<RequestValue<Name>> {
      const value = await ask('request', name, payload);
      const parsed = answers.requests[name]?.safeParse(value);
      if (!parsed?.success) throw new AnswerError('misread', name);
      return parsed.data as RequestValue<Name>;
    },
    /** How more answers are read: a script that comes later asks more. */
    know(more: Answers): void {
      const { queries, requests } = answers;
      answers = { queries: { ...queries, ...more.queries }, requests: { ...requests, ...more.requests } };
    },
    close(): void {
      closed = true;
      port?.disconnect();
      port = null;
      for (const id of [...waiting.keys()]) settle(id)?.fail(new AnswerError('gone'));
    },
  };
}

export type Client = ReturnType<typeof createClient>;
