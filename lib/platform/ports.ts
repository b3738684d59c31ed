import { portName } from '../protocol/limits.ts';
import type { Port, Sender } from '../protocol/port.ts';
import { browser } from './browser.ts';
import { wrapPort } from './wrap-port.ts';

type BrowserPort = ReturnType<typeof browser.runtime.connect>;

/** Who opened a port, as the browser says; null for anybody who is not a frame of a tab or a page of ours. */
function senderOf(port: BrowserPort): Sender | null {
  const { sender } = port;
  if (!sender || sender.id !== browser.runtime.id || !sender.url) return null;
  const home = browser.runtime.getURL('');
  if (sender.url.startsWith(home)) {
    return { kind: 'own', path: new URL(sender.url).pathname, tab: sender.tab?.id ?? null };
  }
  const tab = sender.tab?.id;
  if (tab === undefined || sender.frameId === undefined) return null;
  return { kind: 'page', origin: new URL(sender.url).origin, tab, frame: sender.frameId, url: sender.url };
}

/** Hands over every port opened to us. Must be called synchronously when the background starts. */
export function listenForPorts(onPort: (port: Port, sender: Sender) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== portName) return;
    const sender = senderOf(port);
    if (sender) onPort(wrapPort(port), sender);
    else port.disconnect();
  });
}
