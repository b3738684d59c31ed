import type { Event } from '../domain/event.ts';
import type { CommandName, CommandPayload } from '../protocol/commands.ts';
import type { BlockReason } from '../protocol/envelope.ts';
import type { QueryName, QueryPayload, QueryValue } from '../protocol/queries.ts';
import type { RequestName, RequestPayload, RequestValue } from '../protocol/requests.ts';
import type { Job, TabState } from '../protocol/states.ts';

/** What the background says without being asked. */
export type News =
  | { readonly type: 'events'; readonly events: readonly Event[] }
  | { readonly type: 'tab'; readonly state: TabState }
  | { readonly type: 'job'; readonly job: Job }
  | { readonly type: 'settingsChanged' }
  /** What was known no longer counts: everything is to be asked for again. */
  | { readonly type: 'afresh' }
  | { readonly type: 'blocked'; readonly reason: BlockReason };

/** The background, as the pages of ours see it. */
export type Backend = {
  /** Resolves once it is on disk. Rejects with a `BackendError` where it was refused or is blocked. */
  command<Name extends CommandName>(name: Name, payload: CommandPayload<Name>): Promise<void>;
  query<Name extends QueryName>(name: Name, payload: QueryPayload<Name>): Promise<QueryValue<Name>>;
  request<Name extends RequestName>(name: Name, payload: RequestPayload<Name>): Promise<RequestValue<Name>>;
  /** Returns what ends it. */
  listen(listener: (news: News) => void): () => void;
};

/**
 * Why something asked of the background did not come about. `code` is the protocol's, or what became of the
 * connection: `timeout`, `cut`, `gone`.
 */
export class BackendError extends Error {
  readonly code: string;
  constructor(code: string, detail = '') {
    super(detail || code);
    this.name = 'BackendError';
    this.code = code;
  }
}

/** The code of whatever was thrown. */
export function codeOf(error: unknown): string {
  return error instanceof BackendError ? error.code : 'unknown';
}
