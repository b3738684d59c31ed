import { expect, test } from 'vitest';
import type { Surface } from '../../domain/event.ts';
import { newId } from '../../domain/ids.ts';
import type { Sender } from '../../protocol/port.ts';
import { createRouter } from '../../protocol/router.ts';
import type { Context } from '../connection.ts';
import { createRequestHandlers } from './request-handlers.ts';

const overlayOf = (tab: number): Sender => ({
  kind: 'page',
  origin: 'https://a.example',
  tab,
  frame: 0,
  url: 'https://a.example/',
});
const popup: Sender = { kind: 'own', path: '/popup.html', tab: null };

/** Asks as a surface does; what was put where, and the answer. */
async function ask(sender: Sender, surface: Surface, payload: unknown) {
  const put: unknown[] = [];
  const handlers = createRequestHandlers({
    labelling: {} as never,
    jobs: {} as never,
    frames: {} as never,
    putIn: async (...what) => {
      put.push(what);
      return 'noGrant';
    },
  });
  const route = createRouter<Context>({ carryOut: null as never, queries: {} as never, requests: handlers as never });
  const message = { type: 'request', id: newId(), name: 'putInScript', payload };
  const answer = await route(message, { sender, surface, follow: () => {}, awaitKeys: () => {} });
  return { put, answer };
}

test('an overlay has a later part put into its own tab, and is told what became of it', async () => {
  const { put, answer } = await ask(overlayOf(7), 'overlay', { script: 'dialogs' });
  expect(put).toEqual([[7, 'dialogs', 0]]);
  expect(answer).toMatchObject({ type: 'answer', value: 'noGrant' });
});

test.each([
  ['a file that is not on the list', { script: '/popup.html' }],
  ['another tab', { script: 'dialogs', tab: 3 }],
  ['the overlay itself', { script: 'overlay' }],
])('%s is refused', async (_, payload) => {
  const { put, answer } = await ask(overlayOf(7), 'overlay', payload);
  expect(put).toEqual([]);
  expect(answer).toMatchObject({ type: 'error', code: 'invalid' });
});

test('no other surface may ask', async () => {
  const { put, answer } = await ask(popup, 'popup', { script: 'dialogs' });
  expect(put).toEqual([]);
  expect(answer).toMatchObject({ type: 'error', code: 'notAllowed' });
});
