/**
 * A picture with many shapes: Tagalong's against Annotorious 3 and against plain SVG with no features, the same shapes on
 * the same picture, their rounds interleaved. All work is done by real pointer events, a frame after each. A figure is CPU
 * time of the page's main thread but where it says something else: what else the machine does shows less in it.
 */
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/browsers.mjs';
import { median, type Row, times } from './measure.ts';
import type { Kind } from './shapes/engine.ts';
import { type Figures, play } from './shapes/play.ts';
import { serveShapes } from './shapes/serve.ts';

const mine = 'renderer';
const engines = [mine, 'plain-svg', 'annotorious'];

/** A column of the table: budgets are ratios to Annotorious by the number of shapes; `unit` is ms unless told. */
type Column = { name: keyof Figures; what: string; budgets?: Readonly<Record<number, number>>; unit?: string };
const columns: readonly Column[] = [
  { name: 'load', what: 'load to painted, wall', budgets: { 1000: 1 / 3 } },
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
    const [own, plain, other] = [middle(mine, name), middle('plain-svg', name), middle('annotorious', name)];
    const show = (value: number) => `${value.toFixed(value < 10 && unit !== '' ? 2 : 0)}${unit && ` ${unit}`}`;
    const budget = budgets?.[count];
    const ratio = own / other;
    const kept = (count > 1_000 || own <= toPlain * plain) && (budget === undefined || ratio <= budget);
    return {
      what: `${count.toLocaleString('en')} ${kind === 'box' ? 'boxes' : 'polygons'}: ${what}, median of ${rounds}`,
      figure: show(own),
      floor: `${show(other)}; plain ${show(plain)}`,
      ratio: `${ratio < 0.1 ? `1/${(1 / ratio).toFixed(0)}` : times(ratio)}; ${times(own / plain)}`,
      budget: [budget ? `1/${Math.round(1 / budget)}` : '', count <= 1_000 && unit === 'ms' ? times(toPlain) : '']
        .filter(Boolean)
        .join('; '),
      holds: kept,
    };
  });
}

async function measured(address: string, cell: Cell): Promise<Row[]> {
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) });
  const found = new Map<string, Figures[]>(engines.map((engine) => [engine, []]));
  try {
    for (let round = 0; round < cell.rounds; round += 1)
      for (let at = 0; at < engines.length; at += 1) {
        const engine = engines[(round + at) % engines.length] ?? mine;
        found.get(engine)?.push(await play(browser, address, { engine, ...cell }));
      }
  } finally {
    await browser.close();
  }
  return rowsOf(cell, found);
}

/** 100, 1,000 and 10,000 boxes, and as many polygons of 12 points. */
export async function shapes(quick: boolean): Promise<Row[]> {
  const { origin, close } = await serveShapes();
  try {
    const rows: Row[] = [];
    for (const kind of ['box', 'polygon'] as const)
      for (const count of quick ? [100, 1_000] : [100, 1_000, 10_000]) {
        const [rounds, steps] = quick ? [1, 10] : count > 1_000 ? [3, 10] : [5, 20];
        rows.push(...(await measured(origin, { kind, count, rounds, steps })));
      }
    return rows;
  } finally {
    await close();
  }
}
