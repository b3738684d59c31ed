interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Looked {
  /** What was not as it is to be when patience ended; empty where all was. */
  readonly wrong: readonly string[];
  /** ms from the page's rest until all was right. */
  readonly took: number;
  /** ms; the longest frame meanwhile, beyond a usual one: what the machine, and not the overlay, took. */
  readonly slowest: number;
}

/**
 * Runs on the overlay's closed root; stands alone. Does `act`, then looks each frame until there are `count` marks,
 * each on one picture to within `off` px: the box of what is seen of it. `boxOf` and `act` are functions as text.
 */
export async function lookAtMarks(
  root: ShadowRoot,
  boxOf: string,
  act: string,
  count: number,
  off: number,
): Promise<Looked> {
  const patience = 5000; // ms
  // biome-ignore lint/security/noGlobalEval: the test's own text, in the test's own page
  const make = (text: string) => (text === '' ? undefined : globalThis.eval(`(${text})`));
  const expectedBox: (element: Element) => Box | null = make(boxOf) ?? ((element) => element.getBoundingClientRect());

  /** In our px; the pages' frames have no scale. */
  const pictures = (tree: Document | ShadowRoot): { element: Element; x: number; y: number; clip?: Box }[] => {
    const own = [...tree.querySelectorAll('[data-picture]')].map((element) => ({ element, x: 0, y: 0 }));
    const inner = [...tree.querySelectorAll('*')].flatMap((host) => (host.shadowRoot ? pictures(host.shadowRoot) : []));
    const framed = [...tree.querySelectorAll('iframe')].flatMap((frame) => {
      const style = getComputedStyle(frame);
      const box = frame.getBoundingClientRect();
      const x = box.x + frame.clientLeft + Number.parseFloat(style.paddingLeft);
      const y = box.y + frame.clientTop + Number.parseFloat(style.paddingTop);
      const view = frame.contentWindow;
      const clip = { x, y, width: view?.innerWidth ?? 0, height: view?.innerHeight ?? 0 };
      return frame.contentDocument
        ? pictures(frame.contentDocument).map(({ element }) => ({ element, x, y, clip }))
        : [];
    });
    return [...own, ...inner, ...framed];
  };
  const cut = (box: Box, by: Box): Box | null => {
    const x = Math.max(box.x, by.x);
    const y = Math.max(box.y, by.y);
    const width = Math.min(box.x + box.width, by.x + by.width) - x;
    const height = Math.min(box.y + box.height, by.y + by.height) - y;
    return width > 0 && height > 0 ? { x, y, width, height } : null;
  };
  const wanted = () =>
    pictures(document).flatMap(({ element, x, y, clip }) => {
      const box = expectedBox(element);
      const moved = box && { x: box.x + x, y: box.y + y, width: box.width, height: box.height };
      const seen = moved && clip ? cut(moved, clip) : moved;
      return seen ? [seen] : [];
    });
  /** What a person sees of a mark: its box, cut by its clip path (of upright marks) and by its layer. */
  const seenOf = (mark: HTMLElement): Box | null => {
    let box: Box | null = mark.getBoundingClientRect();
    const path = /^polygon\((.*)\)$/.exec(getComputedStyle(mark).clipPath)?.[1];
    if (path) {
      const points = path.split(',').map((point) => point.trim().split(' ').map(Number.parseFloat));
      const xs = points.map(([x = 0]) => x + (box?.x ?? 0));
      const ys = points.map(([, y = 0]) => y + (box?.y ?? 0));
      const [x, y] = [Math.min(...xs), Math.min(...ys)];
      box = cut(box, { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
    }
    const layer = mark.closest('.layer-scroller');
    return box && layer ? cut(box, layer.getBoundingClientRect()) : box;
  };
  const marks = () =>
    [...root.querySelectorAll<HTMLElement>('.mark')]
      .filter((mark) => mark.style.display !== 'none')
      .map(seenOf)
      .filter((box) => box !== null);
  const distance = (a: Box, b: Box) =>
    Math.max(
      Math.abs(a.x - b.x),
      Math.abs(a.y - b.y),
      Math.abs(a.x + a.width - b.x - b.width),
      Math.abs(a.y + a.height - b.y - b.height),
    );
  const text = ({ x, y, width, height }: Box) => [x, y, width, height].map((value) => value.toFixed(1)).join(' ');
  const wrong = (): string[] => {
    const left = wanted();
    const shown = marks();
    const odd = shown.filter((mark) => {
      const at = left.findIndex((box) => distance(box, mark) <= off);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return [
      ...(shown.length === count ? [] : [`${shown.length} marks for ${count}`]),
      ...odd.map((mark) => `a mark at ${text(mark)}`),
      ...(count === 0 ? [] : left.map((box) => `a picture without at ${text(box)}`)),
    ];
  };

  await make(act)?.();
  const from = performance.now();
  let slowest = 0;
  let last = from;
  for (;;) {
    const found = wrong();
    const now = performance.now();
    if (found.length === 0 || now - from > patience) return { wrong: found, took: now - from, slowest };
    await new Promise(requestAnimationFrame);
    slowest = Math.max(slowest, performance.now() - last - 17);
    last = performance.now();
  }
}
