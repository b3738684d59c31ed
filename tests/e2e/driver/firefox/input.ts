import type { KeyPort, Stroke } from '../keyboard.ts';
import type { Mouse, Point } from '../session.ts';
import type { Bidi } from './bidi.ts';

/** The private characters WebDriver names keys by (W3C WebDriver, section 17.4.2). */
const special: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE006',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F10: '\uE03A',
  Meta: '\uE03D',
};

/** Trusted key and mouse events through WebDriver BiDi, in one browsing context. */
export class Input implements KeyPort {
  readonly #bidi: Bidi;
  readonly #context: string;
  #at: Point = { x: 0, y: 0 };

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.#context = context;
  }

  /** Pressing what is pressed already is a repeat to Firefox, as it should be. */
  down = ({ key }: Stroke): Promise<void> => this.#keys('keyDown', key);

  up = ({ key }: Stroke): Promise<void> => this.#keys('keyUp', key);

  readonly mouse: Mouse = {
    move: async (to, steps = 1) => {
      const from = this.#at;
      this.#at = to;
      // Whole pixels: WebDriver takes nothing finer from Firefox.
      const moves = Array.from({ length: steps }, (_, step) => {
        const part = (step + 1) / steps;
        const x = Math.round(from.x + (to.x - from.x) * part);
        const y = Math.round(from.y + (to.y - from.y) * part);
        return { type: 'pointerMove', x, y, duration: 0 };
      });
      await this.#pointer(moves);
    },
    down: () => this.#pointer([{ type: 'pointerDown', button: 0 }]),
    up: () => this.#pointer([{ type: 'pointerUp', button: 0 }]),
    click: async (at) => {
      await this.mouse.move(at);
      await this.mouse.down();
      await this.mouse.up();
    },
    rightClick: async (at) => {
      await this.mouse.move(at);
      await this.#pointer([
        { type: 'pointerDown', button: 2 },
        { type: 'pointerUp', button: 2 },
      ]);
    },
    wheel: async ({ x, y }, deltaY) => {
      const scroll = { type: 'scroll', x: Math.round(x), y: Math.round(y), deltaX: 0, deltaY, duration: 0 };
      await this.#perform({ type: 'wheel', id: 'wheel', actions: [scroll] });
    },
  };

  #keys(type: 'keyDown' | 'keyUp', key: string): Promise<void> {
    return this.#perform({ type: 'key', id: 'keyboard', actions: [{ type, value: special[key] ?? key }] });
  }

  #pointer(actions: readonly object[]): Promise<void> {
    return this.#perform({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #perform(source: object): Promise<void> {
    await this.#bidi.send('input.performActions', { context: this.#context, actions: [source] });
  }
}
