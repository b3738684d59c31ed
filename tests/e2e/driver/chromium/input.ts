import type { KeyPort, Modifier, Stroke } from '../keyboard.ts';
import type { Mouse, Point } from '../session.ts';
import type { Cdp } from './cdp.ts';

/** The protocol's bits. It has none for AltGr: on the systems that make it so, AltGr is Ctrl and Alt. */
const bits: Readonly<Record<Modifier, number>> = { Alt: 1, Control: 2, Meta: 4, Shift: 8, AltGraph: 3 };

function bitsOf(modifiers: Iterable<Modifier>): number {
  let sum = 0;
  for (const modifier of modifiers) sum |= bits[modifier];
  return sum;
}

/** What a key writes into a field: nothing while Ctrl, Alt or Meta is down. */
function textOf({ key, modifiers = [] }: Stroke): string {
  if (modifiers.some((modifier) => modifier !== 'Shift' && modifier !== 'AltGraph')) return '';
  if (key === 'Enter') return '\r';
  return [...key].length === 1 ? key : '';
}

/** Trusted key and mouse events through the DevTools protocol. */
export class Input implements KeyPort {
  readonly #cdp: Cdp;
  #modifiers = 0;
  #at: Point = { x: 0, y: 0 };
  /** The button that is down. */
  #pressed: 'left' | 'right' | null = null;

  constructor(cdp: Cdp) {
    this.#cdp = cdp;
  }

  down = async (stroke: Stroke, repeat: boolean): Promise<void> => {
    const text = textOf(stroke);
    this.#modifiers = bitsOf(stroke.modifiers ?? []);
    await this.#cdp.send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      key: stroke.key,
      code: stroke.code,
      windowsVirtualKeyCode: stroke.keyCode,
      modifiers: this.#modifiers,
      autoRepeat: repeat,
      ...(text ? { text, unmodifiedText: text } : {}),
    });
  };

  up = async (stroke: Stroke): Promise<void> => {
    this.#modifiers = bitsOf(stroke.modifiers ?? []);
    await this.#cdp.send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key: stroke.key,
      code: stroke.code,
      windowsVirtualKeyCode: stroke.keyCode,
      modifiers: this.#modifiers,
    });
  };

  readonly mouse: Mouse = {
    move: async (to, steps = 1) => {
      const from = this.#at;
      for (let step = 1; step <= steps; step++) {
        const part = step / steps;
        await this.#mouse('mouseMoved', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
      }
    },
    down: async () => {
      this.#pressed = 'left';
      await this.#mouse('mousePressed', this.#at);
    },
    up: async () => {
      await this.#mouse('mouseReleased', this.#at);
      this.#pressed = null;
    },
    click: async (at) => {
      await this.mouse.move(at);
      await this.mouse.down();
      await this.mouse.up();
    },
    rightClick: async (at) => {
      await this.mouse.move(at);
      this.#pressed = 'right';
      await this.#mouse('mousePressed', this.#at);
      await this.mouse.up();
    },
    wheel: async ({ x, y }, deltaY) => {
      await this.mouse.move({ x, y });
      await this.#cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY });
    },
  };

  async #mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point): Promise<void> {
    this.#at = at;
    const down = type === 'mouseReleased' ? null : this.#pressed;
    await this.#cdp.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: this.#pressed ?? 'none',
      buttons: down === null ? 0 : down === 'left' ? 1 : 2,
      clickCount: type === 'mouseMoved' ? 0 : 1,
      modifiers: this.#modifiers,
      pointerType: 'mouse',
    });
  }
}
