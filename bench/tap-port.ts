import type { CDPSession } from '@playwright/test';
import type { ChromiumTab } from '../tests/e2e/driver/chromium/view.ts';

/** What passed the overlay's port, ms of the page's clock: each answer as it was sent, and as it was acked. */
export interface Tapped {
  readonly sent: readonly { readonly id: string; readonly at: number }[];
  readonly acked: Readonly<Record<string, number>>;
}

/** Runs in the extension's own world of the page: from the next port on, notes what goes through. */
function tap(): void {
  type Message = { type: string; name?: string; id: string };
  type Port = {
    postMessage(message: Message): void;
    onMessage: { addListener(run: (message: Message) => void): void };
  };
  type Api = { runtime: { connect(options: object): Port } };
  const { browser, chrome } = globalThis as unknown as { browser?: Api; chrome: Api };
  const { runtime } = browser ?? chrome;
  const tapped = { sent: [] as { id: string; at: number }[], acked: {} as Record<string, number> };
  (globalThis as unknown as { tapped: typeof tapped }).tapped = tapped;
  const connect = runtime.connect.bind(runtime);
  runtime.connect = (options) => {
    const port = connect(options);
    const post = port.postMessage.bind(port);
    port.postMessage = (message) => {
      const isNew = message.name === 'answer' && !tapped.sent.some(({ id }) => id === message.id);
      if (isNew) tapped.sent.push({ id: message.id, at: performance.now() });
      post(message);
    };
    port.onMessage.addListener(({ type, id }) => {
      if (type === 'ack') tapped.acked[id] = performance.now();
    });
    return port;
  };
}

/**
 * Listens at the port of a tab's overlay without a build of its own: the DevTools protocol reaches the world the overlay
 * runs in, where `connect` is wrapped. A port that is open already is not seen: end the background for a new one.
 */
export class PortTap {
  readonly #cdp: CDPSession;
  readonly #world: number;

  private constructor(cdp: CDPSession, world: number) {
    this.#cdp = cdp;
    this.#world = world;
  }

  static async open(tab: ChromiumTab, origin: string): Promise<PortTap> {
    const cdp = await tab.page.context().newCDPSession(tab.page);
    const found = new Promise<number>((resolve) => {
      cdp.on('Runtime.executionContextCreated', ({ context }) => context.origin === origin && resolve(context.id));
    });
    await cdp.send('Runtime.enable');
    const made = new PortTap(cdp, await found);
    await cdp.send('Runtime.disable');
    await made.#run(`(${tap})()`);
    return made;
  }

  async read(): Promise<Tapped> {
    return JSON.parse(await this.#run('JSON.stringify(tapped)'));
  }

  async #run(expression: string): Promise<string> {
    const asked = { expression, contextId: this.#world, returnByValue: true };
    const { result, exceptionDetails } = await this.#cdp.send('Runtime.evaluate', asked);
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}
