import type { ExtraPage } from '../../gallery/server.ts';
import { img } from '../odd-page.ts';

/**
 * What a key does once a page has done its worst (or, of a twin, something innocent that looks alike):
 * - `answers`: it answers the current picture, and there is no alarm
 * - `refused`: it answers nothing; the bar says why; there is no alarm
 * - `theirs`: it is the page's, and answers nothing; there is no alarm
 * - `taken`: the page keeps it from everybody, us too; there is no alarm
 * - `silent`: it answers nothing and reaches the page; the badge is `!`, and its title says that we are hidden
 * - `keptOut`: the same, and it says that we have stopped trying to be seen
 */
export type Outcome = 'answers' | 'refused' | 'theirs' | 'taken' | 'silent' | 'keptOut';

/** One page, and what is expected of it. */
export interface Turn {
  /** As a sentence. */
  readonly says: string;
  readonly outcome: Outcome;
  /** In the head, before all else but the spy. `NONCE` stands for what the policy of the page lets run. */
  readonly head?: string;
  /** Instead of, or after, three pictures. */
  readonly body?: (first: number) => string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done in the page's world once labelling is on. Stands alone. */
  readonly act?: (first: number) => unknown;
  /** Of `answers`: how many pictures after the first the answer lands, or the path of what it lands on. */
  readonly answered?: number | string;
  /** Where the pointer goes before the key, client px. */
  readonly aim?: { readonly x: number; readonly y: number };
  /** The page is so crooked that the test can't look into it either: only the badge and the disk tell. */
  readonly blind?: boolean;
  /** Of `silent`, done in the page's world: ends it. Keys answer again after it. */
  readonly lift?: () => unknown;
  /** Firefox gives no keys to a page like this. */
  readonly deaf?: boolean;
  /** What the bar says then, begun so. */
  readonly bar?: string;
  /** Done in the page's world at the end: what must be so. */
  readonly holds?: () => boolean | Promise<boolean>;
  /** Requests of the page's own beyond itself and one of each picture, as paths. */
  readonly asks?: readonly string[];
}

export interface HostilePage {
  readonly hostile: Turn;
  readonly twin: Turn;
}

/** Three pictures beside one another: the first is current when labelling starts. */
export const threePictures = (first: number) =>
  [0, 1, 2].map((more) => img(first + more, 'float: left; margin: 10px')).join('');

/** Notes what goes wrong in the page, and each key the page's last listener hears. */
const spy = `window.spied = { wrong: [], keys: [] };
addEventListener('error', ({ message }) => spied.wrong.push(String(message)));
addEventListener('unhandledrejection', ({ reason }) => spied.wrong.push(String(reason)));
for (const level of ['error', 'warn']) { const said = console[level].bind(console);
  console[level] = (...what) => { spied.wrong.push(what.join(' ')); said(...what) } }
document.addEventListener('keydown', ({ key }) => spied.keys.push(key));`;

export function asPage({ head = '', body = threePictures, headers = {} }: Turn, first: number): ExtraPage {
  const markup = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Hostile</title>
<link rel="icon" href="data:,"><script nonce="NONCE">${spy}</script>${head}</head><body>${body(first)}</body></html>`;
  return { type: 'text/html; charset=utf-8', body: markup.replaceAll('NONCE', 'tagalong'), headers };
}
