import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { takeOption } from './options';
import { bundle } from './pages-browser';
import { readPages, runScorer } from './pages-run';

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

const spread = (values: readonly number[]) =>
  `median ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`;

/**
 * Runs our extractor in a real browser over a corpus folder, then that folder's scorer. Of the
 * options, `--browser firefox`, `--keep FOLDER` (for what is found) and `--worst N` are ours.
 */
export async function score(root: string, rest: string[]): Promise<number> {
  const options = [...rest];
  const browser = takeOption(options, '--browser') ?? 'chromium';
  const keep = takeOption(options, '--keep');
  const worst = Number(takeOption(options, '--worst') ?? 0);
  const outputs = keep ?? mkdtempSync(join(tmpdir(), 'score-pages-'));
  mkdirSync(outputs, { recursive: true });
  const script = await bundle(fileURLToPath(new URL('./pages-entry.ts', import.meta.url)));
  const times = await readPages(root, outputs, { browser, script });
  const kb = (gzipSync(script).length / 1024).toFixed(1);
  const cpu =
    times.byProcessor.length === 0 ? '' : `; of processor time ${spread(times.byProcessor)}`;
  console.log(
    `${times.byClock.length} pages in ${browser}: ${spread(times.byClock)}${cpu}; code and model ${kb} kB gzipped; load ${loadavg()[0]?.toFixed(1)}`,
  );
  const code = await runScorer(root, outputs, options, worst);
  if (keep === undefined) rmSync(outputs, { recursive: true, force: true });
  return code;
}
