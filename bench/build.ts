import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'wxt';

const root = join(import.meta.dirname, '..');

/** Characters of each group of modules in the overlay, before names and spaces are shortened. */
export type Groups = Readonly<Record<string, number>>;
export const groupsFile = join(root, 'out', 'bench-groups.json');

/** `lib/page`, `preact`, `@noble/hashes`, `styles`: as much of a module's path as says whose it is. */
function groupOf(module: string): string {
  const inPackage = module.split('node_modules/').at(-1) ?? '';
  if (module.includes('node_modules/')) return inPackage.split('/', inPackage.startsWith('@') ? 2 : 1).join('/');
  if (module.endsWith('?inline')) return 'styles';
  const own = module.startsWith(root) ? module.slice(root.length + 1) : 'the bundler';
  return own.split('/', 2).join('/');
}

function noteGroups(found: Record<string, number>): Plugin {
  return {
    name: 'note-groups',
    generateBundle(_options, files) {
      for (const file of Object.values(files)) {
        if (file.type !== 'chunk' || file.fileName !== 'overlay.js') continue;
        for (const [module, { renderedLength }] of Object.entries(file.modules)) {
          const group = groupOf(module);
          found[group] = (found[group] ?? 0) + renderedLength;
        }
      }
    },
  };
}

/** Builds what is shipped for Chromium, and notes what the overlay is made of. */
export async function buildAndNote(): Promise<void> {
  const found: Record<string, number> = {};
  await build({ root, browser: 'chrome', vite: () => ({ plugins: [noteGroups(found)] }) });
  writeFileSync(groupsFile, JSON.stringify(found));
}
