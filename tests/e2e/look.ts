import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { View } from './driver/session.ts';
import { browser } from './flow.ts';

const folder = join(import.meta.dirname, '..', '..', 'out', 'looks');

/** Keeps what a person sees now, for people to look at: nothing is compared. */
export async function keepLook(view: View, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}-${browser}.png`), await view.screenshot());
}
