import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { isInHeaderOrFooter, isSmallFor, medianSide } from './furniture.ts';

const size = (width: number, height = width) => ({ width, height });

afterEach(() => document.body.replaceChildren());

function pictureIn(...tags: string[]): Element {
  let parent: Element = document.body;
  for (const tag of [...tags, 'img']) {
    const [name = '', role] = tag.split('#');
    const child = document.createElement(name);
    if (role) child.setAttribute('role', role);
    parent.append(child);
    parent = child;
  }
  return parent;
}

describe('furniture by place', () => {
  test.each([['header'], ['nav'], ['footer'], ['div#banner'], ['div#navigation'], ['div#contentinfo']])(
    'is what stands in the page’s %s',
    (tag) => expect(isInHeaderOrFooter(pictureIn('div', tag, 'a'))).toBe(true),
  );

  test('is not what stands in the header of an article', () => {
    expect(isInHeaderOrFooter(pictureIn('main', 'article', 'header'))).toBe(false);
    expect(isInHeaderOrFooter(pictureIn('figure', 'footer'))).toBe(false);
  });

  test('is what stands in a nav wherever the nav is', () => {
    expect(isInHeaderOrFooter(pictureIn('main', 'article', 'nav'))).toBe(true);
  });

  test('is not what stands elsewhere', () => expect(isInHeaderOrFooter(pictureIn('main', 'div'))).toBe(false));
});

describe('furniture by size', () => {
  test('is smaller than half the median', () => {
    const median = medianSide([size(80), size(200), size(200), size(210), size(100)]);
    expect(median).toBe(200);
    expect(isSmallFor(size(80), median)).toBe(true);
    expect(isSmallFor(size(100), median)).toBe(false);
  });

  test('compares areas, so that a wide strip is not small for being low', () => {
    expect(isSmallFor(size(800, 70), medianSide([size(200)]))).toBe(false);
  });

  test('is never more than half of a page’s pictures', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ width: fc.nat(2000), height: fc.nat(2000) }), { minLength: 1 }), (sizes) => {
        const median = medianSide(sizes);
        expect(sizes.filter((each) => isSmallFor(each, median)).length).toBeLessThanOrEqual(sizes.length / 2);
      }),
    );
  });

  test('finds nothing small where there is nothing', () => expect(medianSide([])).toBe(0));
});
