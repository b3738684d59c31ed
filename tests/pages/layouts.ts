/** Pages that put pictures where marks have a hard time. */
import { drawn, img, type OddPage } from './odd-page.ts';

export const layouts: Readonly<Record<string, OddPage>> = {
  rotated: {
    says: 'a mark turns with its picture, and with what turns that',
    html: `<div style="padding:60px">${img(301, 'transform:rotate(20deg)')}
<div style="rotate:-35deg; margin-top:100px; width:200px">${img(302, 'transform:skewX(10deg)')}</div></div>`,
    marks: 2,
  },
  scaled: {
    says: 'a mark is as large as its picture is drawn',
    html: `<div style="transform:scale(1.5); transform-origin:0 0; width:200px">${img(303, 'padding:5px')}</div>
<div style="zoom:1.3; margin-top:120px">${img(304, 'object-fit:contain')}</div>`,
    marks: 2,
    boxOf: (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const edge = Number.parseFloat(getComputedStyle(element).paddingLeft) ? 7.5 : 0;
      return { x: x + edge, y: y + edge, width: width - 2 * edge, height: height - 2 * edge };
    },
  },
  'in-space': {
    says: 'of a picture in perspective the box round it is marked',
    html: `<div style="perspective:600px; padding:40px">${img(305, 'transform:rotateY(40deg) rotateX(15deg)')}</div>`,
    marks: 1,
  },
  'in-motion': {
    says: 'a mark is where its picture comes to rest after a transition',
    css: '#moving { transition: transform 300ms, width 300ms }',
    html: img(306, '', 'id="moving"'),
    marks: 1,
    act: async () => {
      const moving = document.querySelector('img');
      if (!moving) return;
      moving.style.transform = 'translate(120px, 60px) rotate(30deg)';
      await new Promise((resolve) => moving.addEventListener('transitionend', resolve, { once: true }));
    },
  },
  'rounded-corners': {
    says: 'round pictures have marks of their own box',
    html: `${img(307, 'border-radius:50%')}<div style="width:160px;height:120px;overflow:hidden;border-radius:24px;margin-top:20px">${img(308)}</div>`,
    marks: 2,
  },
  'cut-by-overflow': {
    says: 'a mark is cut where its picture is, by what clips and what hides',
    html: `<div style="width:130px;height:100px;overflow:clip">${img(309)}</div>
<div style="width:200px;height:90px;contain:paint;margin-top:20px">${img(310)}</div>`,
    marks: 2,
    boxOf: (element) => {
      const { x, y, width, height } = element.parentElement?.getBoundingClientRect() ?? new DOMRect();
      return { x, y, width: Math.min(width, 160), height };
    },
  },
  covered: {
    says: 'the mark of a picture that something comes to lie over is hidden, that of its neighbour stays',
    html: `${img(311)}<div style="margin-top:30px">${img(312)}</div>`,
    marks: 2,
    act: () => {
      const cover = document.createElement('div');
      cover.style.cssText = 'position:absolute;left:0;top:0;width:400px;height:150px;background:white';
      document.body.append(cover);
      document.querySelector('img')?.removeAttribute('data-picture');
    },
    marksAfter: 1,
  },
  'under-a-sticky-header': {
    says: 'a mark ends where a sticky header begins to cover its picture',
    html: `<div style="position:sticky;top:0;height:50px;background:white;z-index:1" id="header"></div>${img(313)}<p style="height:2000px">`,
    marks: 1,
    act: () => window.scrollTo(0, 60),
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      const y = Math.max(box.y, document.querySelector('#header')?.getBoundingClientRect().bottom ?? 0);
      return { x: box.x, y, width: box.width, height: box.bottom - y };
    },
  },
  sticky: {
    says: 'the mark of a sticky picture sticks with it',
    html: `<div style="height:3000px">${img(314, 'position:sticky;top:10px')}</div>`,
    marks: 1,
    act: () => window.scrollTo(0, 500),
  },
  'nested-scrollers': {
    says: 'marks follow through scrollers in scrollers, and are cut by each',
    html: `<div id="outer" style="width:300px;height:260px;overflow:auto"><div id="inner" style="width:260px;height:200px;overflow:auto;margin:10px">
${img(315)}${img(316)}<p style="height:400px"></div><p style="height:400px"></div>`,
    marks: 2,
    act: () => {
      document.querySelector('#outer')?.scrollTo(0, 50);
      document.querySelector('#inner')?.scrollTo(0, 60);
    },
    boxOf: (element) => {
      const boxes = [element, ...document.querySelectorAll('#outer, #inner')].map((each) =>
        each.getBoundingClientRect(),
      );
      const x = Math.max(...boxes.map((box) => box.x));
      const y = Math.max(...boxes.map((box) => box.y));
      // Scroll bars: what is inside them is what clips.
      const inner = document.querySelector('#inner');
      const outer = document.querySelector('#outer');
      const right = Math.min(boxes[0]?.right ?? 0, x + 160);
      const bottom = Math.min(
        boxes[0]?.bottom ?? 0,
        (inner?.getBoundingClientRect().y ?? 0) + (inner?.clientHeight ?? 0),
        (outer?.getBoundingClientRect().y ?? 0) + (outer?.clientHeight ?? 0),
      );
      return bottom > y ? { x, y, width: right - x, height: bottom - y } : null;
    },
  },
  'virtual-list': {
    says: 'where a list recycles its nodes, a node that shows another picture has no mark',
    html: `<div id="list">${img(317)}${img(318)}</div>`,
    marks: 2,
    act: async () => {
      const [first] = document.images;
      if (!first) return;
      first.src = '/drawn/319.png';
      first.removeAttribute('data-picture');
      await first.decode();
    },
    marksAfter: 1,
  },
  'recycled-backgrounds': {
    says: 'where nodes with backgrounds are recycled, one that shows another picture has no mark',
    html: [320, 321]
      .map(
        (number) =>
          `<div data-picture class="cell" style="width:160px;height:120px;background:url(${drawn(number)}) center / cover"></div>`,
      )
      .join(''),
    marks: 2,
    act: () => {
      const cell = document.querySelector<HTMLElement>('.cell');
      cell?.style.setProperty('background-image', 'url(/drawn/322.png)');
      cell?.removeAttribute('data-picture');
    },
    marksAfter: 1,
  },
  'content-visibility': {
    says: 'pictures in parts that are drawn only when near are marked in their place',
    html: Array.from(
      { length: 3 },
      (_, at) => `<div style="content-visibility:auto;contain-intrinsic-size:auto 300px">${img(323 + at)}</div>`,
    ).join(''),
    marks: 3,
  },
  carousel: {
    says: 'of a carousel that is moved by a transform only the slide that is seen has a mark',
    html: `<div id="frame" style="width:160px;height:120px;overflow:clip"><div id="belt" style="display:flex;width:480px">
${img(331)}${img(332)}</div></div>`,
    marks: 1,
    act: async () => {
      const belt = document.querySelector<HTMLElement>('#belt');
      belt?.style.setProperty('transform', 'translateX(-40px)');
    },
    marksAfter: 1,
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      const frame = document.querySelector('#frame')?.getBoundingClientRect() ?? new DOMRect();
      const x = Math.max(box.x, frame.x);
      const width = Math.min(box.right, frame.right) - x;
      // The second one slides in unanswered.
      return width > 0 && element === document.images[0] ? { x, y: box.y, width, height: box.height } : null;
    },
  },
  columns: {
    says: 'marks are on their pictures in a text of several columns',
    html: `<div style="columns:3;column-gap:20px;height:260px">${[341, 342, 343, 344].map((at) => img(at, 'margin-bottom:8px')).join('')}</div>`,
    marks: 4,
  },
  'vertical-writing': {
    says: 'marks are on their pictures where lines run from right to left and down',
    css: 'html { writing-mode: vertical-rl }',
    html: `${img(351)}${img(352)}<p style="width:1500px">`,
    marks: 2,
    act: () => window.scrollBy(-30, 0),
  },
  'right-to-left': {
    says: 'marks are on their pictures on a page that is scrolled from the right',
    css: 'html { direction: rtl }',
    html: `${img(353)}<p style="width:3000px;height:20px">`,
    marks: 1,
    act: () => window.scrollBy(-50, 0),
  },
  'fixed-header': {
    says: 'the mark of a fixed picture stays with it while the page goes',
    html: `<div style="position:fixed;left:30px;top:30px">${img(354)}</div><p style="height:3000px">`,
    marks: 1,
    act: () => window.scrollTo(0, 700),
  },
  masonry: {
    says: 'marks are on their pictures in a masonry that is laid out anew',
    html: `<div id="wall" style="position:relative;height:600px">${[361, 362, 363]
      .map((at, index) => img(at, `position:absolute;left:${index * 180}px;top:${index * 40}px`))
      .join('')}</div>`,
    marks: 3,
    act: () => {
      for (const [index, image] of [...document.images].entries()) {
        image.style.left = `${(2 - index) * 190}px`;
        image.style.top = `${20 + index * 15}px`;
      }
    },
  },
  'object-position': {
    says: 'a mark is on what is seen of a picture that is fitted into its box',
    html: `${img(371, 'width:300px;height:120px;object-fit:contain;object-position:right')}`,
    marks: 1,
    boxOf: (element) => {
      const { right, y } = element.getBoundingClientRect();
      return { x: right - 160, y, width: 160, height: 120 };
    },
  },
};
