import type { Id } from '../../domain/ids.ts';
import type { Language } from '../../domain/localised-text.ts';
import type { Answers } from '../../protocol/client-ports.ts';
import type { QueryName, QueryPayload, QueryValue } from '../../protocol/queries.ts';
import type { RequestName, RequestPayload, RequestValue } from '../../protocol/requests.ts';
import type { TabState } from '../../protocol/states.ts';
import type { PageReader } from './deps.ts';
import type { PagePorts } from './page-model.ts';
import type { SendingPorts } from './sending-model.ts';

type OverlayBackend = {
  query<Name extends QueryName>(name: Name, payload: QueryPayload<Name>): Promise<QueryValue<Name>>;
  /** How more answers are read: a script that comes later asks more. */
  know(answers: Answers): void;
  request<Name extends RequestName>(name: Name, payload: RequestPayload<Name>): Promise<RequestValue<Name>>;
};

export type OverlayPorts = {
  backend: OverlayBackend;
  reader: PageReader;
  watch: PagePorts['watch'];
  sending: Omit<SendingPorts, 'stamp'>;
  /** The language to speak, given the one chosen or null. */
  languageOf(chosen: Language | null): Language;
  /** Address of the page as it is now. */
  pageAddress(): string;
  /** The tab's state as it was when the overlay started. */
  tab: TabState;
  worker: Id;
  /** In a frame that the top's overlay can't read. */
  isGuest?: boolean;
};
