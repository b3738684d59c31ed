import type { Browser } from 'wxt/browser';
import type { Port } from '../protocol/port.ts';

/** A browser's port as the protocol knows it. */
export function wrapPort(port: Browser.runtime.Port): Port {
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.onMessage.addListener((message: unknown) => listener(message)),
    onDisconnect: (listener) => port.onDisconnect.addListener(() => listener()),
    disconnect: () => port.disconnect(),
  };
}
