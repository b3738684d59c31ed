import { createServer, type ServerResponse } from 'node:http';
import { drawPng } from '../gallery/drawn.ts';

/** Pictures that do not come before they are let go: `/slow/<number>.png`. */
export interface SlowPictures {
  readonly origin: string;
  readonly letGo: () => void;
  readonly close: () => Promise<void>;
}

export async function serveSlowPictures(): Promise<SlowPictures> {
  const waiting: (() => void)[] = [];
  let free = false;
  const send = (path: string, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'image/png', 'cache-control': 'no-store' });
    response.end(drawPng(Number(path.match(/\d+/)?.[0])));
  };
  const server = createServer((request, response) => {
    const answer = () => send(request.url ?? '', response);
    if (free) answer();
    else waiting.push(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    letGo: () => {
      free = true;
      for (const answer of waiting.splice(0)) answer();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
