import { join } from 'node:path';
import { build } from 'vite';

/** `probe.ts` as one script for a page. */
export async function buildProbe(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: join(import.meta.dirname, 'probe.ts'), formats: ['iife'], name: 'probe' },
    },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const script = first && 'output' in first ? first.output[0].code : undefined;
  if (!script) throw new Error('no probe was built');
  return script;
}
