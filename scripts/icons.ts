/**
 * Renders `scripts/icon/*.svg` to the PNG files of the manifest: node scripts/icons.ts
 * Small sizes have a drawing of their own: the large one turns to mud below 48 px.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumFlags, findChromium } from './browsers.mjs';

const drawings = { 16: 'small.svg', 32: 'small.svg', 48: 'large.svg', 128: 'large.svg' };

const executablePath = findChromium();
if (!executablePath) throw new Error('Rendering the icons takes a Chromium: node scripts/setup.mjs --browser chromium');
const browser = await chromium.launch({ executablePath, args: chromiumFlags() });
for (const [size, drawing] of Object.entries(drawings)) {
  const side = Number(size);
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  const svg = readFileSync(join(import.meta.dirname, 'icon', drawing), 'utf8');
  await page.setContent(
    `<style>html,body{margin:0;background:none}svg{display:block;width:${side}px;height:${side}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  writeFileSync(join(import.meta.dirname, '..', 'public', 'icon', `${size}.png`), png);
  await page.close();
}
await browser.close();
