import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Puts a page that runs `<name>-entry.ts` into a built extension, before it is installed. */
export async function addBenchPage(extensionDir: string, name: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, `${name}-entry.ts`)],
    outfile: join(extensionDir, `${name}-bench.js`),
    bundle: true,
    format: 'iife',
    target: 'esnext',
    logLevel: 'error',
  });
  writeFileSync(
    join(extensionDir, `${name}-bench.html`),
    `<!doctype html><meta charset="utf-8"><title>Bench</title><script src="${name}-bench.js"></script>`,
  );
}
