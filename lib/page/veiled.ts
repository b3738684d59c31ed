import { flatParent } from './containing-chain.ts';

/** Blurred by more, nobody can tell what a picture shows, px. */
const mostBlur = 4;
/** Darker than this part of what it is, or of less contrast, the same. */
const leastLight = 0.4;

/**
 * Whether an element is masked, blurred or darkened away without anything covering it, by its own style or that of what it
 * is in. What is only faded is `opacityOf`'s.
 */
export function isVeiled(element: Element): boolean {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const { filter, maskImage } = getComputedStyle(at);
    if (/url\(|gradient\(/.test(maskImage)) return true;
    for (const [, name, value = ''] of filter.matchAll(/(blur|brightness|contrast)\(([\d.]+)/g)) {
      if (name === 'blur' ? Number(value) > mostBlur : Number(value) < leastLight) return true;
    }
  }
  return false;
}
