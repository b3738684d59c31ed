/** What tests put on the page and take off again. Real pixels, drawn here, so that no test needs the network. */
import { afterEach } from 'vitest';

const stage = document.createElement('div');

/** Call at the top of a test file: whatever `put` added is gone after each test. */
export function cleanAfterEach(): void {
  afterEach(() => {
    stage.remove();
    stage.replaceChildren();
    window.scrollTo(0, 0);
  });
}

/** Puts markup of the test's own on the page and returns the first element that matches. */
export function put(markup: string, selector = '*'): HTMLElement {
  const parsed = new DOMParser().parseFromString(markup, 'text/html');
  stage.append(...parsed.body.childNodes);
  if (!stage.isConnected) document.body.append(stage);
  const found = [...stage.querySelectorAll<HTMLElement>(selector)].at(-1);
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** A PNG of this size as a data address, of one colour. */
export function png(width: number, height = width, colour = 'teal'): string {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no 2d context');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, height);
  return canvas.toDataURL();
}

export function pngFile(width: number, height = width, colour = 'teal'): Blob {
  const [head = '', body = ''] = png(width, height, colour).split(',');
  return new Blob([Uint8Array.from(atob(body), (character) => character.charCodeAt(0))], { type: head.slice(5, -7) });
}

/** An img on the page, loaded unless the address never answers. `style` as in the attribute. */
export async function putImg(
  src: string,
  style = '',
  attributes: Record<string, string> = {},
): Promise<HTMLImageElement> {
  const img = document.createElement('img');
  for (const [name, value] of Object.entries(attributes)) img.setAttribute(name, value);
  img.style.cssText = style;
  img.src = src;
  put('<span></span>').parentElement?.append(img);
  await img.decode().catch(() => undefined);
  return img;
}

/** Settles at the first call of `report` that `accept` agrees to. */
export function firstOf<Value>(accept: (value: Value) => boolean = () => true) {
  let report: (value: Value) => void = () => undefined;
  const came = new Promise<Value>((resolve) => {
    report = (value) => {
      if (accept(value)) resolve(value);
    };
  });
  return { came, report };
}

export function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
