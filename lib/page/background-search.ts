/**
 * Which elements have a file as background. Only computed style tells, and reading it costs some 3 µs an element: so each
 * is asked once, and again when its class or style changed, or when the page may have new style sheets, at a bounded rate.
 */
import { allIn } from './unclobbered.ts';

/** The round in which an element was found to have none. */
const without = new WeakMap<Element, number>();
let round = 0;
let roundBegan = Number.NEGATIVE_INFINITY;
/** ms spent on this round, and since it was over. */
let roundCost = 0;
let mayHaveNew = true;

/** Never a background of their own: replaced, not drawn, or the page's ground. By name: what the browser sorts out costs least. */
const never =
  'html, head *, body, img, picture, source, input, canvas, video, iframe, object, embed, script, style, link, template, br, option, svg, svg *';
const selector = `:not(${never})`;

/** Elements asked between two pauses, and passed by that were asked before. */
const askedAtOnce = 64;
const passedAtOnce = 1024;

/** Answers hold this long, ms: some styles come by ways nothing tells of. Never less than 20 times what it took to get them. */
const holdsFor = 5000;
const restShare = 20;

/** Those whose computed background names a file, in any order. `undefined`: a good moment to give the page its turn. */
export function* withBackgrounds(root: ParentNode): Generator<Element | undefined> {
  let effort = 0;
  let from = performance.now();
  for (const element of root.querySelectorAll(selector)) {
    const known = without.get(element) === round;
    effort += known ? 1 / passedAtOnce : 1 / askedAtOnce;
    if (!known) {
      if (hasFile(element)) yield element;
      else without.set(element, round);
    }
    if (effort < 1) continue;
    effort = 0;
    roundCost += performance.now() - from;
    yield undefined;
    from = performance.now();
  }
  roundCost += performance.now() - from;
}

/** All are asked again from now on, unless they were lately. Call it once a scan. */
export function beginRound(now: number): void {
  const rest = Math.max(mayHaveNew ? 0 : holdsFor, restShare * roundCost);
  if (now < roundBegan + rest) return;
  roundBegan = now;
  roundCost = 0;
  mayHaveNew = false;
  round += 1;
}

/** The page may have other styles than before. */
export function stylesChanged(): void {
  mayHaveNew = true;
}

/** Whether one of these, or of what is in them, has a background that was not known to have one. At most `most` are asked. */
export function gotBackground(restyled: Iterable<Element>, most: number): boolean {
  let left = most;
  for (const element of restyled) {
    for (const each of [element, ...allIn(element, selector)]) {
      left -= 1;
      if (left < 0) {
        stylesChanged();
        return false;
      }
      // What was never asked is new here, and a scan is on its way.
      if (!without.has(each) || !hasFile(each)) continue;
      without.delete(each);
      return true;
    }
  }
  return false;
}

function hasFile(element: Element): boolean {
  const { backgroundImage, content } = getComputedStyle(element);
  return namesFile(backgroundImage) || (content !== 'normal' && namesFile(content));
}

function namesFile(value: string): boolean {
  return value !== 'none' && (value.includes('url(') || value.includes('image-set('));
}
