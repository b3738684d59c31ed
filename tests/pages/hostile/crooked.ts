/** Pages whose names, prototypes, texts, addresses and policies are crooked. */
import { img } from '../odd-page.ts';
import { type HostilePage, threePictures } from './hostile-page.ts';

/** Names by which a form or an image stands before what a document, a form or a window has of its own. */
const names = [
  'documentElement',
  'defaultView',
  'activeElement',
  'body',
  'head',
  'images',
  'title',
  'URL',
  'createElement',
  'createTextNode',
  'createTreeWalker',
  'querySelector',
  'querySelectorAll',
  'getElementsByTagName',
  'addEventListener',
  'elementFromPoint',
  'elementsFromPoint',
  'hasFocus',
  'fullscreenElement',
  'visibilityState',
  'adoptedStyleSheets',
  'ownerDocument',
  'nodeType',
  'parentNode',
  'contains',
  'children',
  'styleSheets',
  'contentType',
  'scrollingElement',
];
const globals = [
  'tagalongOverlay',
  'tagalongRuntime',
  'browser',
  'chrome',
  'runtime',
  'getComputedStyle',
  'location',
  'performance',
  'CSSStyleSheet',
  'name',
];

const attack = `alt='"><script>xss = 1</script>' title='<img src=x onerror=xss=1>' aria-label="\${xss=1}{{xss=1}}"`;

/** Megabytes of a picture: noise in a bitmap. */
const bitmap = (megabytes: number) => `
const side = Math.round(Math.sqrt(${megabytes} * 2 ** 20 * 3 / 4 / 3)); const canvas = document.createElement('canvas');
const size = 54 + side * 3 * side + side * (side % 4); const view = new DataView(new ArrayBuffer(size));
view.setUint16(0, 0x424d); view.setUint32(2, size, true); view.setUint32(10, 54, true); view.setUint32(14, 40, true);
view.setInt32(18, side, true); view.setInt32(22, side, true); view.setUint16(26, 1, true); view.setUint16(28, 24, true);
for (let at = 54; at < size; at++) view.setUint8(at, at * 7919 % 251);
let text = ''; const bytes = new Uint8Array(view.buffer);
for (let at = 0; at < size; at += 30000) text += String.fromCharCode(...bytes.subarray(at, at + 30000));
const image = new Image(160, 120); image.src = 'data:image/bmp;base64,' + btoa(text); document.body.prepend(image);`;

export const crooked: Readonly<Record<string, HostilePage>> = {
  'replaced prototypes': {
    hostile: {
      says: 'what a page does to its own prototypes is not ours',
      blind: true,
      outcome: 'answers',
      head: `<script nonce="NONCE">
const broken = () => { throw new Error('broken by the page') };
for (const [owner, keys] of [[Element.prototype, ['attachShadow', 'matches', 'closest', 'getBoundingClientRect', 'append']],
  [Node.prototype, ['appendChild', 'insertBefore', 'contains']], [HTMLElement.prototype, ['showPopover', 'hidePopover']],
  [Array.prototype, ['push', 'map', 'filter', 'find']], [Map.prototype, ['get', 'set']], [Promise, ['all']], [crypto, ['getRandomValues']], [window, ['requestAnimationFrame', 'getComputedStyle', 'createImageBitmap',
  'MutationObserver', 'IntersectionObserver', 'CSSStyleSheet']]])
  for (const key of keys) owner[key] = broken;
for (const key of ['isTrusted', 'key', 'code', 'repeat']) Object.defineProperty(Event.prototype, key, { get: broken, configurable: true });
Object.prototype.polluted = 'yes'; Object.prototype.once = true; Object.prototype.get = broken;
</script>`,
    },
    twin: {
      says: 'a page that mends old browsers is labelled',
      outcome: 'answers',
      head: `<script nonce="NONCE">Array.prototype.at ??= function (at) { return this[at] };
Element.prototype.hide = function () { this.style.display = 'none' }</script>`,
    },
  },
  'clobbered names': {
    hostile: {
      says: 'forms and images that are named like what a document has do not get in our way',
      blind: true,
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<div hidden>
${names.map((name) => `<img name="${name}"><form name="${name}"></form>`).join('')}
${globals.map((name) => `<form id="${name}"><input name="id" value="x"><input name="runtime"><input name="stop"></form>`).join('')}
<form>${names.map((name) => `<input name="${name}">`).join('')}</form></div>`,
    },
    twin: {
      says: 'forms with names of the usual kind do not matter',
      outcome: 'answers',
      body: (first) => `${threePictures(first)}<form name="search"><input name="q" type="hidden"></form>`,
    },
  },
  'pictures in a clobbered form': {
    hostile: {
      says: 'a picture in a form whose fields stand before its own properties is answered',
      outcome: 'answers',
      body: (
        first,
      ) => `<form style="display: block">${names.map((name) => `<input type="hidden" name="${name}">`).join('')}
${[
  'parentElement',
  'style',
  'localName',
  'getRootNode',
  'getBoundingClientRect',
  'assignedSlot',
  'attributes',
  'matches',
  'closest',
]
  .map((name) => `<input type="hidden" name="${name}">`)
  .join('')}${img(first)}</form>`,
    },
    twin: {
      says: 'so is one in an ordinary form',
      outcome: 'answers',
      body: (first) => `<form>${img(first)}<input type="hidden" name="q"></form>`,
    },
  },
  'markup in texts': {
    hostile: {
      says: 'markup in a title, alt or caption stays text',
      outcome: 'answers',
      head: '<title>&lt;script&gt;xss = 1&lt;/script&gt;</title>',
      body: (first) =>
        `<figure>${img(first, '', attack)}<figcaption>&lt;svg onload=xss=1&gt; \u202e\u0000 =cmd|' /C calc'!A0</figcaption></figure>`,
      holds: () => !('xss' in window),
    },
    twin: {
      says: 'plain texts are fine',
      outcome: 'answers',
      body: (first) => `<figure>${img(first, '', 'alt="a goal"')}<figcaption>A goal</figcaption></figure>`,
    },
  },
  'ten megabytes of address': {
    hostile: {
      says: 'a picture whose address holds ten megabytes is answered',
      outcome: 'answers',
      answered: 'image/bmp;base64',
      body: () => `<script nonce="NONCE">${bitmap(10)}</script>`,
    },
    twin: {
      says: 'so is one with a small one',
      outcome: 'answers',
      answered: 'image/bmp;base64',
      body: () => `<script nonce="NONCE">${bitmap(0.1)}</script>`,
    },
  },
  'a policy that allows nothing': {
    hostile: {
      says: 'default-src none with Trusted Types neither stops us nor is broken by us',
      outcome: 'answers',
      headers: {
        'content-security-policy':
          "default-src 'none'; img-src 'self' data:; script-src 'nonce-tagalong'; require-trusted-types-for 'script'; trusted-types 'none'",
        'permissions-policy': 'fullscreen=(), clipboard-write=()',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
      },
      head: `<script nonce="NONCE">addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile }) => {
if (!violatedDirective.startsWith('style-src')) spied.wrong.push(violatedDirective + ' ' + sourceFile) })</script>`,
    },
    twin: {
      says: 'an ordinary policy does not matter',
      outcome: 'answers',
      headers: {
        'content-security-policy': "default-src 'self' data:; script-src 'nonce-tagalong'; style-src 'unsafe-inline'",
      },
    },
  },
};
