import type { Port } from '../../lib/protocol/port.ts';

type End = Port & { cut(): void };

/** Two ends of a connection: messages arrive in order, later, as copies; `cut` ends it for both. */
export function portPair(): [End, End] {
  let open = true;
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const cutListeners: (() => void)[][] = [[], []];
  const cut = (by: number | null) => {
    if (!open) return;
    open = false;
    for (const side of [0, 1]) if (side !== by) for (const listener of cutListeners[side] ?? []) listener();
  };
  const end = (side: 0 | 1): End => ({
    send(message) {
      if (!open) throw new Error('Attempting to use a disconnected port object');
      const copy = JSON.parse(JSON.stringify(message));
      queueMicrotask(() => {
        if (open) for (const listener of listeners[1 - side] ?? []) listener(copy);
      });
    },
    onMessage: (listener) => listeners[side]?.push(listener),
    onDisconnect: (listener) => cutListeners[side]?.push(listener),
    disconnect: () => cut(side),
    cut: () => cut(null),
  });
  return [end(0), end(1)];
}
