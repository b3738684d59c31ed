/**
 * A feed that never ends and never grows: as one scrolls down it puts in more pictures and takes out the first, as feeds that recycle
 * do. Its script stands alone, in the page.
 */
function recycle(): void {
  const [columns, rowHeight, batch, most] = [6, 160, 30, 150];
  const list = document.querySelector('main') as HTMLElement;
  let next = 0;
  let removedRows = 0;
  const more = () => {
    while (list.getBoundingClientRect().bottom < 3 * window.innerHeight || list.children.length < most) {
      for (let at = 0; at < batch; at += 1, next += 1) {
        const figure = document.createElement('figure');
        const img = document.createElement('img');
        img.width = 160;
        img.height = 120;
        img.src = `/p/${next}.png`;
        figure.append(img);
        list.append(figure);
      }
      if (list.children.length <= most) continue;
      for (let at = 0; at < batch; at += 1) list.firstElementChild?.remove();
      removedRows += batch / columns;
      list.style.marginTop = `${removedRows * rowHeight}px`;
    }
  };
  more();
  window.addEventListener('scroll', more, { passive: true });
}

const css = `body { margin: 0; overflow-anchor: none; } figure { margin: 0; height: 140px; } img { display: block; }
main { display: grid; grid-template-columns: repeat(6, 160px); gap: 20px 16px; overflow-anchor: none; }`;

export const endlessPage = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Endless</title>
<link rel="icon" href="data:,"><style>${css}</style><main></main><script>(${recycle})()</script></html>`;
