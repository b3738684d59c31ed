import type * as z from 'zod/mini';
import type { Surface } from '../domain/event.ts';
import type { Id } from '../domain/ids.ts';
import type { Down } from './envelope.ts';
import type { Port } from './port.ts';
import type { QueryName, queries } from './queries.ts';
import type { RequestName, requests } from './requests.ts';

/** How answers are read: the tables' own schemas, of the questions this surface asks. */
export type Answers = {
  queries: { [Name in QueryName]?: (typeof queries)[Name]['value'] };
  requests: { [Name in RequestName]?: (typeof requests)[Name]['value'] };
};

export type ClientPorts = {
  /** Opens a port. Throws where the extension was updated or removed under this surface. */
  open(): Port;
  surface: Surface;
  app: string;
  answers: Answers;
  /** How what the background sends is read: all of it, or an overlay's part of it. */
  down: z.ZodMiniType<Down>;
  /** The pictures whose events this surface wants again after a reconnection. */
  follows(): readonly Id[];
  after(ms: number, run: () => void): () => void;
};

type Message<Type extends Down['type']> = Extract<Down, { type: Type }>;

export type ClientListeners = {
  onWelcome(welcome: Message<'welcome'>): void;
  /** What came back of a command. */
  onReply(reply: Message<'ack' | 'refused' | 'blocked' | 'trouble'>): void;
  onEvents(message: Message<'events'>): void;
  onTab?(message: Message<'tab'>): void;
  onPart?(message: Message<'part'>): void;
  onJob?(message: Message<'job'>): void;
  onSettingsChanged?(): void;
  /** The port was cut. It is opened again by the next thing sent. */
  onCut?(): void;
  /** The extension is gone from under this surface: nothing can be sent any more. */
  onGone?(): void;
};
