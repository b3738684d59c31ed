import type { Browser } from 'puppeteer-core';

/** A value as WebDriver BiDi writes it: only what is read here. */
interface RemoteValue {
  readonly type: string;
  readonly value?: unknown;
  readonly sharedId?: string;
}

/** An element with the root it hides. */
export interface RemoteNode {
  readonly sharedId?: string;
  readonly value?: { readonly shadowRoot?: RemoteNode | null; readonly mode?: 'open' | 'closed' | null };
}

export interface Context {
  readonly context: string;
  readonly url: string;
}

type Evaluated =
  | { readonly type: 'success'; readonly result: RemoteValue }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

/** What puppeteer keeps to itself of its browser. */
interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

/**
 * WebDriver BiDi, over the connection puppeteer has made. Puppeteer's own pages know neither popups, nor closed shadow
 * roots, nor the browser's own window; the protocol does.
 */
export class Bidi {
  readonly #connection: Connection;

  constructor(browser: Browser) {
    this.#connection = (browser as unknown as { connection: Connection }).connection;
  }

  async send<R>(method: string, params: object): Promise<R> {
    return (await this.#connection.send(method, params)).result as R;
  }

  /** The open tabs, or with `chrome` the browser's own windows. */
  async contexts(scope: 'content' | 'chrome'): Promise<readonly Context[]> {
    const params = scope === 'chrome' ? { 'moz:scope': 'chrome' } : {};
    return (await this.send<{ contexts: Context[] }>('browsingContext.getTree', params)).contexts;
  }

  /** The value of an expression; a promise is waited for. */
  async evaluate(context: string, expression: string): Promise<unknown> {
    const params = { expression, target: { context }, awaitPromise: true, userActivation: true };
    return unwrap(await this.send('script.evaluate', params));
  }

  /** What a function gives back for a node. */
  async callWith(context: string, functionDeclaration: string, sharedId: string): Promise<unknown> {
    const params = { functionDeclaration, target: { context }, awaitPromise: true, arguments: [{ sharedId }] };
    return unwrap(await this.send('script.callFunction', params));
  }

  /** The nodes of an array, each with its shadow root whether open or closed. */
  async nodes(context: string, expression: string): Promise<readonly RemoteNode[]> {
    const serializationOptions = { includeShadowTree: 'all', maxDomDepth: 0 };
    const params = { expression, target: { context }, awaitPromise: true, serializationOptions };
    return (unwrap(await this.send('script.evaluate', params)) ?? []) as readonly RemoteNode[];
  }
}

function unwrap(evaluated: Evaluated): unknown {
  if (evaluated.type === 'exception') throw new Error(evaluated.exceptionDetails.text);
  return evaluated.result.value;
}
