/**
 * Which elements may show a picture as the background of `::before` or `::after`. To ask each for both would cost five times as much as its
 * own style does (10 µs each), so the style sheets are asked what they say of such; those of other origins, which can't be read, are not.
 */

/** By sheet: the selectors of what may have one, and how many rules there were then. */
const known = new WeakMap<CSSStyleSheet, { readonly rules: number; readonly selectors: readonly string[] }>();

const pseudo = /::?(?:before|after)\b/;

/** `undefined`: a good moment to give the page its turn. */
export function* withPseudoBackgrounds(root: ParentNode): Generator<Element | undefined> {
  for (const sheet of sheetsOf(root)) {
    for (const selector of selectorsIn(sheet)) yield* found(root, selector);
    yield undefined;
  }
}

function sheetsOf(root: ParentNode): CSSStyleSheet[] {
  if (!('styleSheets' in root && 'adoptedStyleSheets' in root)) return [];
  const { styleSheets, adoptedStyleSheets } = root as Document | ShadowRoot;
  return [...styleSheets, ...adoptedStyleSheets];
}

function selectorsIn(sheet: CSSStyleSheet): readonly string[] {
  let rules: CSSRuleList;
  try {
    rules = sheet.cssRules;
  } catch {
    return []; // SecurityError: of another origin
  }
  const before = known.get(sheet);
  if (before?.rules === rules.length) return before.selectors;
  const selectors = [...new Set(pseudoSelectors(rules))];
  known.set(sheet, { rules: rules.length, selectors });
  return selectors;
}

/** What has a pseudo-element with a file as background, or with one that a variable may name. */
function* pseudoSelectors(rules: CSSRuleList): Generator<string> {
  for (const rule of rules) {
    if ('selectorText' in rule && typeof rule.selectorText === 'string' && pseudo.test(rule.selectorText)) {
      const block = rule.cssText.slice(rule.selectorText.length);
      if (!/background[^;]*(?:url\(|image-set\(|var\()/.test(block)) continue;
      // A comma inside brackets makes two selectors that are none: those find nothing.
      for (const part of rule.selectorText.split(',')) {
        if (pseudo.test(part) && !part.includes('&')) yield part.replace(pseudo, '').trim() || '*';
      }
    } else if ('cssRules' in rule) yield* pseudoSelectors(rule.cssRules as CSSRuleList);
  }
}

function found(root: ParentNode, selector: string): Iterable<Element> {
  try {
    return root.querySelectorAll(selector);
  } catch {
    return [];
  }
}
