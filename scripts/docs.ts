/** `npm run docs`: writes anew what is made from the code. Tests fail while the two differ. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateKeyboardDoc } from './docs/keyboard.ts';
import { writeSchemas } from './docs/schema.ts';

writeFileSync(join(import.meta.dirname, '..', 'docs', 'keyboard.md'), generateKeyboardDoc());
writeSchemas();
