import { browser } from './browser.ts';

/** Tells when the extension was installed or updated, and when the browser starts with it. */
export function listenForStart(onStart: () => void): void {
  browser.runtime.onInstalled.addListener(onStart);
  browser.runtime.onStartup.addListener(onStart);
}

/** The browser's language: `zh-CN`, `en-GB`, ... */
export function browserLanguage(): string {
  return browser.i18n.getUILanguage();
}
