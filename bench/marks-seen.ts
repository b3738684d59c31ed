interface Seen {
  /** The time stamp of each class key, ms. */
  readonly keys: number[];
  /** After how many frames its mark was there: 1 is before the first one was painted. */
  readonly frames: number[];
  marks: number;
}
type World = { seen: Seen };

/** Runs in the page, before the overlay starts: notes each key, and counts frames until there is one mark more. */
export function watchKeys(): void {
  const seen: Seen = { keys: [], frames: [], marks: 0 };
  (globalThis as unknown as World).seen = seen;
  window.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key !== '1') return;
      const at = seen.keys.push(timeStamp) - 1;
      const wanted = seen.marks + 1;
      let frames = 0;
      const look = () => {
        frames += 1;
        if (seen.marks >= wanted) seen.frames[at] = frames;
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    true,
  );
}

/** Runs on the overlay's root: counts the marks that came. */
export function watchMarks(root: ShadowRoot): void {
  const { seen } = globalThis as unknown as World;
  const known = new WeakSet<Element>();
  const look = () => {
    for (const mark of root.querySelectorAll('.mark')) {
      if (known.has(mark)) continue;
      known.add(mark);
      seen.marks += 1;
    }
  };
  look();
  new MutationObserver(look).observe(root, { subtree: true, childList: true });
}
