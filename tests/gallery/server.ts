import { createServer, type ServerResponse } from 'node:http';
import { drawPng } from './drawn.ts';
import { readFlag } from './flags.ts';
import { flagsPage, gridPage, photographsPage, resultPages, resultsPage } from './pages.ts';
import { readPhoto } from './photos.ts';
import { articlePage, feedPage, searchPage, shopPage, taskPage, toolPage } from './sites.ts';

/** A running gallery. `origin` has no slash at its end. */
export interface Gallery {
  readonly origin: string;
  /** The path and query of each request since the last call. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

/** What a path gives. */
export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A test's own page: its HTML, or whatever else there is to be at its path. */
export type ExtraPage = string | Answer;

const html = (body: string): Answer => ({ type: 'text/html; charset=utf-8', body });

function picture(type: string, body: Uint8Array | undefined): Answer | undefined {
  return body && { type, body };
}

const sites: Readonly<Record<string, () => string>> = {
  search: searchPage,
  shop: shopPage,
  feed: feedPage,
  article: articlePage,
  tool: toolPage,
};

/** The pictures and pages of the gallery; undefined where there is nothing at that path. */
function answer({ pathname, searchParams }: URL): Answer | undefined {
  const [, folder, file = ''] = pathname.split('/');
  const name = file.replace(/\.\w+$/, '');
  const number = Number(name);
  switch (folder) {
    case '':
      return html(photographsPage());
    case 'page':
      return number >= 1 && number <= resultPages.count ? html(resultsPage(number)) : undefined;
    case 'long':
      return html(flagsPage());
    case 'grid':
      return html(gridPage(Number(searchParams.get('n') ?? 200), Number(searchParams.get('from') ?? 0)));
    case 'photos':
      return picture('image/jpeg', readPhoto(name));
    case 'flags':
      return picture('image/svg+xml', readFlag(name));
    case 'drawn':
      return Number.isInteger(number) ? picture('image/png', drawPng(number)) : undefined;
    case 'task':
      return html(taskPage(number));
    default: {
      const site = sites[folder ?? ''];
      return site && html(site());
    }
  }
}

function send(response: ServerResponse, found: Answer | undefined): void {
  const own = { 'content-type': found?.type ?? 'text/plain', 'cache-control': 'no-cache' };
  response.writeHead(found ? 200 : 404, { ...own, ...found?.headers });
  response.end(found?.body ?? 'There is nothing here.');
}

/**
 * Serves the gallery on loopback: `/` photographs, `/page/1` to `/page/5` results, `/long` flags, `/grid?n=200` drawn
 * pictures, all different; `/search`, `/shop`, `/feed`, `/article` and `/tool` as such sites are. `port` 0 takes any free
 * one; `extra` adds a test's own HTML, or anything else, by path.
 */
export async function startGallery({
  port = 0,
  extra = {} as Readonly<Record<string, ExtraPage>>,
} = {}): Promise<Gallery> {
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://gallery.invalid');
    asked.push(url.pathname + url.search);
    const own = extra[url.pathname];
    send(response, typeof own === 'string' ? html(own) : (own ?? answer(url)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked() {
      const since = asked;
      asked = [];
      return since;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
