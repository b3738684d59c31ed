/** Pages that make input of their own, listen to the person's, or change what it is about. */
import { img } from '../odd-page.ts';
import { type HostilePage, threePictures } from './hostile-page.ts';

export const forging: Readonly<Record<string, HostilePage>> = {
  'synthetic input': {
    hostile: {
      says: 'keys, pointers and clicks that a page makes answer nothing',
      outcome: 'answers',
      act: async () => {
        const places = [
          window,
          document,
          document.documentElement,
          document.body,
          ...document.documentElement.children,
        ];
        const key = { key: '2', code: 'Digit2', keyCode: 50, bubbles: true, composed: true, cancelable: true };
        for (const place of places) {
          for (const type of ['keydown', 'keypress', 'keyup']) place.dispatchEvent(new KeyboardEvent(type, key));
          place.dispatchEvent(new KeyboardEvent('keydown', { ...key, key: 'Enter', code: 'Enter', shiftKey: true }));
          for (let x = 0; x < 1200; x += 100) {
            const at = { clientX: x, clientY: innerHeight - 30, screenX: x, bubbles: true, composed: true };
            for (const type of ['pointermove', 'pointerdown', 'pointerup'])
              place.dispatchEvent(new PointerEvent(type, at));
            place.dispatchEvent(new MouseEvent('click', at));
          }
        }
        (document.documentElement.lastElementChild as HTMLElement).click();
        await new Promise(requestAnimationFrame);
      },
    },
    twin: {
      says: 'a page that clicks its own buttons is labelled',
      outcome: 'answers',
      act: () => {
        const button = document.createElement('button');
        document.body.append(button);
        button.click();
      },
    },
  },
  'a spy on keys': {
    hostile: {
      says: 'a page that listens after us hears none of our keys',
      outcome: 'answers',
      act: () => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        for (const target of [
          window,
          document,
          document.documentElement,
          document.body,
          document.documentElement.lastElementChild,
        ])
          for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
            target?.addEventListener(type, (event) => heard.push(event.type), true);
      },
      holds: () => (window as unknown as { heard: string[] }).heard.length === 0,
    },
    twin: {
      says: 'a page with keys of its own keeps those we do not use',
      outcome: 'answers',
      act: () => {
        addEventListener('keydown', ({ key }) => Object.assign(window, { lastKey: key }), true);
      },
    },
  },
  'a key is taken before us': {
    hostile: {
      says: 'a page that was there first and stops every key keeps it, and nothing is answered',
      outcome: 'taken',
      head: `<script nonce="NONCE">for (const type of ['keydown', 'keyup', 'keypress'])
addEventListener(type, (event) => event.stopImmediatePropagation(), true)</script>`,
    },
    twin: {
      says: 'a page that was there first and only listens does not matter',
      outcome: 'answers',
      head: `<script nonce="NONCE">addEventListener('keydown', () => undefined, true)</script>`,
    },
  },
  'swapped between aim and key': {
    hostile: {
      says: 'a picture that is swapped under the key is not answered',
      outcome: 'refused',
      bar: 'Still loading',
      head: `<script nonce="NONCE">addEventListener('keydown', () => {
const [image] = document.images; image.src = image.src.replace(/\\d+(?=.png)/, (number) => +number + 5) }, true)</script>`,
      holds: () => document.images[0]?.src.match(/[5-9]\.png$/) !== null,
      asks: ['+5'],
    },
    twin: {
      says: 'a picture that was swapped before, and has loaded, is answered as what it is now',
      outcome: 'answers',
      answered: 5,
      act: async (first: number) => {
        const [image] = document.images;
        if (!image) return;
        image.src = `/drawn/${first + 5}.png`;
        await image.decode();
      },
      asks: ['+5'],
    },
  },
  'moved between aim and key': {
    hostile: {
      says: 'a picture that is moved out of view under the key is brought back, and not answered',
      outcome: 'refused',
      bar: 'Picture brought into view',
      head: `<script nonce="NONCE">addEventListener('keydown', () => {
document.images[0].style.marginTop = '3000px' }, { capture: true, once: true })</script>`,
    },
    twin: {
      says: 'a picture that changes places with its neighbour is still the one that was aimed at',
      outcome: 'answers',
      head: `<script nonce="NONCE">addEventListener('keydown', () => document.body.append(document.images[0]), { capture: true, once: true })</script>`,
    },
  },
  'focus stolen in a loop': {
    hostile: {
      says: 'while the page puts the focus into its field again and again, keys are the field’s',
      outcome: 'theirs',
      bar: 'Keys go to the page’s field',
      body: (first) => `${threePictures(first)}<input style="clear: both; display: block">`,
      act: () => {
        const again = () => {
          document.querySelector('input')?.focus();
          setTimeout(again, 5);
        };
        again();
      },
    },
    twin: {
      says: 'a button that takes the focus once leaves keys to us',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<button>press</button>`,
      act: () => document.querySelector('button')?.focus(),
    },
  },
  'a frame of another origin': {
    hostile: {
      says: 'keys that go to a frame of another origin can’t be ours, and the bar says so',
      outcome: 'theirs',
      bar: 'Keys go to a frame of the page',
      body: (first) =>
        `${threePictures(first)}<iframe sandbox="allow-scripts" srcdoc="<input autofocus>" width="200" height="80"></iframe>`,
      act: async () => {
        document.querySelector('iframe')?.focus();
        await new Promise(requestAnimationFrame);
      },
    },
    twin: {
      says: 'a frame of another origin that does not take the focus does not matter',
      outcome: 'answers',
      body: (first) =>
        `${threePictures(first)}<iframe sandbox="allow-scripts" srcdoc="<p>advertisement" width="200" height="80"></iframe>`,
    },
  },
  'scroll-jacking': {
    hostile: {
      says: 'a page that holds its scroll fast is labelled where it is',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<p style="clear: both; height: 4000px">`,
      act: () => {
        addEventListener('wheel', (event) => event.preventDefault(), { passive: false });
        const hold = () => {
          scrollTo(0, scrollY > 0 ? 0 : 1);
          requestAnimationFrame(hold);
        };
        hold();
      },
    },
    twin: {
      says: 'a page that scrolls smoothly is labelled when it rests',
      outcome: 'answers',
      head: '<style>html { scroll-behavior: smooth }</style>',
      body: (first) => `${threePictures(first)}<p style="clear: both; height: 4000px">`,
      act: () => scrollTo(0, 20),
    },
  },
  'full screen': {
    hostile: {
      says: 'a picture shown on the full screen is answered by keys',
      outcome: 'answers',
      answered: 0,
      body: (first) => `<div>${img(first)}</div>${img(first + 1)}`,
      act: () => document.querySelector('div')?.requestFullscreen(),
    },
    twin: {
      says: 'after the full screen the page is labelled as before',
      outcome: 'answers',
      body: (first) => `<div>${img(first)}</div>${img(first + 1)}`,
      act: async () => {
        await document.querySelector('div')?.requestFullscreen();
        await document.exitFullscreen();
      },
    },
  },
};
