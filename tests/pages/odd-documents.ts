/** Pages that are odd as documents: their root, their mode, how they scroll, which way they are written. */
import { drawn, img, type OddPage } from './odd-page.ts';

const head = '<meta charset="utf-8"><title>Odd</title><link rel="icon" href="data:,">';

export const oddDocuments: Readonly<Record<string, OddPage>> = {
  quirks: {
    says: 'pages without a doctype are labelled like others',
    html: '',
    whole: {
      type: 'text/html',
      body: `<title>Odd</title><link rel="icon" href="data:,"><table border=1 cellpadding=9><tr><td>${img(501)}<td>${img(502)}</table><p style="height:2000px">`,
    },
    marks: 2,
    act: () => window.scrollTo(0, 40),
  },
  xhtml: {
    says: 'XHTML pages are labelled like others',
    html: '',
    whole: {
      type: 'application/xhtml+xml',
      body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Odd</title><link rel="icon" href="data:," /></head>
<body><p><img data-picture="" src="${drawn(503)}" width="160" height="120" alt="" /></p></body></html>`,
    },
    marks: 1,
  },
  'image-document': {
    says: 'a picture opened by itself is marked where the browser puts it',
    html: '',
    path: drawn(504),
    counts: 'img',
    marks: 1,
  },
  frameset: {
    says: 'pictures in a set of frames are marked',
    html: '',
    inner: { 'set-left': img(505), 'set-right': `${img(506)}<p style="height:2000px">` },
    whole: {
      type: 'text/html',
      body: `<!doctype html><html><head>${head}</head><frameset cols="40%,60%"><frame src="/inner/set-left"><frame src="/inner/set-right"></frameset></html>`,
    },
    marks: 2,
    act: () => window.frames[1]?.scrollTo(0, 50),
  },
  'moved-html': {
    says: 'marks are on their pictures where html itself is moved and scaled',
    css: 'html { transform: translate(30px, 20px) scale(.9); transform-origin: 0 0 }',
    html: `${img(507)}${img(508, 'margin-top:20px')}<p style="height:2000px">`,
    marks: 2,
    act: () => window.scrollTo(0, 60),
  },
  'placed-html': {
    says: 'marks are on their pictures where html has a position, a margin and a border',
    css: 'html { position: relative; left: 40px; margin: 30px; border: 5px solid }',
    html: `${img(509)}<p style="height:2000px">`,
    marks: 1,
    act: () => window.scrollTo(0, 45),
  },
  'body-scrolls': {
    says: 'marks follow where body is what scrolls, in an html that does not',
    css: 'html { height: 100%; overflow: hidden } body { height: 100%; overflow: auto; margin: 0 }',
    html: `${img(510)}${img(511, 'margin-top:300px')}<p style="height:3000px">`,
    marks: 2,
    act: () => document.body.scrollTo(0, 60),
    boxOf: (element) => {
      const { x, y, width, bottom } = element.getBoundingClientRect();
      return bottom > 0 ? { x, y: Math.max(0, y), width, height: bottom - Math.max(0, y) } : null;
    },
  },
  'zoomed-html': {
    says: 'marks are on their pictures on a page that zooms itself, scrolled or not',
    css: 'html { zoom: 1.4 }',
    html: `${img(512, 'padding:6px')}<p style="height:2000px">`,
    marks: 1,
    act: () => window.scrollTo(0, 50),
    boxOf: (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // A px of its own, in px of the window: Firefox and Chromium each have their own there.
      const edge = 6 * (width / 172);
      return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
    },
  },
  'zoom-in-zoom': {
    says: 'marks are on their pictures in a zoomed part of a zoomed body, also in a scroller',
    css: 'body { zoom: .8 }',
    html: `<div style="zoom:1.5">${img(513)}<div id="scroller" style="height:150px;width:200px;overflow:auto;margin-top:10px">${img(514)}<p style="height:900px"></div></div>`,
    marks: 2,
    act: () => document.querySelector('#scroller')?.scrollTo(0, 40),
    boxOf: (element) => {
      const { x, y, width, bottom } = element.getBoundingClientRect();
      const top = element.closest('#scroller')?.getBoundingClientRect().y ?? -1e6;
      return { x, y: Math.max(y, top), width, height: bottom - Math.max(y, top) };
    },
  },
  'rtl-scroller': {
    says: 'marks follow in a scroller that begins at its right',
    html: `<div id="scroller" dir="rtl" style="width:240px;height:160px;overflow:auto;white-space:nowrap">
<div style="width:900px;display:flex;gap:10px">${img(515, 'flex:none')}${img(516, 'flex:none')}</div></div>`,
    marks: 2,
    act: () => document.querySelector('#scroller')?.scrollBy(-60, 0),
    boxOf: (element) => {
      const scroller = document.querySelector('#scroller')?.getBoundingClientRect() ?? new DOMRect();
      const { x, y, right, height } = element.getBoundingClientRect();
      const left = Math.max(x, scroller.x);
      const width = Math.min(right, scroller.right) - left;
      return width > 0 ? { x: left, y, width, height } : null;
    },
  },
  'vertical-lr': {
    says: 'marks are on their pictures where lines run down and from left to right',
    css: 'html { writing-mode: vertical-lr }',
    html: `${img(517, 'margin:10px')}${img(518, 'margin:10px')}<p style="width:3000px">`,
    marks: 2,
    act: () => window.scrollTo(40, 0),
  },
  'sideways-part': {
    says: 'marks are on their pictures in a part that is written sideways',
    html: `<div style="writing-mode:vertical-rl;height:300px;width:500px;direction:rtl">${img(519)}<p>text</p>${img(520)}</div>`,
    marks: 2,
  },
  'at-the-edge': {
    says: 'marks at the very edge of a page do not make it longer or wider',
    css: 'body { margin: 0 }',
    html: `<div style="position:relative;width:100%;height:2000px;overflow:visible">${img(521, 'position:absolute;right:0;top:0')}${img(522, 'position:absolute;right:0;bottom:0')}</div>`,
    marks: 2,
    act: async () => {
      window.scrollTo(0, 9000);
      await new Promise((resolve) => setTimeout(resolve, 200));
      const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
      if (scrollHeight !== 2000 || scrollWidth !== clientWidth) throw new Error(`${scrollWidth} x ${scrollHeight}`);
    },
  },
};
