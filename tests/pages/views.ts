/** A page that shows other views without loading: `?view=` names one, the links go from one to the next by pushState. */
const script = (swap: boolean) => `<script>
const grid = document.querySelector('main');
function show() {
  const view = Number(new URLSearchParams(location.search).get('view') ?? 1);
  if (!${swap}) grid.replaceChildren();
  for (let at = 0; at < 12; at++) {
    const image = grid.children[at] ?? grid.appendChild(new Image(160, 120));
    image.src = '/drawn/' + (view * 100 + at + 1) + '.png';
  }
  document.querySelector('a').href = '?view=' + (view + 1);
}
document.querySelector('a').addEventListener('click', (event) => {
  event.preventDefault();
  history.pushState(null, '', event.target.href);
  // As frameworks do: the address first, the pictures when they have come.
  setTimeout(() => { show(); scrollTo(0, 0); }, 200);
});
addEventListener('popstate', () => setTimeout(show, 200));
show();
</script>`;

/** 12 drawn pictures a view, numbered `view * 100` on. `swap`: in the same images, else in new ones. */
export const viewsPage = (swap: boolean): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Views</title><link rel="icon" href="data:,"><style>body { margin: 20px; font: 16px system-ui }
main { display: grid; gap: 16px; grid-template-columns: repeat(auto-fill, 160px) }</style></head>
<body><a href="?">Next view</a><main></main>${script(swap)}</body></html>`;
