import { drawnSize } from './drawn.ts';
import { flagCodes, flagName } from './flags.ts';
import { photos } from './photos.ts';

/** How many result pages there are, and how many pictures each shows. */
export const resultPages = { count: 5, pictures: 8 };

const css = `
:root { color-scheme: light dark; --ink: light-dark(#1b1d21, #e9eaee); --soft: light-dark(#5d636e, #a2a8b4);
  --paper: light-dark(#fbfbf9, #17181b); --line: light-dark(#dfe1e6, #33363d); --link: light-dark(#1f51b8, #8fb4ff); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px clamp(16px, 4vw, 48px) 96px; max-width: 1280px; color: var(--ink);
  background: var(--paper); font: 16px/1.5 system-ui, "Noto Sans CJK SC", sans-serif; }
header { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: baseline; margin-bottom: 24px;
  border-bottom: 1px solid var(--line); padding-bottom: 12px; }
h1 { font-size: 22px; margin: 0; }
nav { display: flex; flex-wrap: wrap; gap: 4px 16px; } a { color: var(--link); }
p { color: var(--soft); margin: 0 0 20px; max-width: 70ch; }
figure { margin: 0; } img { display: block; max-width: 100%; border-radius: 4px; background: var(--line); }
figcaption { font-size: 13px; color: var(--soft); padding: 6px 2px 0; }
.photos { display: flex; flex-wrap: wrap; gap: 20px; } .photos::after { content: ""; flex: 1e4 0 0; }
.photos img { width: 100%; height: auto; }
.grid { display: grid; grid-template-columns: repeat(auto-fill, minmax(160px, 1fr)); gap: 20px 16px; }
.grid img { width: 160px; height: 120px; }
`;

export function page(title: string, intro: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<link rel="icon" href="data:,"><style>${css}</style></head>
<body>
<header><h1>${title}</h1><nav><a href="/">Photographs</a><a href="/page/1">Results</a><a href="/long">Flags</a>
<a href="/search">Search</a><a href="/shop">Shop</a><a href="/feed">Feed</a><a href="/article">Article</a><a href="/tool">Tool</a></nav></header>
<main>
<p>${intro}</p>
${body}
</main>
</body>
</html>`;
}

function figure(address: string, width: number, height: number, alt: string, caption: string, style = ''): string {
  return `<figure${style}><img src="${address}" width="${width}" height="${height}" alt="${alt}"><figcaption>${caption}</figcaption></figure>`;
}

/** Real photographs, each row filled from edge to edge. */
export function photographsPage(): string {
  const figures = photos.map(({ name, width, height, alt, caption }) => {
    const ratio = width / height;
    const style = ` style="flex: ${ratio.toFixed(3)} 1 ${Math.round(ratio * 240)}px"`;
    return figure(`/photos/${name}.jpg`, width, height, alt, caption, style);
  });
  return page(
    'Nine photographs',
    'A page to try Tagalong on: open it from the toolbar, press “Label this page”, then answer each picture with one key.',
    `<div class="photos">${figures.join('\n')}</div>`,
  );
}

function drawnFigures(first: number, count: number): string {
  const { width, height } = drawnSize;
  return Array.from({ length: count }, (_, at) => {
    const number = first + at;
    return figure(`/drawn/${number}.png`, width, height, `Pattern ${number}`, `${number}`);
  }).join('\n');
}

/** One of five pages of search results: each its own document, with pictures no other page has. */
export function resultsPage(number: number): string {
  const { count, pictures } = resultPages;
  const next = number < count ? `<p><a href="/page/${number + 1}" rel="next">Next page</a></p>` : '';
  const figures = drawnFigures(number * 1000, pictures);
  return page(
    `Results, page ${number} of ${count}`,
    `${pictures} patterns.`,
    `<div class="grid">${figures}</div>${next}`,
  );
}

/** `count` pictures, all different, and none of the first `from`. */
export function gridPage(count: number, from = 0): string {
  return page(
    `${count} patterns`,
    'Each is drawn from its number.',
    `<div class="grid">${drawnFigures(from + 1, count)}</div>`,
  );
}

/** A few hundred vector pictures. */
export function flagsPage(): string {
  const codes = flagCodes();
  const figures = codes.map((code) =>
    figure(`/flags/${code}.svg`, 160, 120, `Flag: ${flagName(code)}`, flagName(code)),
  );
  return page(
    `${codes.length} flags`,
    'Vector pictures, one a country or region.',
    `<div class="grid">${figures.join('\n')}</div>`,
  );
}
