import type { Browser } from '@playwright/test';

/** The picture as a file, as the page of the other engines makes it. */
export async function takePicture(browser: Browser, origin: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.goto(`${origin}/?engine=plain-svg`);
  const text = await page.evaluate(async () => (await window.benchPage)?.picture());
  await page.close();
  return Buffer.from(text ?? '', 'base64');
}
