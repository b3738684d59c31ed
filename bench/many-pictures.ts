import { createServer } from 'node:http';
import { drawnSize, drawPng } from '../tests/gallery/drawn.ts';
import { endlessPage } from './endless-page.ts';

/** A page of thousands of pictures that is there in seconds. `origin` has no slash at its end. */
interface ManyPictures {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Different files. */
const files = 48;
/** The first pictures have an address each, another on each page; of the rest so many share one, or a page of 10,000 would load for a minute. */
const ownAddress = 1500;
const sharing = 500;
const addressOf = (count: number, at: number) =>
  `/p/${count}/${at < ownAddress ? at : ownAddress + (at % sharing)}.png`;

const css = `body { margin: 0; font: 13px/20px system-ui, sans-serif; }
main { display: grid; grid-template-columns: repeat(auto-fill, 160px); gap: 16px; padding: 16px; justify-content: center; }
figure { margin: 0; } img { display: block; width: 160px; height: 120px; }`;

function page(count: number): string {
  const { width, height } = drawnSize;
  const figures = Array.from(
    { length: count },
    (_, at) =>
      `<figure><img src="${addressOf(count, at)}" width="${width}" height="${height}" alt="Pattern ${at}"><figcaption>${at}</figcaption></figure>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${count} pictures</title>
<link rel="icon" href="data:,"><style>${css}</style><main>${figures.join('\n')}</main></html>`;
}

/** Serves `/?n=10000` and `/endless` on loopback: pictures of fixed size, kept by the browser once they were had. */
export async function startManyPictures(): Promise<ManyPictures> {
  const bodies = Array.from({ length: files }, (_, at) => drawPng(at + 1));
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://many.invalid');
    const number = /^\/p\/(?:\d+\/)?(\d+)\.png$/.exec(pathname)?.[1];
    if (number === undefined) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(pathname === '/endless' ? endlessPage : page(Number(searchParams.get('n') ?? 100)));
      return;
    }
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'max-age=86400, immutable' });
    response.end(bodies[Number(number) % files]);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
