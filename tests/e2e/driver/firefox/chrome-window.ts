import { asExpression, fromJson } from '../in-page.ts';
import type { Stroke } from '../keyboard.ts';
import type { Json } from '../session.ts';
import type { Bidi } from './bidi.ts';

/**
 * What can only be done from inside Firefox's own window. Each function below runs there, with the browser's own
 * rights (`-remote-allow-system-access`); the types name just what is used of Firefox's internals.
 */
interface Internals {
  readonly window: Window;
  readonly document: Document;
  readonly Cc: Record<string, { createInstance(type: unknown): TextInput }>;
  readonly Ci: Record<string, unknown>;
  readonly ChromeUtils: { importESModule(address: string): Record<string, never> };
  readonly WebExtensionPolicy: { getByID(id: string): { readonly extension: unknown } | null };
}

interface TextInput {
  beginInputTransactionForTests(window: Window, done: () => boolean): boolean;
  keydown(event: KeyboardEvent): void;
  keyup(event: KeyboardEvent): void;
}

async function clickToolbar(id: string): Promise<void> {
  const { window, ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Internals;
  const { ExtensionParent } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionParent.sys.mjs',
  ) as unknown as {
    ExtensionParent: {
      apiManager: {
        global: { browserActionFor(extension: unknown): { triggerAction(window: Window): Promise<void> } };
      };
    };
  };
  const action = ExtensionParent.apiManager.global.browserActionFor(WebExtensionPolicy.getByID(id)?.extension);
  await action.triggerAction(window);
}

/**
 * Makes the open popup's document a browsing context BiDi will speak to: BiDi knows tabs only, so its table is taught
 * one more. Gives the context's id, or null where no popup is open. The element is looked up anew each time, for
 * Firefox puts another in its place while the popup opens.
 */
function adoptPopup(): string | null {
  type Browser = Element & { permanentKey?: object };
  type Manager = { getIdForBrowser(b: Browser): string; getBrowserById(id: string): Browser | null; popupKey?: object };
  const { document, ChromeUtils } = globalThis as unknown as Internals;
  const { NavigableManager: manager } = ChromeUtils.importESModule(
    'chrome://remote/content/shared/NavigableManager.sys.mjs',
  ) as unknown as { NavigableManager: Manager };
  const key = manager.popupKey ?? {};
  const open = () => {
    const popup = document.querySelector<Browser>('browser.webextension-popup-browser');
    if (popup) popup.permanentKey = key;
    return popup;
  };
  const popup = open();
  if (!popup) return null;
  const id = manager.getIdForBrowser(popup);
  if (manager.popupKey) return id;
  manager.popupKey = key;
  const others = manager.getBrowserById;
  manager.getBrowserById = (wanted) => (wanted === id ? open() : others.call(manager, wanted));
  return id;
}

function closePopup(): void {
  const { document } = globalThis as unknown as Internals;
  const panel = document.querySelector('browser.webextension-popup-browser')?.closest('panel');
  (panel as unknown as { hidePopup(): void } | null)?.hidePopup();
}

async function addSite(id: string, pattern: string): Promise<void> {
  const { ChromeUtils, WebExtensionPolicy } = globalThis as unknown as Internals;
  const { ExtensionPermissions } = ChromeUtils.importESModule(
    'resource://gre/modules/ExtensionPermissions.sys.mjs',
  ) as unknown as { ExtensionPermissions: { add(id: string, given: object, extension: unknown): Promise<void> } };
  await ExtensionPermissions.add(
    id,
    { permissions: [], origins: [pattern] },
    WebExtensionPolicy.getByID(id)?.extension,
  );
}

async function suspend(id: string): Promise<boolean> {
  const { WebExtensionPolicy } = globalThis as unknown as Internals;
  const extension = WebExtensionPolicy.getByID(id)?.extension as {
    readonly backgroundState: string;
    terminateBackground(options: object): Promise<void>;
  };
  if (extension.backgroundState !== 'running') return false;
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  return true;
}

function isReady(id: string): boolean {
  const { WebExtensionPolicy } = globalThis as unknown as Internals;
  const extension = WebExtensionPolicy.getByID(id)?.extension as { backgroundState?: string } | undefined;
  return extension?.backgroundState === 'running' || extension?.backgroundState === 'stopped';
}

/** A key event made where the keyboard's driver makes them: any key and code, as other layouts and input methods send. */
function sendStroke({ key, code, keyCode, modifiers = [] }: Stroke): void {
  const { window, Cc, Ci } = globalThis as unknown as Internals;
  const input = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
  if (!input?.beginInputTransactionForTests(window, () => true)) throw new Error('Firefox gives no text input');
  const codes = { Shift: 'ShiftLeft', Control: 'ControlLeft', Alt: 'AltLeft', Meta: 'MetaLeft', AltGraph: 'AltRight' };
  const held = modifiers.map((modifier) => new KeyboardEvent('', { key: modifier, code: codes[modifier] }));
  const event = new KeyboardEvent('', { key, code, keyCode });
  for (const modifier of held) input.keydown(modifier);
  input.keydown(event);
  input.keyup(event);
  for (const modifier of held.reverse()) input.keyup(modifier);
}

interface Tabs {
  readonly gBrowser: {
    readonly selectedBrowser: {
      readonly browsingContext: { mediumOverride: string };
      readonly messageManager: { loadFrameScript(address: string, alsoLater: boolean): void };
    };
  };
}

function showAsPrinted(on: boolean): void {
  const { gBrowser } = globalThis as unknown as Tabs;
  gBrowser.selectedBrowser.browsingContext.mediumOverride = on ? 'print' : '';
}

/** By a script in the page's process: only there a window has its scale. */
function pinch(scale: number): void {
  const { gBrowser } = globalThis as unknown as Tabs;
  const script = `content.windowUtils.setResolutionAndScaleTo(${scale})`;
  gBrowser.selectedBrowser.messageManager.loadFrameScript(`data:,${encodeURIComponent(script)}`, false);
}

/** Firefox's own window, seen from outside. */
export class ChromeWindow {
  readonly #bidi: Bidi;
  readonly #id: string;

  constructor(bidi: Bidi, id: string) {
    this.#bidi = bidi;
    this.#id = id;
  }

  clickToolbar = () => this.#run(clickToolbar, this.#id);
  adoptPopup = () => this.#run(adoptPopup);
  closePopup = () => this.#run(closePopup);
  addSite = (pattern: string) => this.#run(addSite, this.#id, pattern);
  suspend = () => this.#run(suspend, this.#id);
  showAsPrinted = (on: boolean) => this.#run(showAsPrinted, on);
  pinch = (scale: number) => this.#run(pinch, scale);
  isReady = () => this.#run(isReady, this.#id);
  sendStroke = (stroke: Stroke) => this.#run(sendStroke, stroke as unknown as Json & Stroke);

  async #run<A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A): Promise<R> {
    const [window] = await this.#bidi.contexts('chrome');
    if (!window) throw new Error('Firefox shows no window');
    return fromJson<R>(await this.#bidi.evaluate(window.context, asExpression(run, args)));
  }
}
