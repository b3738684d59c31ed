/** One key as the browser tells it to a page. `keyCode` is the old Windows number some input methods still go by. */
export interface Stroke {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly modifiers?: readonly Modifier[];
}

export const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph'] as const;
export type Modifier = (typeof modifiers)[number];

/** How a browser is told of one key event. `repeat` is the auto-repeat of a key held down. */
export interface KeyPort {
  readonly down: (stroke: Stroke, repeat: boolean) => Promise<void>;
  readonly up: (stroke: Stroke) => Promise<void>;
}

const punctuation: Readonly<Record<string, readonly [code: string, keyCode: number, shifted: string]>> = {
  '-': ['Minus', 189, '_'],
  '=': ['Equal', 187, '+'],
  '[': ['BracketLeft', 219, '{'],
  ']': ['BracketRight', 221, '}'],
  '\\': ['Backslash', 220, '|'],
  ';': ['Semicolon', 186, ':'],
  "'": ['Quote', 222, '"'],
  ',': ['Comma', 188, '<'],
  '.': ['Period', 190, '>'],
  '/': ['Slash', 191, '?'],
  '`': ['Backquote', 192, '~'],
};

const named: Readonly<Record<string, readonly [code: string, keyCode: number]>> = {
  Enter: ['Enter', 13],
  Tab: ['Tab', 9],
  Escape: ['Escape', 27],
  Backspace: ['Backspace', 8],
  F10: ['F10', 121],
  Delete: ['Delete', 46],
  ArrowLeft: ['ArrowLeft', 37],
  ArrowUp: ['ArrowUp', 38],
  ArrowRight: ['ArrowRight', 39],
  ArrowDown: ['ArrowDown', 40],
  PageUp: ['PageUp', 33],
  PageDown: ['PageDown', 34],
  End: ['End', 35],
  Home: ['Home', 36],
  ' ': ['Space', 32],
  Shift: ['ShiftLeft', 16],
  Control: ['ControlLeft', 17],
  Alt: ['AltLeft', 18],
  Meta: ['MetaLeft', 91],
  AltGraph: ['AltRight', 225],
};

const shiftedDigits = ')!@#$%^&*(';

/** Every printable key of the US layout, by the character it makes, with and without Shift. */
const printable = new Map<string, { code: string; keyCode: number; shift: boolean; other: string }>();
for (let at = 0; at < 26; at++) {
  const upper = String.fromCharCode(65 + at);
  const lower = upper.toLowerCase();
  printable.set(lower, { code: `Key${upper}`, keyCode: 65 + at, shift: false, other: upper });
  printable.set(upper, { code: `Key${upper}`, keyCode: 65 + at, shift: true, other: lower });
}
for (let digit = 0; digit < 10; digit++) {
  const symbol = shiftedDigits.charAt(digit);
  printable.set(`${digit}`, { code: `Digit${digit}`, keyCode: 48 + digit, shift: false, other: symbol });
  printable.set(symbol, { code: `Digit${digit}`, keyCode: 48 + digit, shift: true, other: `${digit}` });
}
for (const [plain, [code, keyCode, shifted]] of Object.entries(punctuation)) {
  printable.set(plain, { code, keyCode, shift: false, other: shifted });
  printable.set(shifted, { code, keyCode, shift: true, other: plain });
}

/** The stroke of a key on a US keyboard: a character, or a name such as `Enter` or `Space`. */
function usStroke(key: string, held: readonly Modifier[]): Stroke {
  const name = key === 'Space' ? ' ' : key;
  const special = named[name];
  if (special) return { key: name, code: special[0], keyCode: special[1], modifiers: held };
  const found = printable.get(name);
  if (!found) throw new Error(`no such key on a US keyboard: ${key}`);
  const { code, keyCode, shift, other } = found;
  return { key: held.includes('Shift') === shift ? name : other, code, keyCode, modifiers: held };
}

const isModifier = (key: string): key is Modifier => modifiers.some((modifier) => modifier === key);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Milliseconds before a held key repeats, and between repeats: what desktops do. */
const repeatAfter = 250;
const repeatEvery = 33;

/** A US keyboard over a browser's key events. It remembers which modifiers are down, as a real one does. */
export class Keyboard {
  readonly #port: KeyPort;
  readonly #held = new Set<Modifier>();

  constructor(port: KeyPort) {
    this.#port = port;
  }

  async down(key: string, repeat = false): Promise<void> {
    if (isModifier(key)) this.#held.add(key);
    await this.#port.down(usStroke(key, [...this.#held]), repeat);
  }

  async up(key: string): Promise<void> {
    if (isModifier(key)) this.#held.delete(key);
    await this.#port.up(usStroke(key, [...this.#held]));
  }

  /**
   * A key pressed and let go, with the modifiers before it: `1`, `Enter`, `Shift+1`, `Control+Shift+z`. A character that
   * takes Shift on a US keyboard is given it: `?` is `Shift+?`.
   */
  async press(chord: string): Promise<void> {
    const parts = chord === '+' ? ['+'] : chord.split('+');
    if (printable.get(parts.at(-1) ?? '')?.shift && !parts.includes('Shift')) parts.unshift('Shift');
    for (const part of parts) await this.down(part);
    for (const part of parts.reverse()) await this.up(part);
  }

  /** A key held down for `ms` milliseconds, repeating as keyboards do. */
  async hold(key: string, ms: number): Promise<void> {
    const end = performance.now() + ms;
    await this.down(key);
    await pause(Math.min(repeatAfter, ms));
    while (performance.now() < end) {
      await this.down(key, true);
      await pause(repeatEvery);
    }
    await this.up(key);
  }

  /** Text, a key a character. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }
}
