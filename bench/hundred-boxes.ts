/**
 * A hundred boxes drawn in the loupe of the built extension, from none on, of eight classes: how long a person waits for
 * the tool at each. Waiting is the page's work from a class key, from pressing the button and from letting it go, each to
 * the frame that shows it; what is done while the hand moves is not waited for and is told beside it.
 */
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from '../scripts/browsers.mjs';
import { until } from '../tests/e2e/driver/poll.ts';
import { median, ms, type Row, times } from './measure.ts';
import { openEditor } from './shapes/editor.ts';
import { picture } from './shapes/engine.ts';
import { frame, meterOf, openPage, saved, shownPicture } from './shapes/play-editor.ts';
import { serveShapes } from './shapes/serve.ts';
import { takePicture } from './shapes/take-picture.ts';

/** What a person's hand takes for a box by two ends, ms: notes, performance, part C. The tool may take 1 % of it. */
const motorFloor = 2_400;
const share = 0.01;

const across = 10;
const keys = 'abcdefgh';

/** Ms of work a box took: waited for, and while the hand moved. */
type Spent = { readonly waited: number; readonly moving: number };

async function drawHundred(origin: string, count: number): Promise<Spent[]> {
  const session = await openEditor(origin, 'box', 1);
  try {
    const tab = await openPage(session, `${origin}/empty`);
    const { spent } = await meterOf(tab);
    await tab.keyboard.press('Enter');
    const box = await until('the picture', () => shownPicture(tab));
    const scale = box.width / picture.width;
    const moveTo = async (x: number, y: number) => {
      await tab.mouse.move({ x: box.x + x * scale, y: box.y + y * scale });
      await frame(tab);
    };
    const all: Spent[] = [];
    for (let at = 0; at < count; at += 1) {
      const [x, y] = [20 + (at % across) * 140, 20 + Math.floor(at / across) * 90];
      const key = await spent(async () => {
        await tab.keyboard.press(keys[at % keys.length] ?? 'a');
        await frame(tab);
      });
      await moveTo(x, y);
      const press = await spent(async () => {
        await tab.mouse.down();
        await frame(tab);
      });
      const moving = await spent(async () => {
        for (let step = 1; step <= 8; step += 1) await moveTo(x + 12 * step, y + 8 * step);
      });
      const release = await spent(async () => {
        await tab.mouse.up();
        await frame(tab);
      });
      await saved(tab);
      all.push({ waited: key.work + press.work + release.work, moving: moving.work });
    }
    const rows = await session.rows<{ shape: object | null }>('annotations');
    const stored = rows.filter(({ shape }) => shape !== null).length;
    if (stored !== count + 1) throw new Error(`${stored} shapes are stored, not ${count + 1}`);
    return all;
  } finally {
    await session.close();
  }
}

export async function hundredBoxes(quick: boolean): Promise<Row[]> {
  const server = await serveShapes();
  const executablePath = findChromium();
  const browser = await chromium.launch({ args: chromiumFlags(), ...(executablePath ? { executablePath } : {}) });
  try {
    server.setPicture(await takePicture(browser, server.origin));
    const all = await drawHundred(server.origin, quick ? 10 : 100);
    const waited = median(all.map((one) => one.waited));
    const budget = share * motorFloor;
    return [
      {
        what: `${all.length} boxes drawn one after the other: waiting for the tool, a box, median`,
        figure: ms(waited),
        floor: ms(motorFloor),
        ratio: `${((100 * waited) / motorFloor).toFixed(2)} %`,
        budget: ms(budget),
        holds: waited <= budget,
        missedBy: times(waited / budget),
        notes: [`work while the hand moves, in 8 steps: ${ms(median(all.map((one) => one.moving)))}`],
      },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
