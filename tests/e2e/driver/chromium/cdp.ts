import type { CDPSession } from '@playwright/test';

/** A connection to one target that speaks the DevTools protocol. */
export type Cdp = Pick<CDPSession, 'send'>;

interface Reply {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/**
 * Speaks to a target Playwright does not know, such as the real popup, through the browser's own connection: each
 * message travels inside one of the browser's (the protocol's older way, which needs no second socket).
 */
export async function attach(browser: CDPSession, targetId: string): Promise<Cdp & { detach: () => Promise<void> }> {
  const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (reply: Reply) => void>();
  let last = 0;
  const receive = (event: { sessionId: string; message: string }) => {
    if (event.sessionId !== sessionId) return;
    const reply = JSON.parse(event.message) as Reply;
    waiting.get(reply.id)?.(reply);
    waiting.delete(reply.id);
  };
  const gone = (event: { sessionId: string }) => {
    if (event.sessionId !== sessionId) return;
    for (const [id, answer] of waiting) answer({ id, error: { message: 'the target is gone' } });
    waiting.clear();
  };
  browser.on('Target.receivedMessageFromTarget', receive);
  browser.on('Target.detachedFromTarget', gone);
  const send = async (method: string, params: unknown = {}): Promise<unknown> => {
    last += 1;
    const id = last;
    const answered = new Promise<Reply>((resolve) => waiting.set(id, resolve));
    await browser.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
  const detach = async () => {
    browser.off('Target.receivedMessageFromTarget', receive);
    browser.off('Target.detachedFromTarget', gone);
    await browser.send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
  };
  // The browser answers each method with its own type; what comes out of JSON cannot be checked any closer here.
  return { send: send as CDPSession['send'], detach };
}
