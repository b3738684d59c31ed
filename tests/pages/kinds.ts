/** Pages that show pictures in other ways than by `<img>`. */
import { drawn, img, type OddPage } from './odd-page.ts';

const box = (style: string, inner = '') =>
  `<div data-picture style="width:200px;height:150px;margin-bottom:10px;${style}">${inner}</div>`;

/** Drawn on with a picture, `number`, as viewers do. */
const canvas = (number: number, id: string) => `<canvas data-picture id="${id}" width="160" height="120"></canvas>
<script>(() => { const image = new Image(); image.onload = () =>
document.querySelector('#${id}').getContext('2d').drawImage(image, 0, 0); image.src = '${drawn(number)}' })()</script>`;

export const kinds: Readonly<Record<string, OddPage>> = {
  'css-background': {
    says: 'CSS backgrounds that cover are pictures; patterns, gradients, icons and sprites are none',
    html: `${box(`background: url(${drawn(101)}) center / cover`)}
${box(`background: linear-gradient(transparent, rgb(0 0 0 / .4)), url(${drawn(102)}) center / cover`)}
<div style="width:900px;height:300px;background:url(${drawn(103)})"></div>
<div style="width:200px;height:150px;background:linear-gradient(red, blue)"></div>
<div style="width:90px;height:90px;background:url(${drawn(104)}) no-repeat 30px 30px / 20px"></div>
<div style="width:70px;height:70px;background:url(${drawn(105)}) no-repeat -200px -100px / 1600px 1200px"></div>`,
    marks: 2,
  },
  'image-set': {
    says: 'a background out of an image-set is a picture, where it is drawn',
    html: `<div data-picture style="width:300px;height:200px;border:3px solid;
background: image-set(url(${drawn(111)}) 1x, url(${drawn(112)}) 2x) no-repeat right 10px bottom 20px"></div>`,
    marks: 1,
    boxOf: (element) => {
      const { right, bottom } = element.getBoundingClientRect();
      return { x: right - 3 - 10 - 160, y: bottom - 3 - 20 - 120, width: 160, height: 120 };
    },
  },
  'background-by-class': {
    says: 'a background that a class gives is a picture as soon as it is there',
    css: `.shown { background: url(${drawn(121)}) center / cover }`,
    html: `${img(120)}<div id="late" style="width:200px;height:150px"></div>
<script>setTimeout(() => { late.className = 'shown'; late.dataset.picture = '' }, 500)</script>`,
    marks: 2,
  },
  'svg-image': {
    says: 'an SVG image is marked where its aspect ratio lets it be seen, under the view box and transforms',
    html: `<svg width="600" height="300" viewBox="0 0 300 150"><g transform="translate(20 10)">
<image data-picture href="${drawn(131)}" width="200" height="60"/></g></svg>`,
    marks: 1,
    boxOf: (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const seen = (height * 4) / 3;
      return { x: x + (width - seen) / 2, y, width: seen, height };
    },
  },
  'image-button': {
    says: 'an image that is a button is a picture, and a key does not press it',
    html: `<form onsubmit="document.body.append('pressed'); return false"><input data-picture type="image" src="${drawn(141)}" alt="go"></form>`,
    marks: 1,
  },
  'object-and-embed': {
    says: 'object and embed that show an image are pictures',
    html: `<object data-picture data="${drawn(151)}" type="image/png" width="160" height="120"></object>
<embed data-picture src="${drawn(152)}" width="160" height="120">
<object data="/drawn/no-such.png" type="image/png" width="160" height="120"></object>`,
    marks: 2,
  },
  canvas: {
    says: 'a canvas is a picture once it is drawn on, and one that is blank is none',
    html: `${canvas(161, 'one')}<canvas width="200" height="200" style="border:1px solid"></canvas>`,
    marks: 1,
  },
  'canvas-redrawn': {
    says: 'a canvas that shows another picture has no mark any more',
    html: canvas(171, 'one'),
    marks: 1,
    act: async () => {
      const canvas = document.querySelector('canvas');
      const image = new Image();
      image.src = '/drawn/172.png';
      await image.decode();
      canvas?.getContext('2d')?.drawImage(image, 0, 0);
    },
    marksAfter: 0,
    // Nothing tells that a canvas was drawn on: it is looked at two to three times a second.
    inTime: 1000,
  },
  poster: {
    says: 'the poster of a film is a picture, inside the room the film has',
    html: `<video data-picture poster="${drawn(181)}" width="320" height="120" style="background:black"></video>`,
    marks: 1,
    boxOf: (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x: x + 80, y, width: 160, height: 120 };
    },
  },
  'image-map': {
    says: 'of an image map the image is the picture',
    html: `${img(191, '', 'usemap="#map"')}<map name="map"><area shape="rect" coords="0,0,160,120" href="#a"></map>`,
    marks: 1,
  },
  'open-shadow-root': {
    says: 'pictures in open shadow roots count, nested ones and late ones too',
    html: `<x-outer></x-outer><script>
customElements.define('x-inner', class extends HTMLElement { connectedCallback() {
  this.attachShadow({ mode: 'open' }).append(shown(201)) } });
customElements.define('x-outer', class extends HTMLElement { connectedCallback() {
  const root = this.attachShadow({ mode: 'open' });
  root.append(document.createElement('x-inner'));
  setTimeout(() => root.append(shown(202)), 400) } });
function shown(number) { const img = new Image(160, 120); img.src = '/drawn/' + number + '.png';
  img.dataset.picture = ''; img.style.display = 'block'; return img }</script>`,
    marks: 2,
  },
  'same-origin-frame': {
    says: 'pictures in a frame of the same origin are marked where they are seen, however the frame scrolls',
    inner: { frame: `${img(901)}${img(902, 'margin-top:20px')}<p style="height:900px">` },
    html: `<iframe src="/inner/frame" style="width:240px;height:300px;border:6px solid;padding:4px"></iframe>`,
    marks: 2,
    act: () => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 70),
  },
  'lazy-placeholder': {
    says: 'placeholders and spacers are no pictures; what replaces them is',
    html: `<img width="160" height="120" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" data-src="${drawn(211)}" id="lazy">
<img width="160" height="120" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">
<div style="width:160px;height:120px;background:url(data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7)"></div>
<script>setTimeout(() => { lazy.src = lazy.dataset.src; lazy.dataset.picture = '' }, 400)</script>`,
    marks: 1,
  },
  'the-same-twice': {
    says: 'a thumbnail and its lightbox at one address are one picture: answered once, marked twice',
    html: `${img(221)}<div data-picture style="width:320px;height:240px;background:url(${drawn(221)}) center / cover"></div>`,
    marks: 2,
  },
};
