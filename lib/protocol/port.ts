/** One end of a connection, as `platform` hands it over: JSON-safe values in order, until it is cut. */
export type Port = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onDisconnect(listener: () => void): void;
  disconnect(): void;
};

/** Who is at the other end, as the browser says, never as the message says. */
export type Sender =
  | { kind: 'page'; origin: string; tab: number; frame: number; url: string }
  | { kind: 'own'; path: string; tab: number | null };
