import type { SeenPicture } from './page-picture.ts';
import { whileAlive } from './while-alive.ts';

/** Elements of background pictures in any of these, which were given another style. */
export function backgroundsIn(restyled: ReadonlySet<Element>, near: readonly SeenPicture[]): Element[] {
  const isIn = (element: Element) => whileAlive(() => [...restyled].some((each) => each.contains(element)), false);
  return near.flatMap(({ picture: { kind, element } }) => (kind === 'background' && isIn(element) ? [element] : []));
}
