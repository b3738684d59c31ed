import type { Page } from '@playwright/test';
import { asExpression, findByName, fromJson } from '../in-page.ts';
import { Keyboard, type Stroke } from '../keyboard.ts';
import { until } from '../poll.ts';
import type { Json, Mouse, Point, Tab, View } from '../session.ts';
import { attach, type Cdp } from './cdp.ts';
import { Input } from './input.ts';

/** A document in Chromium, by its DevTools connection alone: so a tab and the real popup are driven alike. */
export class ChromiumView implements View {
  readonly keyboard: Keyboard;
  readonly mouse: Mouse;
  readonly close: () => Promise<void>;
  /** For what the driver has no verb for. */
  readonly protocol: Cdp;
  readonly #input: Input;

  constructor(cdp: Cdp, close: () => Promise<void>) {
    this.protocol = cdp;
    this.close = close;
    this.#input = new Input(cdp);
    this.keyboard = new Keyboard(this.#input);
    this.mouse = this.#input.mouse;
  }

  stroke = async (stroke: Stroke): Promise<void> => {
    await this.#input.down(stroke, false);
    await this.#input.up(stroke);
  };

  async evaluate<A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    return fromJson<R>(await this.value(asExpression(run, args)));
  }

  async clickOn(name: string): Promise<void> {
    const find = async () => fromJson<Point | null>(await this.value(asExpression(findByName, [name], 'document')));
    await this.mouse.click(await until(`“${name}” to be there`, find));
  }

  async screenshot(): Promise<Uint8Array> {
    const { data } = await this.protocol.send('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  /** The value of an expression; `userGesture` lets it ask for permissions, as a click would. */
  protected async value(expression: string): Promise<unknown> {
    const options = { awaitPromise: true, returnByValue: true, userGesture: true };
    const { result, exceptionDetails } = await this.protocol.send('Runtime.evaluate', { expression, ...options });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }
}

/** Of the objects by which the overlay's root is reached. */
const objectGroup = 'overlay';

/** A tab in Chromium. */
export class ChromiumTab extends ChromiumView implements Tab {
  readonly page: Page;

  constructor(page: Page, cdp: Cdp) {
    super(cdp, () => page.close());
    this.page = page;
  }

  async goto(address: string): Promise<void> {
    await this.page.goto(address);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  activate(): Promise<void> {
    return this.page.bringToFront();
  }

  async hasOverlay(): Promise<boolean> {
    return (await this.#closedRoot().finally(() => this.#letGo())) !== undefined;
  }

  async overlay<A extends readonly Json[], R>(
    run: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R> {
    const objectId = await this.#closedRoot();
    if (!objectId) throw new Error('the overlay is not in the page');
    const functionDeclaration = `function () { return ${asExpression(run, args, 'this')}; }`;
    const options = { awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await this.protocol
      .send('Runtime.callFunctionOn', { objectId, functionDeclaration, ...options })
      .finally(() => this.#letGo());
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return fromJson<R>(result.value);
  }

  async asPrinted(on: boolean): Promise<void> {
    await this.protocol.send('Emulation.setEmulatedMedia', { media: on ? 'print' : '' });
  }

  async pinch(scale: number): Promise<void> {
    await this.protocol.send('Emulation.setPageScaleFactor', { pageScaleFactor: scale });
  }

  async inFrame(address: string): Promise<ChromiumTab> {
    const context = this.page.context();
    const frame = () => this.page.frames().find((one) => one.parentFrame() && one.url().includes(address));
    const cdp = await until(`a frame of ${address}`, async () => {
      const known = frame();
      return known ? context.newCDPSession(known) : this.#attachTo(address);
    });
    return new ChromiumTab(this.page, cdp);
  }

  /** The frames of a page that was come back to are not known to Playwright. */
  async #attachTo(address: string): Promise<Cdp | undefined> {
    const browser = await this.page.context().browser()?.newBrowserCDPSession();
    const { targetInfos } = (await browser?.send('Target.getTargets')) ?? { targetInfos: [] };
    const found = targetInfos.filter(({ type, url }) => type === 'iframe' && url.includes(address));
    return browser && found[0] && found.length === 1 ? attach(browser, found[0].targetId) : undefined;
  }

  async clickInOverlay(name: string): Promise<void> {
    await this.mouse.click(
      await until(`“${name}” in the overlay`, () => this.overlay<[string], Point | null>(findByName, name)),
    );
  }

  /** What DevTools was handed it keeps alive: a root that left the page, too. */
  async #letGo(): Promise<void> {
    await this.protocol.send('Runtime.releaseObjectGroup', { objectGroup });
  }

  /** The overlay hangs on the document element, beside head and body, in the only closed root there. */
  async #closedRoot(): Promise<string | undefined> {
    const expression = '[...document.documentElement.children].filter((e) => !/^(head|body)$/.test(e.localName))';
    const { result } = await this.protocol.send('Runtime.evaluate', { expression, objectGroup });
    if (!result.objectId) return undefined;
    const { result: items } = await this.protocol.send('Runtime.getProperties', {
      objectId: result.objectId,
      ownProperties: true,
    });
    for (const { name, value } of items) {
      if (!/^\d+$/.test(name) || !value?.objectId) continue;
      const { node } = await this.protocol.send('DOM.describeNode', { objectId: value.objectId });
      const closed = node.shadowRoots?.find((root) => root.shadowRootType === 'closed');
      if (!closed) continue;
      const { object } = await this.protocol.send('DOM.resolveNode', {
        backendNodeId: closed.backendNodeId,
        objectGroup,
      });
      return object.objectId;
    }
    return undefined;
  }
}
