import { asExpression, findByName, fromJson } from '../in-page.ts';
import { Keyboard, type Stroke } from '../keyboard.ts';
import { until } from '../poll.ts';
import type { Json, Mouse, Point, Tab, View } from '../session.ts';
import type { Bidi } from './bidi.ts';
import type { ChromeWindow } from './chrome-window.ts';
import { Input } from './input.ts';

/** A document in Firefox: a tab's, or the real popup's once BiDi knows it. */
export class FirefoxView implements View {
  readonly keyboard: Keyboard;
  readonly mouse: Mouse;
  readonly close: () => Promise<void>;
  protected readonly bidi: Bidi;
  protected readonly context: string;
  protected readonly window: ChromeWindow;

  constructor(bidi: Bidi, window: ChromeWindow, context: string, close: () => Promise<void>) {
    this.bidi = bidi;
    this.context = context;
    this.close = close;
    this.window = window;
    const input = new Input(bidi, context);
    this.keyboard = new Keyboard(input);
    this.mouse = input.mouse;
  }

  async stroke(stroke: Stroke): Promise<void> {
    await this.window.sendStroke(stroke);
    // It travels from the window's process to the page's by itself: two frames, and the page has had it.
    await this.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  }

  async evaluate<A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return fromJson<R>(await this.bidi.evaluate(this.context, asExpression(run, args)));
  }

  async clickOn(name: string): Promise<void> {
    const expression = asExpression(findByName, [name], 'document');
    const find = async () => fromJson<Point | null>(await this.bidi.evaluate(this.context, expression));
    await this.mouse.click(await until(`“${name}” to be there`, find));
  }

  async screenshot(): Promise<Uint8Array> {
    const params = { context: this.context };
    return Buffer.from(
      (await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', params)).data,
      'base64',
    );
  }
}

/** A tab in Firefox. */
export class FirefoxTab extends FirefoxView implements Tab {
  async goto(address: string): Promise<void> {
    // The extension's own pages never report that they have loaded, so their state is asked for instead.
    const own = address.startsWith('moz-extension:');
    const params = { context: this.context, url: address, wait: own ? 'none' : 'complete' };
    await this.bidi.send('browsingContext.navigate', params);
    if (!own) return;
    const arrived = (wanted: string) => location.href === wanted && document.readyState === 'complete';
    await until(`${address} to load`, () => this.evaluate(arrived, address));
  }

  async reload(): Promise<void> {
    await this.bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  async activate(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  async hasOverlay(): Promise<boolean> {
    return (await this.#closedRoot()) !== undefined;
  }

  async overlay<A extends readonly Json[], R>(
    run: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const sharedId = await this.#closedRoot();
    if (!sharedId) throw new Error('the overlay is not in the page');
    const declaration = `(root) => ${asExpression(run, args, 'root')}`;
    return fromJson<R>(await this.bidi.callWith(this.context, declaration, sharedId));
  }

  async asPrinted(on: boolean): Promise<void> {
    await this.activate();
    await this.window.showAsPrinted(on);
  }

  async pinch(scale: number): Promise<void> {
    await this.activate();
    await this.window.pinch(scale);
  }

  async inFrame(address: string): Promise<FirefoxTab> {
    type Context = { context: string; url: string; children?: Context[] | null };
    const flat = (one: Context): Context[] => [one, ...(one.children ?? []).flatMap(flat)];
    const frame = await until(`a frame of ${address}`, async () => {
      const { contexts } = await this.bidi.send<{ contexts: Context[] }>('browsingContext.getTree', {
        root: this.context,
      });
      return contexts.flatMap(flat).find(({ context, url }) => context !== this.context && url.includes(address));
    });
    return new FirefoxTab(this.bidi, this.window, frame.context, async () => {});
  }

  async clickInOverlay(name: string): Promise<void> {
    const find = () => this.overlay<[string], Point | null>(findByName, name);
    await this.mouse.click(await until(`“${name}” in the overlay`, find));
  }

  /** The overlay hangs on the document element, beside head and body, in the only closed root there. */
  async #closedRoot(): Promise<string | undefined> {
    const beside = '[...document.documentElement.children].filter((e) => !/^(head|body)$/.test(e.localName))';
    const hosts = await this.bidi.nodes(this.context, beside);
    return hosts.find(({ value }) => value?.shadowRoot?.value?.mode === 'closed')?.value?.shadowRoot?.sharedId;
  }
}
