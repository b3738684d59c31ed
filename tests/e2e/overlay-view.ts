/** Where something is in the window, CSS px. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface MarkView {
  /** The path of the picture it lies on, edge on edge; null where it lies on none. */
  readonly picture: string | null;
  readonly classes: readonly string[];
  readonly verdict: string | null;
  readonly unsure: boolean;
  readonly saved: boolean;
  readonly rect: Rect;
}

export interface ChipView {
  readonly name: string;
  readonly key: string;
  /** How many pictures have it; while Shift is held, how many it would get. */
  readonly count: number;
  readonly sweeps: boolean;
  /** The current picture has it. */
  readonly on: boolean;
}

/** What a person sees of the overlay. */
export interface OverlayView {
  readonly labelSet: string;
  readonly chips: readonly ChipView[];
  readonly ring: { readonly picture: string | null; readonly chosenBy: string; readonly rect: Rect } | null;
  readonly marks: readonly MarkView[];
  /** The paths of the pictures a sweep would take. */
  readonly swept: readonly (string | null)[];
  readonly flash: string | null;
  /** "12 of 48 on this page". */
  readonly progress: string;
  /** `saved`, `saving`, `trouble` or `blocked`. */
  readonly saving: string;
  readonly notice: string;
  readonly paused: boolean;
  /** The overlay knows that it can be seen: keys count. Not asked of a tab in the background. */
  readonly seen: boolean;
  readonly help: boolean;
  /** The last answers, oldest first. */
  readonly last: readonly { readonly name: string; readonly saved: boolean }[];
}

/** Runs on the overlay's closed root. Stands alone: it is sent to the browser as text. */
export function readOverlay(root: ShadowRoot): OverlayView {
  const rectOf = (element: Element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const text = (selector: string, within: ParentNode = root) => within.querySelector(selector)?.textContent ?? '';
  const all = (selector: string, within: ParentNode = root) => [...within.querySelectorAll<HTMLElement>(selector)];
  const images = [...document.images].map((image) => ({ image, rect: rectOf(image) }));

  /** The image these edges belong to, the same distance outside it all round. */
  function pictureUnder(element: Element): string | null {
    const own = rectOf(element);
    let best: { path: string; off: number } | null = null;
    for (const { image, rect } of images) {
      const off = Math.max(
        Math.abs(own.x + own.width / 2 - (rect.x + rect.width / 2)),
        Math.abs(own.y + own.height / 2 - (rect.y + rect.height / 2)),
      );
      const sides = Math.abs(own.width - rect.width - (own.height - rect.height));
      if (off > 1.5 || sides > 3 || (best && best.off <= off)) continue;
      const address = image.currentSrc || image.src;
      best = { path: address.startsWith('http') ? new URL(address).pathname : address, off };
    }
    return best?.path ?? null;
  }

  const ring = root.querySelector<HTMLElement>('.ring');
  return {
    labelSet: text('.bar-set'),
    chips: all('.chip').map((chip) => ({
      name: text('.chip-name', chip),
      key: text('kbd', chip),
      count: Number(text('.chip-count', chip).replace(/\D/g, '')),
      sweeps: chip.querySelector('.chip-count')?.getAttribute('data-sweep') === 'true',
      on: chip.getAttribute('aria-pressed') === 'true',
    })),
    ring: ring && { picture: pictureUnder(ring), chosenBy: ring.dataset.chosenBy ?? '', rect: rectOf(ring) },
    marks: all('.mark')
      .filter((mark) => mark.style.display !== 'none')
      .map((mark) => ({
        picture: pictureUnder(mark),
        classes: all('.pill-text', mark).map((pill) => pill.textContent),
        verdict: mark.querySelector('.pill-verdict')?.textContent ?? null,
        unsure: mark.querySelector('.pill-unsure') !== null,
        saved: mark.dataset.saved === 'true',
        rect: rectOf(mark),
      })),
    swept: all('.mark-sweep').map(pictureUnder),
    flash: root.querySelector('.flash')?.textContent ?? null,
    progress: text('.bar-text') || (root.querySelector('.bar-progress .bar-link')?.firstChild?.textContent ?? ''),
    saving: root.querySelector<HTMLElement>('.bar-saving')?.dataset.state ?? '',
    notice: all('.notice')
      .map((notice) => notice.textContent)
      .join(' / '),
    seen:
      document.visibilityState === 'hidden' ||
      root.querySelector<HTMLElement>('.bar, .ring-tag')?.dataset.seen === 'true',
    paused: root.querySelector('.bar-paused') !== null,
    help: root.querySelector('.help') !== null,
    last: all('.last').map((last) => ({ name: last.title, saved: last.dataset.saved === 'true' })),
  };
}
