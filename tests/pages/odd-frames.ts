/** Pages whose pictures are in frames. */
import { drawn, img, type OddPage } from './odd-page.ts';

export const oddFrames: Readonly<Record<string, OddPage>> = {
  'nested-frames': {
    says: 'pictures in a frame in a frame are marked where both let them be seen, however both scroll',
    inner: {
      'nested-outer': `<iframe src="/inner/nested-inner" style="width:220px;height:260px;border:4px solid"></iframe><p style="height:900px">`,
      'nested-inner': `${img(401)}${img(402, 'margin-top:10px')}<p style="height:900px">`,
    },
    html: `<iframe src="/inner/nested-outer" style="width:280px;height:320px"></iframe>`,
    marks: 2,
    act: () => {
      const outer = document.querySelector('iframe')?.contentWindow;
      outer?.scrollTo(0, 30);
      outer?.document.querySelector('iframe')?.contentWindow?.scrollTo(0, 40);
    },
  },
  'srcdoc-frame': {
    says: 'pictures in a frame that carries its own markup are marked',
    html: `<iframe srcdoc='<body style="margin:9px">${img(403).replaceAll("'", '&#39;')}' style="width:220px;height:200px"></iframe>`,
    marks: 1,
  },
  'scaled-frame': {
    says: 'in a frame that is drawn smaller marks are as large as the pictures are seen',
    inner: { scaled: `${img(404)}${img(405, 'margin-top:10px')}<p style="height:900px">` },
    html: `<iframe src="/inner/scaled" style="width:260px;height:300px;transform:scale(.8);transform-origin:0 0"></iframe>`,
    marks: 2,
    act: () => document.querySelector('iframe')?.contentWindow?.scrollTo(0, 55),
  },
  'turned-frame': {
    says: 'marks turn with the frame their pictures are in',
    inner: { turned: img(406) },
    html: `<div style="padding:80px"><iframe src="/inner/turned" style="width:260px;height:200px;transform:rotate(25deg)"></iframe></div>`,
    marks: 1,
    throughFrames: true,
    boxOf: (element) => {
      const frame = document.querySelector('iframe');
      const outer = frame?.getBoundingClientRect();
      const { x, y, width, height } = element.getBoundingClientRect();
      if (!frame || !outer) return null;
      const u = x + width / 2 + frame.clientLeft - frame.offsetWidth / 2;
      const v = y + height / 2 + frame.clientTop - frame.offsetHeight / 2;
      const [cos, sin] = [Math.cos((25 * Math.PI) / 180), Math.sin((25 * Math.PI) / 180)];
      const across = width * cos + height * sin;
      const down = width * sin + height * cos;
      const middle = {
        x: outer.x + outer.width / 2 + u * cos - v * sin,
        y: outer.y + outer.height / 2 + u * sin + v * cos,
      };
      return { x: middle.x - across / 2, y: middle.y - down / 2, width: across, height: down };
    },
  },
  'frame-removed': {
    says: 'marks in a frame go with it, while labelling is on',
    inner: { removed: img(408) },
    html: `${img(407)}<iframe src="/inner/removed" style="width:260px;height:200px"></iframe>`,
    marks: 2,
    act: () => document.querySelector('iframe')?.remove(),
    marksAfter: 1,
  },
  'frame-navigated': {
    says: 'where a frame shows another page, marks of the one before are gone',
    inner: { before: img(410), after: img(411).replace('data-picture', '') },
    html: `${img(409)}<iframe src="/inner/before" style="width:260px;height:200px"></iframe>`,
    marks: 2,
    act: async () => {
      const frame = document.querySelector('iframe');
      if (!frame) return;
      frame.src = '/inner/after';
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    },
    marksAfter: 1,
  },
  'frame-late': {
    says: 'a frame that comes later has its pictures marked, too',
    inner: { late: img(413) },
    html: `${img(412)}<script>setTimeout(() => { const frame = document.createElement('iframe');
frame.src = '/inner/late'; frame.style.cssText = 'width:260px;height:200px'; document.body.append(frame) }, 400)</script>`,
    marks: 2,
  },
  'sandboxed-frame': {
    says: 'what is in a frame of another origin is left alone, and the rest of the page can be labelled',
    html: `${img(414)}<iframe sandbox="allow-scripts" srcdoc='<img src="${drawn(415)}">' style="width:260px;height:200px"></iframe>
<iframe src="{elsewhere}/grid?n=2" style="width:260px;height:200px"></iframe>`,
    marks: 1,
  },
  'frame-in-scroller': {
    says: 'a mark in a frame is cut by the scroller the frame is in',
    inner: { cut: img(416) },
    html: `<div id="scroller" style="width:300px;height:180px;overflow:auto;border:3px solid"><iframe src="/inner/cut" style="width:260px;height:200px;display:block"></iframe><p style="height:600px"></div>`,
    marks: 1,
    act: () => document.querySelector('#scroller')?.scrollTo(0, 70),
    throughFrames: true,
    boxOf: (element) => {
      const scroller = document.querySelector('#scroller');
      const frame = document.querySelector('iframe');
      if (!scroller || !frame) return null;
      const outer = frame.getBoundingClientRect();
      const box = element.getBoundingClientRect();
      const inside = scroller.getBoundingClientRect().y + scroller.clientTop;
      const y = Math.max(outer.y + frame.clientTop + box.y, inside);
      const bottom = Math.min(outer.y + frame.clientTop + box.bottom, inside + scroller.clientHeight);
      return { x: outer.x + frame.clientLeft + box.x, y, width: box.width, height: bottom - y };
    },
  },
  'frame-swaps-by-width': {
    says: 'where a picture element chooses another file for another width, the old mark is gone',
    inner: {
      media: `<picture><source media="(min-width: 300px)" srcset="${drawn(418)}">${img(417)}</picture>`,
    },
    html: `<iframe src="/inner/media" style="width:260px;height:200px"></iframe>`,
    marks: 1,
    act: async () => {
      const frame = document.querySelector('iframe');
      const image = frame?.contentDocument?.querySelector('img');
      if (!frame || !image) return;
      frame.style.width = '400px';
      await new Promise((resolve) => image.addEventListener('load', resolve, { once: true }));
    },
    marksAfter: 0,
  },
  'frame-srcset-by-width': {
    says: 'where srcset offers a larger file for more room, the mark of the smaller one is gone: nothing says it is the same',
    inner: {
      srcset: `<img data-picture style="width:100%" srcset="${drawn(419)} 160w, ${drawn(420)} 1200w" sizes="80vw">`,
    },
    html: `<iframe src="/inner/srcset" style="width:200px;height:200px"></iframe>`,
    marks: 1,
    act: async () => {
      const frame = document.querySelector('iframe');
      const image = frame?.contentDocument?.querySelector('img');
      if (!frame || !image) return;
      frame.style.width = '900px';
      await new Promise((resolve) => image.addEventListener('load', resolve, { once: true }));
    },
    marksAfter: 0,
  },
};
