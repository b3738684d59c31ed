/**
 * A picture with many shapes in the loupe of the built extension (store, undo, handles and lists on) against Annotorious 3
 * and against plain SVG with no features: the same shapes on the same picture, their rounds interleaved. All work is done
 * by real pointer events, a frame after each. A figure is CPU time of the page's main thread but where it says something
 * else: what else the machine does shows less in it. The loupe's load is what opening it takes more than on a picture
 * without shapes.
 */
import { type Browser, chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/browsers.mjs';
import { median, type Row } from './measure.ts';
import { openEditor } from './shapes/editor.ts';
import type { Kind } from './shapes/engine.ts';
import { type Figures, play } from './shapes/play.ts';
import { playEditor } from './shapes/play-editor.ts';
import { serveShapes } from './shapes/serve.ts';
import { takePicture } from './shapes/take-picture.ts';

/** The real editor in the built extension, and what it is held against; `renderer` is only its drawing, without a store. */
const mine = 'editor';
const engines = [mine, 'renderer', 'plain-svg', 'annotorious'];

/** A column of the table: budgets are ratios to Annotorious by the number of shapes; `unit` is ms unless told. */
type Column = { name: keyof Figures; what: string; budgets?: Readonly<Record<number, number>>; unit?: string };
const columns: readonly Column[] = [
  { name: 'load', what: 'load to painted, by the clock', budgets: { 1000: 1 / 3 } },
  { name: 'loadWork', what: 'load' },
  { name: 'hover', what: 'hover, a move' },
  { name: 'select', what: 'select' },
  { name: 'drag', what: 'drag, a move', budgets: { 1000: 1 / 10, 10000: 1 / 80 } },
  { name: 'dragCpu', what: 'drag, a move, all processes' },
  { name: 'add', what: 'add one', budgets: { 1000: 1 / 20, 10000: 1 / 100 } },
  { name: 'zoom', what: 'zoom, a frame' },
  { name: 'zoomCpu', what: 'zoom, a frame, all processes' },
  { name: 'heap', what: 'heap', unit: 'MB' },
  { name: 'nodes', what: 'nodes', unit: '' },
];

/** Of plain SVG, up to 1,000 shapes. */
const toPlain = 1.25;

type Cell = { readonly kind: Kind; readonly count: number; readonly rounds: number; readonly steps: number };

function rowsOf({ kind, count, rounds }: Cell, found: ReadonlyMap<string, readonly Figures[]>): Row[] {
  const middle = (engine: string, name: keyof Figures) =>
    median((found.get(engine) ?? []).map((figures) => figures[name]));
  return columns.map(({ name, what, budgets, unit = 'ms' }) => {
    const [own, drawing, plain, other] = engines.map((engine) => middle(engine, name)) as [
      number,
      number,
      number,
      number,
    ];
    const show = (value: number) => `${value.toFixed(value < 10 && unit !== '' ? 2 : 0)}${unit && ` ${unit}`}`;
    const times = (value: number) => (value < 0.1 ? `1/${(1 / value).toFixed(0)}` : `${value.toFixed(2)}x`);
    const budget = budgets?.[count];
    const held = {
      other: budget === undefined || own <= budget * other,
      plain: count > 1_000 || own <= toPlain * plain,
    };
    const isTime = unit === 'ms';
    return {
      what: `${count.toLocaleString('en')} ${kind === 'box' ? 'boxes' : 'polygons'}: ${what}, median of ${rounds}`,
      figure: show(own),
      floor: `${show(other)}; plain ${show(plain)}; drawing alone ${show(drawing)}`,
      ratio: `${times(own / other)}; ${times(own / plain)}`,
      budget: [budget ? `1/${Math.round(1 / budget)}` : '', isTime && count <= 1_000 ? `plain ${toPlain}x` : '']
        .filter(Boolean)
        .join('; '),
      holds: held.other && (!isTime || held.plain),
      missedBy: [
        held.other ? '' : `${times(own / other / (budget ?? 1))} of Annotorious’ share`,
        held.plain ? '' : `${times(own / plain / toPlain)} of plain SVG’s`,
      ]
        .filter(Boolean)
        .join(', '),
    };
  });
}

async function measured(browser: Browser, origin: string, cell: Cell): Promise<Row[]> {
  const found = new Map<string, Figures[]>(engines.map((engine) => [engine, []]));
  const session = await openEditor(origin, cell.kind, cell.count);
  try {
    for (let round = 0; round < cell.rounds; round += 1)
      for (let at = 0; at < engines.length; at += 1) {
        const engine = engines[(round + at) % engines.length] ?? mine;
        const figures =
          engine === mine ? await playEditor(session, origin, cell) : await play(browser, origin, { engine, ...cell });
        found.get(engine)?.push(figures);
      }
  } finally {
    await session.close();
  }
  return rowsOf(cell, found);
}

/** 100, 1,000 and 10,000 boxes, and as many polygons of 12 points. */
export async function shapes(quick: boolean): Promise<Row[]> {
  const server = await serveShapes();
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) });
  try {
    server.setPicture(await takePicture(browser, server.origin));
    const rows: Row[] = [];
    for (const kind of ['box', 'polygon'] as const)
      for (const count of quick ? [100, 1_000] : [100, 1_000, 10_000]) {
        const [rounds, steps] = quick ? [1, 10] : count > 1_000 ? [3, 6] : [5, 12];
        rows.push(...(await measured(browser, server.origin, { kind, count, rounds, steps })));
      }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}
