/** The trees a page is made of: its document, the open shadow roots in it, and the documents of frames of its own origin. */
import { isVisible } from './unclobbered.ts';
export type PageRoot = Document | ShadowRoot;

/** What can't have a shadow root, or seldom is many: the rest is asked one by one, some 50 ns each. */
const hosts =
  ':not(img, picture, source, a, li, ul, ol, figure, figcaption, td, tr, th, b, i, em, strong, script, option, svg *)';

/** Frames deeper than this are of no page a person labels. */
const deepest = 5;

/** Elements asked between two pauses: some 0.5 ms. */
const askedAtOnce = 1024;

/** The root given first; each before what is in it. `undefined`: a good moment to give the page its turn. */
export function* pageRoots(root: PageRoot, depth = 0): Generator<PageRoot | undefined> {
  yield root;
  let asked = 0;
  for (const element of root.querySelectorAll(hosts)) {
    if (element.shadowRoot) yield* pageRoots(element.shadowRoot, depth);
    asked += 1;
    if (asked % askedAtOnce === 0) yield undefined;
  }
  if (depth >= deepest) return;
  for (const frame of root.querySelectorAll('iframe, frame')) {
    const inner = documentIn(frame);
    if (inner && isVisible(frame)) {
      yield* pageRoots(inner, depth + 1);
    }
  }
}

/** The document a frame shows. None of another origin's, and none that is not there yet. */
export function documentIn(frame: Element): Document | undefined {
  const inner = 'contentDocument' in frame ? (frame as HTMLIFrameElement).contentDocument : null;
  return inner?.documentElement && inner.defaultView ? inner : undefined;
}
