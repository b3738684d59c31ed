/** More pages that show pictures in other ways than by `<img>`, or that show what looks like one. */
import { expect } from 'vitest';
import { said } from '../e2e/labelling.ts';
import { drawn, img, type OddPage } from './odd-page.ts';

export const oddKinds: Readonly<Record<string, OddPage>> = {
  'before-and-after': {
    says: 'a background of ::before or ::after that fills its element is a picture',
    css: `.card { position: relative; width: 200px; height: 150px; margin-bottom: 10px }
.card::before { content: ''; position: absolute; inset: 0; background: url(${drawn(661)}) center / cover }
.other::after { content: ''; display: block; width: 160px; height: 120px; background: url(${drawn(662)}) center / cover }
.icon::before { content: ''; display: inline-block; width: 20px; height: 20px; background: url(${drawn(663)}) center / cover }`,
    html: '<div class="card" data-picture></div><div class="other" style="width:160px" data-picture></div><p class="icon" style="height:90px;width:200px">text</p>',
    marks: 2,
  },
  'border-image': {
    says: 'what frames a box is no picture, nor are list bullets and cursors',
    css: `.framed { border: 60px solid; border-image: url(${drawn(664)}) 30 round; width: 200px; height: 100px }
li { list-style-image: url(${drawn(665)}); height: 80px }`,
    html: `${img(666)}<div class="framed">text</div><ul><li>one</ul>`,
    marks: 1,
  },
  'replaced-content': {
    says: 'an element whose content is replaced by a picture is one',
    css: `#replaced { content: url(${drawn(667)}); width: 160px; height: 120px }`,
    html: '<div id="replaced" data-picture>text</div>',
    marks: 1,
  },
  'fixed-background': {
    says: 'a background that stays in the window is marked where its element shows it',
    html: `<div data-picture style="width:300px;height:200px;background:url(${drawn(668)}) center / cover fixed"></div><p style="height:2000px">`,
    marks: 1,
    act: () => window.scrollTo(0, 30),
  },
  webgl: {
    says: 'a canvas of WebGL that keeps no buffer is a picture while it draws',
    html: `<canvas data-picture width="160" height="120"></canvas><script>
const gl = document.querySelector('canvas').getContext('webgl');
const plain = gl ? null : document.querySelector('canvas').getContext('2d');
if (!gl) document.title = 'no WebGL';
let turn = 0;
(function draw() { turn += .01; gl?.enable(gl.SCISSOR_TEST);
  for (let at = 0; at < 8; at++) { gl?.scissor(at * 20, 0, 20, 120); gl?.clearColor(at / 8, Math.abs(Math.sin(turn)), .5, 1); gl?.clear(gl.COLOR_BUFFER_BIT);
    if (plain) { plain.fillStyle = 'hsl(' + (at * 40 + turn * 90) + ' 80% 50%)'; plain.fillRect(at * 20, 0, 20, 120) } }
  requestAnimationFrame(draw) })()</script>`,
    marks: 1,
    hands: async ({ labelling }) => {
      if ((await labelling.tab.evaluate(() => document.title)) !== 'no WebGL') return;
      process.stdout.write(
        'webgl: this browser has no graphics to draw with; a canvas drawn on in each frame was tried\n',
      );
    },
  },
  'tainted-canvas': {
    says: 'a canvas whose pixels cannot be read is a picture all the same',
    html: `<canvas data-picture width="160" height="120"></canvas><script>
const image = new Image(); image.src = '{elsewhere}${drawn(669)}';
image.onload = () => document.querySelector('canvas').getContext('2d').drawImage(image, 0, 0)</script>`,
    marks: 1,
  },
  'poster-then-film': {
    says: 'once a film plays, the mark of its poster is gone',
    html: `${img(670)}<video data-picture poster="${drawn(671)}" width="160" height="120" muted></video><canvas width="8" height="8" hidden></canvas>`,
    marks: 2,
    act: async () => {
      const video = document.querySelector('video');
      const canvas = document.querySelector('canvas');
      if (!video || !canvas) return;
      setInterval(() => canvas.getContext('2d')?.fillRect(0, 0, 8, 8), 20);
      canvas.getContext('2d');
      video.srcObject = canvas.captureStream();
      video.removeAttribute('data-picture');
      await video.play();
    },
    marksAfter: 1,
  },
  'object-swapped': {
    says: 'an object that shows another file has no mark any more',
    html: `${img(672)}<object data-picture data="${drawn(673)}" type="image/png" width="160" height="120"></object>`,
    marks: 2,
    act: () => {
      const object = document.querySelector('object');
      object?.removeAttribute('data-picture');
      if (object) object.data = '/drawn/674.png';
    },
    marksAfter: 1,
  },
  'svg-turned': {
    says: 'an SVG image is marked as it stands: sliced, in a turned group, in a nested svg',
    html: `<svg width="400" height="300" style="margin:20px"><g transform="translate(120 60) rotate(30)">
<image data-picture href="${drawn(675)}" width="160" height="120" preserveAspectRatio="xMidYMid slice"/></g></svg>
<svg width="300" height="200"><svg x="20" y="30" width="160" height="120" viewBox="0 0 80 60"><image data-picture href="${drawn(676)}" width="80" height="60"/></svg></svg>
<svg width="200" height="150"><foreignObject width="200" height="150">${img(677)}</foreignObject></svg>`,
    marks: 3,
  },
  'in-controls': {
    says: 'pictures in links, buttons, labels and summaries are answered without pressing what they are in',
    html: `<a href="/odd/no-such">${img(678)}</a><button onclick="document.body.append('pressed')">${img(679)}</button>
<label><input type="checkbox">${img(680)}</label><details><summary>${img(681)}</summary></details>`,
    marks: 4,
    act: () => {
      const checked = document.querySelector('input')?.checked;
      const open = document.querySelector('details')?.open;
      if (checked || open || document.body.textContent.includes('pressed') || location.pathname.includes('no-such'))
        throw new Error('something was pressed');
    },
  },
  'data-and-blob': {
    says: 'pictures that are made in the page are pictures',
    html: `<script>(async () => { const file = await (await fetch('${drawn(682)}')).blob();
const other = await (await fetch('${drawn(683)}')).blob(); const reader = new FileReader();
reader.onload = () => { add(reader.result); add(URL.createObjectURL(other)) }; reader.readAsDataURL(file);
function add(src) { const image = new Image(160, 120); image.src = src; image.dataset.picture = ''; document.body.append(image) } })()</script>`,
    marks: 2,
  },
  'closed-shadow-root': {
    says: 'what a page keeps in a closed shadow root is left alone, and the rest can be labelled',
    html: `${img(684)}<x-closed></x-closed><script>
document.querySelector('x-closed').attachShadow({ mode: 'closed' }).innerHTML = '<img src="${drawn(685)}" width="160" height="120">'</script>`,
    marks: 1,
  },
  slotted: {
    says: 'a picture in a slot is cut and scrolled by what the shadow root lays round it',
    html: `<x-frame>${img(686)}<img src="${drawn(687)}" width="50" height="50"></x-frame><script>
document.querySelector('x-frame').attachShadow({ mode: 'open' }).innerHTML =
  '<div id="inside" style="width:180px;height:100px;overflow:auto"><slot></slot></div>'</script>`,
    marks: 1,
    act: () => document.querySelector('x-frame')?.shadowRoot?.querySelector('#inside')?.scrollTo(0, 40),
    boxOf: (element) => {
      const inside = document.querySelector('x-frame')?.shadowRoot?.querySelector('#inside');
      if (!inside) return null;
      const { x, y, width, bottom } = element.getBoundingClientRect();
      const top = inside.getBoundingClientRect().y;
      return { x, y: Math.max(y, top), width, height: Math.min(bottom, top + 100) - Math.max(y, top) };
    },
  },
  broken: {
    says: 'a picture that is broken is none, until it is mended',
    html: `${img(688)}<img width="160" height="120" src="/drawn/none.png" alt="broken" id="broken">
<script>setTimeout(() => { broken.src = '${drawn(689)}'; broken.dataset.picture = '' }, 500)</script>`,
    marks: 2,
  },
  'lazy-below': {
    says: 'pictures that the browser loads when they come near are pictures from then on',
    html: img(690),
    marks: 1,
    hands: async ({ labelling }) => {
      // Put in only now: a sweep goes on to what is below by itself, and takes it.
      await labelling.tab.evaluate(
        (below) => {
          document.body.insertAdjacentHTML('beforeend', `<p style="height:6000px"></p>${below}`);
          window.scrollTo(0, 9000);
        },
        img(691, '', 'loading="lazy"'),
      );
      await labelling.ringOn(drawn(691));
      await expect
        .poll(async () => {
          await labelling.press('Shift+1');
          return Object.keys(said(await labelling.see()));
        })
        .toEqual([drawn(691)]);
      await labelling.saved();
    },
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      return box.bottom > 0 ? box : null;
    },
  },
};
