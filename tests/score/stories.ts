import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { scoreLooks } from './stories-looks';
import { scorePieces } from './stories-pieces';

/**
 * Runs our story code on a corpus folder with that folder's own scorer, and prints the scorer's
 * line last; before it, with the costs, how long ranking and looking for breaking news hold others up.
 * Resolves to the scorer's exit code.
 */
export async function score(root: string, rest: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'score-stories-'));
  try {
    const module = join(folder, 'stories.mjs');
    await build({
      entryPoints: [join(import.meta.dirname, 'stories-module.ts')],
      outfile: module,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    if (rest.length === 0 || rest.join(' ').includes('cost')) {
      await scorePieces(root);
      await scoreLooks(root);
    }
    return await run(['--expose-gc', join(root, 'run.mjs'), module, '--root', root, ...rest]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(args: string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
