/** Pages whose pictures are turned, cut, fitted or animated in ways of their own. */
import { drawn, img, type OddPage } from './odd-page.ts';

export const oddBoxes: Readonly<Record<string, OddPage>> = {
  'fitted-in-all-ways': {
    says: 'a mark is on what is seen of a picture, however it is fitted, bordered and padded',
    html: ['cover', 'none', 'scale-down', 'fill']
      .map((fit, at) =>
        img(541 + at, `width:240px;height:100px;object-fit:${fit};border:4px solid;padding:6px;margin-bottom:5px`),
      )
      .join(''),
    marks: 4,
    boxOf: (element) => {
      const { x, y } = element.getBoundingClientRect();
      const fit = getComputedStyle(element).objectFit;
      // 240 x 100 px inside; 160 x 120 px, or so much of it as is as high as the box.
      const width = { cover: 240, none: 160, 'scale-down': (160 * 100) / 120, fill: 240 }[fit] ?? 0;
      return { x: x + 10 + (240 - width) / 2, y: y + 10, width, height: 100 };
    },
  },
  'mirrored-and-padded': {
    says: 'a mark is on the pixels of a picture that is mirrored with its padding',
    html: img(545, 'padding-left:40px;transform:scaleX(-1)'),
    marks: 1,
    boxOf: (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x, y, width: width - 40, height };
    },
  },
  'rotate-y': {
    says: 'of a picture that turns about its upright axis the box round it is marked, while and after it turns',
    css: '#turning { transition: transform 250ms }',
    html: `<div style="perspective:500px;padding:30px">${img(546, '', 'id="turning"')}</div>`,
    marks: 1,
    act: async () => {
      const turning = document.querySelector('img');
      if (!turning) return;
      turning.style.transform = 'rotateY(55deg)';
      await new Promise((resolve) => turning.addEventListener('transitionend', resolve, { once: true }));
    },
  },
  'turned-card': {
    says: 'a picture on the face of a card that is turned away has no mark to be seen',
    css: `#card { position: relative; width: 160px; height: 120px; transform-style: preserve-3d }
#card > * { position: absolute; inset: 0; backface-visibility: hidden } #back { transform: rotateY(180deg); background: teal }`,
    html: `<div style="perspective:500px"><div id="card">${img(547)}<div id="back">back</div></div></div>`,
    marks: 1,
    act: () => {
      document.querySelector<HTMLElement>('#card')?.style.setProperty('transform', 'rotateY(180deg)');
      document.querySelector('img')?.removeAttribute('data-picture');
    },
    marksAfter: 0,
  },
  animated: {
    says: 'a mark is on its picture once an animation that never rests is held',
    css: '@keyframes going { to { transform: translate(200px, 50px) rotate(90deg) } } img { animation: going 2s infinite alternate }',
    html: img(548),
    marks: 1,
    hands: async ({ labelling }) => {
      await labelling.tab.evaluate(() => {
        for (const animation of document.getAnimations()) {
          animation.pause();
          animation.currentTime = 700;
        }
      });
    },
  },
  'scaled-under-the-pointer': {
    says: 'a mark grows with a picture that grows under the pointer',
    css: 'img { margin: 60px } img:hover { transform: scale(1.25) }',
    html: img(549),
    marks: 1,
    hands: async ({ labelling }) => labelling.tab.mouse.move({ x: 150, y: 130 }),
  },
  'individual-transforms': {
    says: 'translate, rotate and scale by themselves are followed like transform',
    html: `<div style="padding:60px">${img(550, 'translate:40px 10px;rotate:15deg;scale:1.1 .9')}</div>`,
    marks: 1,
    act: () => {
      const image = document.querySelector('img');
      if (image) image.style.rotate = '-40deg';
    },
  },
  'fixed-in-moved': {
    says: 'a fixed picture in a moved part goes with that part, and so does its mark',
    html: `<div style="transform:translateX(50px);height:900px">${img(551, 'position:fixed;left:20px;top:30px')}</div><p style="height:2000px">`,
    marks: 1,
    act: () => window.scrollTo(0, 40),
  },
  'clip-path-above': {
    says: 'a mark is cut by the clip path of what its picture is in',
    html: `<div style="clip-path:inset(20px 30px 10px 0);width:160px;height:120px">${img(552)}</div>`,
    marks: 1,
    boxOf: (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x, y: y + 20, width: 130, height: 90 };
    },
  },
  'clip-path-of-its-own': {
    says: 'a mark is no larger than what the clip path of its picture leaves',
    html: `${img(553, 'clip-path:circle(50px at 60px 60px)')}<div style="margin-top:20px">${img(554, 'clip-path:polygon(50% 0, 100% 100%, 0 100%)')}</div>`,
    marks: 2,
    boxOf: (element) => {
      const { x, y } = element.getBoundingClientRect();
      return getComputedStyle(element).clipPath.startsWith('circle')
        ? { x: x + 10, y: y + 10, width: 100, height: 100 }
        : { x, y, width: 160, height: 120 };
    },
  },
  'cut-one-way': {
    says: 'a mark is cut along the one axis that its picture is cut along',
    html: `<div style="width:100px;height:70px;overflow-x:clip;overflow-y:visible;margin-bottom:80px">${img(555)}</div>`,
    marks: 1,
    boxOf: (element) => {
      const { x, y } = element.getBoundingClientRect();
      return { x, y, width: 100, height: 120 };
    },
  },
  'round-above': {
    says: 'a mark has the round corners of what its picture fills and is cut by',
    html: `<div style="width:160px;height:120px;overflow:hidden;border-radius:60px">${img(556)}</div>`,
    marks: 1,
    hands: async ({ labelling }) => {
      const radius = await labelling.tab.overlay(
        (root) => root.querySelector<HTMLElement>('.mark')?.style.borderRadius,
      );
      if (radius !== '60px') throw new Error(`the corners are ${radius}`);
    },
  },
  'drawn-over-two-boxes': {
    says: 'pictures in lines that wrap anew are followed',
    css: 'img { display: inline !important; margin: 3px }',
    html: `<div id="text" style="width:560px;text-align:center">some text ${img(557)} more of it ${img(558)} and more ${img(559)} to the end</div>`,
    marks: 3,
    act: () => document.querySelector<HTMLElement>('#text')?.style.setProperty('width', '380px'),
  },
  'table-and-float': {
    says: 'pictures in tables, floats and parts without a box are marked',
    html: `<table><tr><td style="padding:7px">${img(560)}</td><td><div style="display:contents"><span style="display:contents">${img(561)}</span></div></td></tr></table>
<p>${img(562, 'float:right;shape-outside:circle()')}text</p>`,
    marks: 3,
  },
  'next-column': {
    says: 'a mark goes with its picture into the next column',
    html: `<div style="columns:2;width:500px;height:300px;column-fill:auto"><p id="first" style="height:40px;margin:0"></p>${img(563)}</div>`,
    marks: 1,
    act: () => document.querySelector<HTMLElement>('#first')?.style.setProperty('height', '220px'),
  },
  'outside-the-page': {
    says: 'of a picture that reaches out of the page the part inside is marked',
    html: `<div style="position:absolute;left:-50px;top:200px">${img(564)}</div>`,
    marks: 1,
  },
  'large-picture': {
    says: 'a picture larger than the window is marked all round, however far it is scrolled',
    html: `<img data-picture src="${drawn(565)}" style="width:2400px;height:1800px">`,
    marks: 1,
    act: () => window.scrollTo(600, 500),
  },
};
