/** Pages that show some of their pictures at a time: carousels, lightboxes, parts that open and close. */
import { answered, drawn, img, type OddPage } from './odd-page.ts';

const slides = (from: number, style = '') => [0, 1, 2, 3].map((at) => img(from + at, `flex:none;${style}`)).join('');

/** Cut by `#frame`. */
function inFrame(element: Element) {
  const frame = document.querySelector('#frame')?.getBoundingClientRect() ?? new DOMRect();
  const box = element.getBoundingClientRect();
  const x = Math.max(box.x, frame.x);
  const width = Math.min(box.right, frame.right) - x;
  return width > 0 ? { x, y: box.y, width, height: box.height } : null;
}

export const oddCarousels: Readonly<Record<string, OddPage>> = {
  'snap-carousel': {
    says: 'of a carousel that is pushed the slides in its window have marks, those outside none',
    html: `<div id="frame" style="display:flex;width:330px;overflow-x:auto;scrollbar-width:none;scroll-snap-type:x mandatory">${slides(571, 'scroll-snap-align:start;margin-right:10px')}</div>`,
    marks: 2,
    hands: async ({ labelling }) => {
      // Sweeping went on through it: all are answered.
      const sweep = async () => {
        await labelling.press('Shift+1');
        return (await labelling.see()).progress;
      };
      for (let times = 0; times < 20 && !(await sweep()).startsWith('4'); times += 1);
    },
    act: async () => {
      document.querySelector('#frame')?.scrollTo({ left: 170, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    },
    boxOf: inFrame,
  },
  'page-moved-carousel': {
    says: 'a carousel that only the page moves is not moved by us, and its slides are gone on to when the page shows them',
    html: `<div id="frame" style="display:flex;width:160px;height:120px;overflow:hidden">${slides(575)}</div>${img(579, 'margin-top:20px')}`,
    marks: 2,
    hands: async ({ labelling }) => {
      const left = await labelling.tab.evaluate(() => document.querySelector('#frame')?.scrollLeft);
      if (left !== 0) throw new Error(`the carousel was moved to ${left}`);
    },
    act: () => document.querySelector('#frame')?.scrollTo(160, 0),
    marksAfter: 1,
    boxOf: (element) => {
      if (!element.closest('#frame')) return element.getBoundingClientRect();
      // The slide that comes in is not answered.
      return document.querySelector('#frame')?.scrollLeft === 0 && element === document.images[0]
        ? element.getBoundingClientRect()
        : null;
    },
  },
  'fading-carousel': {
    says: 'where slides lie on one another and fade, the mark goes with its slide',
    css: '#frame { position: relative; width: 160px; height: 120px } #frame img { position: absolute; inset: 0; opacity: 0 } #frame .on { opacity: 1 }',
    html: `<div id="frame">${img(581).replace('data-picture', 'data-picture class="on"')}${img(582).replace('data-picture', '')}</div>${img(583)}`,
    marks: 2,
    act: () => {
      const [first, second] = document.images;
      first?.removeAttribute('class');
      first?.removeAttribute('data-picture');
      second?.setAttribute('class', 'on');
    },
    marksAfter: 1,
  },
  'stacked-carousel': {
    says: 'where slides lie on one another, the mark of one that comes to lie below is hidden',
    css: '#frame { position: relative; width: 160px; height: 120px } #frame img { position: absolute; inset: 0 }',
    html: `<div id="frame">${img(584, 'z-index:2')}${img(585, 'z-index:1').replace('data-picture', '')}</div>${img(586)}`,
    marks: 2,
    act: () => {
      const [first] = document.images;
      if (first) first.style.zIndex = '0';
      first?.removeAttribute('data-picture');
    },
    marksAfter: 1,
  },
  lightbox: {
    says: 'over a page that is shaded, only the picture that was opened has a mark: it is the one that was answered',
    css: '#shade { position: fixed; inset: 0; background: rgb(0 0 0 / .85); display: grid; place-items: center }',
    html: `<div id="thumbs" style="display:flex;gap:10px">${img(587)}${img(588)}</div><script>
thumbs.onclick = ({ target }) => { document.body.insertAdjacentHTML('beforeend',
  '<div id="shade"><img data-picture width="480" height="360" src="' + target.src + '"></div>');
  for (const each of thumbs.children) each.removeAttribute('data-picture') }</script>`,
    marks: 2,
    hands: ({ labelling }) => labelling.tab.mouse.click({ x: 60, y: 60 }),
    marksAfter: 1,
  },
  'closed-details': {
    says: 'a mark goes when the part is closed that its picture is in, and is back when it opens',
    html: `<details open><summary style="height:30px">More</summary>${img(589)}</details>`,
    marks: 1,
    hands: async ({ labelling }) => {
      await labelling.tab.mouse.click({ x: 40, y: 35 });
      await labelling.when(({ marks }) => marks.length === 0);
      await labelling.tab.mouse.click({ x: 40, y: 35 });
    },
  },
  accordion: {
    says: 'a mark is cut by a part that closes by its height',
    css: '#part { max-height: 300px; overflow: hidden; transition: max-height 200ms }',
    html: `<div id="part">${img(590)}</div>`,
    marks: 1,
    act: async () => {
      const part = document.querySelector<HTMLElement>('#part');
      if (!part) return;
      part.style.maxHeight = '50px';
      await new Promise((resolve) => part.addEventListener('transitionend', resolve, { once: true }));
    },
    boxOf: (element) => {
      const { x, y, width } = element.getBoundingClientRect();
      return { x, y, width, height: Math.min(120, document.querySelector('#part')?.clientHeight ?? 0) };
    },
  },
  tabs: {
    says: 'marks are on the pictures of the open tab, and on those of another that was answered before',
    html: `<div id="one">${img(591)}</div><div id="two" hidden>${img(592)}</div>`,
    marks: 1,
    hands: async ({ labelling }) => {
      await labelling.tab.evaluate(() => {
        document.querySelector('#one')?.toggleAttribute('hidden');
        document.querySelector('#two')?.toggleAttribute('hidden');
      });
      await labelling.ringOn('/drawn/592.png');
      await answered(labelling, 1);
      await labelling.saved();
    },
    act: () => {
      document.querySelector('#one')?.toggleAttribute('hidden');
      document.querySelector('#two')?.toggleAttribute('hidden');
    },
    boxOf: (element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 ? box : null;
    },
  },
  'cards-that-filter': {
    says: 'marks follow cards that are sorted and filtered, and go with those that are left out',
    html: `<div id="cards" style="display:flex;gap:8px;flex-wrap:wrap;width:700px">${[593, 594, 595, 596].map((at) => img(at)).join('')}</div>`,
    marks: 4,
    act: () => {
      const cards = document.querySelector('#cards');
      cards?.prepend(...[...document.images].reverse());
      const [, second] = document.images;
      if (second) second.style.display = 'none';
      second?.removeAttribute('data-picture');
    },
    marksAfter: 3,
  },
  'under-a-banner': {
    says: 'marks go down with their pictures when a banner comes above them, and are hidden below one that lies over them',
    html: `${img(597)}${img(598, 'margin-top:200px')}`,
    marks: 2,
    act: () => {
      document.body.insertAdjacentHTML('afterbegin', '<div style="height:90px;background:gold">banner</div>');
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div id="cookies" style="position:fixed;left:0;right:0;top:400px;bottom:0;background:white">cookies</div>',
      );
    },
    marksAfter: 1,
    boxOf: (element) =>
      document.querySelector('#cookies') && element !== document.images[0] ? null : element.getBoundingClientRect(),
  },
  'behind-a-poster': {
    says: 'what a person sees through a see-through cover stays marked',
    html: `<div style="position:relative;width:160px">${img(599)}<a href="#" style="position:absolute;inset:0;background:rgb(0 0 0 / .2)"></a></div><img src="${drawn(600)}" width="20" height="20">`,
    marks: 1,
  },
};
