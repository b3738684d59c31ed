import type { Browser } from 'wxt/browser';

type Runtime = typeof Browser.runtime;
type Native = { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } };

/**
 * The browser's own `runtime`, without the polyfill: what surfaces use of it (connect, id, getManifest) is the same and
 * synchronous in every browser, and the polyfill would be a tenth of what is put into each page (ADR 0008).
 */
export function nativeRuntime(): Runtime {
  const { browser, chrome } = globalThis as Native;
  const runtime = browser?.runtime ?? chrome?.runtime;
  if (!runtime?.id) throw new Error('the extension is gone from under this page');
  return runtime;
}

/** Whether this script still belongs to a living extension: after an update or reload an old overlay does not. */
export function isExtensionAlive(): boolean {
  try {
    return Boolean(nativeRuntime().id);
  } catch {
    return false;
  }
}

/** The id the browser knows this extension by. */
export const extensionId = (): string => nativeRuntime().id;

/** The version of this build, from its manifest. */
export function appVersion(): string {
  return nativeRuntime().getManifest().version;
}
