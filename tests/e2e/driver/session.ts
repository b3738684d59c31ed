import type { Keyboard, Stroke } from './keyboard.ts';

/**
 * What a flow needs of a browser with Tagalong in it. Written twice below (`chromium/`, `firefox/`), so that a flow is
 * written once. All input is real: the page sees trusted events. README.md says what differs.
 */
export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** The built extension's folder. Default: `.output/<browser>-mv3`. It is copied, so a rebuild cannot disturb a flow. */
  readonly extension?: string;
  /** `session.restart()` and `session.kill()` will be called: Firefox then needs the extension inside the profile. */
  readonly lasting?: boolean;
  readonly scheme?: 'light' | 'dark';
  readonly reducedMotion?: boolean;
  /** What the browser says its person reads: `en` unless told. */
  readonly language?: 'en' | 'zh-CN';
  /** Shows the window instead of running headless. */
  readonly headed?: boolean;
  /** Pages that are left are kept alive for coming back (Chromium; Firefox always does): no `goto` after going back. */
  readonly keepsPages?: boolean;
  /** A folder to keep for the profile, the download folder beside it. Default: one that goes with the session. */
  readonly folder?: string;
}

/** What can be carried between Node and a page. */
export type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [key: string]: Json };

export interface Point {
  /** CSS pixels from the view's left and top. */
  readonly x: number;
  readonly y: number;
}

export interface Mouse {
  /** Moves in `steps` pointer events (1 unless told). */
  readonly move: (to: Point, steps?: number) => Promise<void>;
  readonly down: () => Promise<void>;
  readonly up: () => Promise<void>;
  readonly click: (at: Point) => Promise<void>;
  readonly rightClick: (at: Point) => Promise<void>;
  /** Turns the wheel over a point, in CSS pixels. */
  readonly wheel: (at: Point, deltaY: number) => Promise<void>;
}

/** A document a person can see and use: a tab's, or the open popup's. */
export interface View {
  readonly keyboard: Keyboard;
  readonly mouse: Mouse;
  /** One key event with exactly this key and code: other layouts, input methods. No key is remembered as held. */
  readonly stroke: (stroke: Stroke) => Promise<void>;
  /** Runs a function in the page's own world. It must stand alone: it is sent as text, and so are its arguments. */
  readonly evaluate: <A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** Clicks, with the mouse, what is called so: a button, link, field or option, by its accessible name. */
  readonly clickOn: (name: string) => Promise<void>;
  /** A PNG of what is in view. */
  readonly screenshot: () => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

export interface Tab extends View {
  readonly goto: (address: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  /** Brings the tab to the front. */
  readonly activate: () => Promise<void>;
  /** True where the overlay's closed shadow root is in the page. */
  readonly hasOverlay: () => Promise<boolean>;
  /** Runs a function on the overlay's closed shadow root; rejects where there is none. */
  readonly overlay: <A extends readonly Json[], R>(
    run: (root: ShadowRoot, ...args: A) => R | Promise<R>,
    ...args: A
  ) => Promise<R>;
  /** Shows the page as it would be printed, or again as it is on the screen. */
  readonly asPrinted: (on: boolean) => Promise<void>;
  /** Zooms by pinch: what is seen grows, and nothing is laid out anew. */
  readonly pinch: (scale: number) => Promise<void>;
  /** What is shown in a frame of this tab, by a part of its address: of another site in Chromium, of any in Firefox. */
  readonly inFrame: (address: string) => Promise<Pick<Tab, 'evaluate' | 'hasOverlay' | 'overlay'>>;
  /** Clicks, with the mouse, what is called so inside the overlay. */
  readonly clickInOverlay: (name: string) => Promise<void>;
}

export interface Download {
  readonly name: string;
  readonly path: string;
}

export interface Session {
  readonly browser: BrowserName;
  /** `chrome-extension://...` or `moz-extension://...`, without a slash at the end. */
  readonly origin: string;
  /** Opens a tab in front and waits for its page to load. */
  readonly newTab: (address: string) => Promise<Tab>;
  /** Opens one of the extension's own pages in a tab, such as `popup.html`. */
  readonly newExtensionTab: (path: string) => Promise<Tab>;
  /** A real click on the toolbar button while `tab` is in front, with the grant that comes with it. */
  readonly toolbarClick: (tab: Tab) => Promise<void>;
  /** The same, then waits for the real popup to open. */
  readonly openPopup: (tab: Tab) => Promise<View>;
  /** Runs a function in a blank document of the extension's own: IndexedDB and the extension's API, none of its code. */
  readonly inExtension: <A extends readonly Json[], R>(run: (...args: A) => R | Promise<R>, ...args: A) => Promise<R>;
  /** All rows of a store of the extension's database, in key order; empty where there is no such database or store. */
  readonly rows: <Row = Readonly<Record<string, Json>>>(store: string) => Promise<readonly Row[]>;
  /** Whatever permission the extension asks for in a click, for this match pattern, is given without a prompt. */
  readonly answerYesTo: (pattern: string) => Promise<void>;
  /** Gives the extension a site, as a person would who has clicked "always on this site". */
  readonly grantSite: (pattern: string) => Promise<void>;
  /** Files whose download is complete, oldest first. */
  readonly downloads: () => Promise<readonly Download[]>;
  /** What each open tab shows, as PNG: kept when a flow fails. */
  readonly screens: () => Promise<readonly Uint8Array[]>;
  /**
   * Ends the extension's background: killed in Chromium, suspended as when idle in Firefox. It comes back when called.
   * False where there was none to end.
   */
  readonly killBackground: () => Promise<boolean>;
  /** Puts the extension in anew, as an update does: tabs stay open, and what was put into them belongs to nobody. */
  readonly update: () => Promise<void>;
  /** Closes the browser and starts it again on the same profile. Tabs are gone. */
  readonly restart: () => Promise<void>;
  /** SIGKILL to the browser and all its processes: nothing is flushed. */
  readonly kill: () => Promise<void>;
  /** Starts the browser again after `kill()`. */
  readonly start: () => Promise<void>;
  readonly close: () => Promise<void>;
}
