/** Makes a request whose outcome is the transaction's: if it fails, so does that, and there it is heard of. */
export function ask(request: Promise<unknown>): void {
  request.catch(() => {});
}

/**
 * Requests of one transaction, made together. When the transaction is aborted each of them fails, and the next one
 * throws at once: none may be left without somebody to hear of it.
 */
export function createRequests() {
  const pending: Promise<unknown>[] = [];
  return {
    add(request: Promise<unknown>): void {
      request.catch(() => {});
      pending.push(request);
    },
    all: (): Promise<unknown> => Promise.all(pending),
  };
}
