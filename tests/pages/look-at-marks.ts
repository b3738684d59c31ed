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
 * Runs on the overlay's closed root; stands alone. Does `act`, then looks each frame until there are so many marks,
 * each on one picture to within `off` px: the box of what is seen of it. `boxOf` and `act` are functions as text.
 */
export async function lookAtMarks(
  root: ShadowRoot,
  terms: {
    readonly boxOf: string;
    readonly act: string;
    readonly counts: string;
    readonly throughFrames: boolean;
    readonly marks: number;
    readonly off: number;
  },
): Promise<Looked> {
  const patience = 5000; // ms
  // biome-ignore lint/security/noGlobalEval: the test's own text, in the test's own page
  const make = (text: string) => (text === '' ? undefined : globalThis.eval(`(${text})`));
  const expectedBox: (element: Element) => Box | null =
    make(terms.boxOf) ?? ((element) => element.getBoundingClientRect());

  /** From a frame's px to ours, and what of ours the frame lets be seen. */
  type Through = { x: number; y: number; scale: number; clip: Box | null };
  const moved = ({ x, y, width, height }: Box, by: Through): Box => ({
    x: by.x + by.scale * x,
    y: by.y + by.scale * y,
    width: by.scale * width,
    height: by.scale * height,
  });
  const throughFrame = (frame: HTMLIFrameElement, outer: Through): Through => {
    const style = getComputedStyle(frame);
    const box = moved(frame.getBoundingClientRect(), outer);
    const scale = box.width / frame.offsetWidth;
    const x = box.x + scale * (frame.clientLeft + Number.parseFloat(style.paddingLeft));
    const y = box.y + scale * (frame.clientTop + Number.parseFloat(style.paddingTop));
    const { innerWidth = 0, innerHeight = 0 } = frame.contentWindow ?? {};
    const clip = { x, y, width: scale * innerWidth, height: scale * innerHeight };
    return { x, y, scale, clip: outer.clip ? cut(clip, outer.clip) : clip };
  };
  const pictures = (tree: Document | ShadowRoot, through: Through): { element: Element; through: Through }[] => {
    const own = [...tree.querySelectorAll(terms.counts)].map((element) => ({ element, through }));
    const inner = [...tree.querySelectorAll('*')].flatMap((host) =>
      host.shadowRoot ? pictures(host.shadowRoot, through) : [],
    );
    const framed = [...tree.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap((frame) =>
      frame.contentDocument ? pictures(frame.contentDocument, throughFrame(frame, through)) : [],
    );
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
    pictures(document, { x: 0, y: 0, scale: 1, clip: null }).flatMap(({ element, through }) => {
      const box = expectedBox(element);
      if (!box || terms.throughFrames) return box ? [box] : [];
      const ours = moved(box, through);
      const seen = through.clip ? cut(ours, through.clip) : ours;
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
      const at = left.findIndex((box) => distance(box, mark) <= terms.off);
      if (at >= 0) left.splice(at, 1);
      return at < 0;
    });
    return [
      ...(shown.length === terms.marks ? [] : [`${shown.length} marks for ${terms.marks}`]),
      ...odd.map((mark) => `a mark at ${text(mark)}`),
      ...(terms.marks === 0 ? [] : left.map((box) => `a picture without at ${text(box)}`)),
    ];
  };

  await make(terms.act)?.();
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
