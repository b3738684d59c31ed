/** Pages that put in more pictures as one goes on. They stand alone: drawn pictures, 12 at a time, numbered on. */
const style = `<style>body { margin: 20px; font: 16px system-ui } #grid { display: grid; gap: 16px;
grid-template-columns: repeat(auto-fill, 160px) } #end { height: 40px } footer { height: 120px }</style>`;

const script = (batches: number) => `<script>
let shown = 0, batch = 0;
const grid = document.querySelector('#grid');
function putIn() {
  for (let at = 0; at < 12; at++) {
    const image = new Image(160, 120);
    image.src = '/drawn/' + ++shown + '.png';
    grid.append(image);
  }
  batch++;
}
putIn(); putIn();
let busy = false;
new IntersectionObserver(([entry]) => {
  if (!entry.isIntersecting || busy || batch >= ${batches}) return;
  busy = true;
  setTimeout(() => { busy = false; putIn(); }, 300);
}).observe(document.querySelector('#end'));
let clicks = 0;
document.querySelector('button')?.addEventListener('click', () => { clicks++; putIn(); });
</script>`;

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Endless</title><link rel="icon" href="data:,">${style}</head>${body}</html>`;

/** 24 pictures at first; more come as its end comes near, until there are 12 * `batches`; then only by its own button. */
export const endlessPage = (batches: number): string =>
  page(`<body><h1>Endless</h1><div id="grid"></div><div id="end"></div><button>Load more</button>
<footer>The end</footer>${script(batches)}</body>`);

/** The same in a scroller of its own, below a heading that stays. */
export const endlessScroller = (batches: number): string =>
  page(`<body style="margin: 0"><h1>Endless</h1><div style="height: 500px; overflow: auto; padding: 20px"><div id="grid"></div>
<div id="end"></div></div>${script(batches)}</body>`);
