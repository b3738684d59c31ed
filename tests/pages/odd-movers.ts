/** Pages that exchange and move their nodes without a page load. */
import { img, type OddPage } from './odd-page.ts';

export const oddMovers: Readonly<Record<string, OddPage>> = {
  'spa-navigation': {
    says: 'where a page shows another without a page load, marks of the first are gone, and back when one goes back',
    html: `<main>${img(611)}${img(612, 'margin-top:10px')}</main><script>
const first = document.querySelector('main').innerHTML;
const second = first.replaceAll('611', '613').replaceAll('612', '614').replaceAll('data-picture', '');
onpopstate = () => { document.querySelector('main').innerHTML = first }
document.body.insertAdjacentHTML('beforeend', '<button style="position:fixed;right:20px;top:20px;width:90px;height:40px">Next</button>');
document.querySelector('button').onclick = () => { history.pushState(null, '', '?page=2');
  document.querySelector('main').innerHTML = second }</script>`,
    marks: 2,
    hands: async ({ labelling }) => {
      await labelling.tab.clickOn('Next');
      await labelling.when(({ marks }) => marks.length === 0);
      await labelling.ringOn('/drawn/613.png');
      await labelling.tab.evaluate(() => history.back());
      await labelling.when(({ marks }) => marks.length === 2);
    },
  },
  'spa-replaces-body': {
    says: 'a page that replaces its whole body is followed',
    html: img(615),
    marks: 1,
    act: async () => {
      const body = document.createElement('body');
      body.style.margin = '60px';
      const image = new Image(160, 120);
      image.src = '/drawn/615.png';
      image.dataset.picture = '';
      body.append(image);
      await image.decode();
      document.body.replaceWith(body);
    },
  },
  'moved-node': {
    says: 'a mark follows a picture that is put elsewhere in the page, into a scroller and a shadow root',
    html: `${img(616)}<div id="scroller" style="margin-top:200px;width:220px;height:150px;overflow:auto"><x-root></x-root><p style="height:600px"></div>
<script>document.querySelector('x-root').attachShadow({ mode: 'open' }).innerHTML = '<div style="padding:15px"></div>'</script>`,
    marks: 1,
    act: () => {
      const [image] = document.images;
      if (image) document.querySelector('x-root')?.shadowRoot?.querySelector('div')?.append(image);
    },
    boxOf: (element) => {
      const { x, y, width, bottom } = element.getBoundingClientRect();
      const scroller = element.isConnected && element.getRootNode() !== document;
      const end = scroller ? (document.querySelector('#scroller')?.getBoundingClientRect().bottom ?? 0) : bottom;
      return { x, y, width, height: Math.min(bottom, end) - y };
    },
  },
  'nodes-swapped': {
    says: 'where a node is exchanged for another with the same picture, the mark is on the new one',
    html: `<div id="here">${img(617)}</div>`,
    marks: 1,
    act: async () => {
      const image = new Image(160, 120);
      image.src = '/drawn/617.png';
      image.dataset.picture = '';
      image.style.margin = '33px';
      await image.decode();
      document.querySelector('#here')?.replaceChildren(image);
    },
  },
  'bigger-while-looked-at': {
    says: 'a mark follows a picture that is laid out anew because its neighbours grew',
    html: `<div style="display:flex;width:600px"><div id="aside" style="width:50px;height:50px;background:silver"></div>${img(618, 'margin-left:auto')}${img(619)}</div>`,
    marks: 2,
    act: () => {
      document.querySelector<HTMLElement>('#aside')?.style.setProperty('width', '220px');
      document.querySelector<HTMLElement>('#aside')?.style.setProperty('flex', 'none');
    },
  },
  'style-sheet-comes': {
    says: 'marks follow when a style sheet that comes late lays the page out anew',
    html: `${img(620)}${img(621)}`,
    marks: 2,
    act: () => {
      const style = document.createElement('style');
      style.textContent = 'body { display: flex; gap: 40px; padding: 50px } img { width: 240px; height: 180px }';
      document.head.append(style);
    },
  },
};
