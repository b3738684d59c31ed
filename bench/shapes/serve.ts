import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { build } from 'vite';
import { readPhoto } from '../../tests/gallery/photos.ts';

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Shapes</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css"><style>body { margin: 0; overflow: hidden; }</style>
<body><script src="/page.js"></script></body></html>`;

/** A page with the picture, for the real editor: nothing else is on it. `address`: the same file, another picture. */
const bare = (
  address: string,
) => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Picture</title><link rel="icon" href="data:,">
<style>body { margin: 0; }</style><body><img src="${address}" width="800" height="600" alt="Boats"></body></html>`;

/** Bundles the page of the bench, and serves it and a photograph on loopback. `origin` has no slash at its end. */
export async function serveShapes() {
  let picture: Uint8Array = new Uint8Array();
  const outDir = join(import.meta.dirname, '..', '..', 'out', 'bench-shapes');
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'page.ts'),
        formats: ['iife'],
        name: 'shapes',
        fileName: () => 'page.js',
        cssFileName: 'page',
      },
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const files: Readonly<Record<string, { type: string; body: () => string | Uint8Array }>> = {
    '/page.js': { type: 'text/javascript', body: () => readFileSync(join(outDir, 'page.js')) },
    '/page.css': { type: 'text/css', body: () => readFileSync(join(outDir, 'page.css')) },
    '/photo.jpg': { type: 'image/jpeg', body: () => readPhoto('nagasaki-boats') ?? '' },
    '/bare': { type: 'text/html; charset=utf-8', body: () => bare('/picture.jpg') },
    '/empty': { type: 'text/html; charset=utf-8', body: () => bare('/picture.jpg?empty') },
    '/picture.jpg': { type: 'image/jpeg', body: () => picture },
    '/': { type: 'text/html; charset=utf-8', body: () => page },
  };
  const server = createServer((request, response) => {
    const file = files[new URL(request.url ?? '/', 'http://shapes.invalid').pathname];
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    /** The picture all engines show, as a file. */
    setPicture(bytes: Uint8Array): void {
      picture = bytes;
    },
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
