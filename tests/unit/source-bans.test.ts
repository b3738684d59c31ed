import { describe, expect, test } from 'vitest';
import { roomOf } from './source/layers.ts';
import { isTest, listFiles, readModule, type SourceModule } from './source/modules.ts';

/**
 * What our source must not say, and why. `name` is a value used by that name, `member` a property of anything, or of
 * the object named before the dot. `except` is the one room that may.
 */
interface Ban {
  readonly name?: string;
  readonly member?: string;
  readonly why: string;
  readonly except?: string;
}

const html = 'text from a page is text, never HTML';
const code = 'text never becomes code';
const network = 'nothing leaves the machine';
const windows = 'what a window is sent, its page can read';

const bans: readonly Ban[] = [
  ...['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'dangerouslySetInnerHTML', 'srcdoc'].map(
    (member) => ({ member, why: html }),
  ),
  { member: 'document.write', why: html },
  { name: 'eval', why: code },
  { name: 'Function', why: code },
  { name: 'importScripts', why: code },
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebTransport', 'EventSource', 'RTCPeerConnection'].map((name) => ({
    name,
    why: network,
  })),
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon'].map((member) => ({ member, why: network })),
  { name: 'postMessage', why: windows },
  ...['window', 'self', 'globalThis', 'parent', 'top', 'opener'].map((object) => ({
    member: `${object}.postMessage`,
    why: windows,
  })),
  // The reader of pages compares windows, to tell which frame is which; it says nothing to any.
  { member: 'contentWindow', why: windows, except: 'page' },
  { name: 'browser', why: 'only platform speaks to the browser', except: 'platform' },
  { name: 'chrome', why: 'only platform speaks to the browser', except: 'platform' },
  { member: 'globalThis.chrome', why: 'only platform speaks to the browser', except: 'platform' },
  { member: 'globalThis.browser', why: 'only platform speaks to the browser', except: 'platform' },
];

const modules = listFiles(['lib', 'entrypoints'], /\.tsx?$/)
  .filter((path) => !isTest(path) && !path.endsWith('.d.ts'))
  .map(readModule);

function says({ names, members, path }: SourceModule, { name, member, except }: Ban): boolean {
  if (except && roomOf(path) === except) return false;
  return (name !== undefined && names.has(name)) || (member !== undefined && members.has(member));
}

describe('our source', () => {
  test.each(bans.map((ban) => ({ ...ban, word: ban.name ?? `.${ban.member}` })))('has no $word: $why', (ban) => {
    expect(modules.filter((module) => says(module, ban)).map(({ path }) => path)).toEqual([]);
  });
});
