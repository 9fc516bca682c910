import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { bundle, openScoringPage } from './pages-browser';

interface Truth {
  readonly id: string;
  readonly url: string;
}

function takeOption(rest: string[], name: string): string | undefined {
  const at = rest.indexOf(name);
  return at < 0 ? undefined : rest.splice(at, 2)[1];
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/** Runs our extractor in a real browser over a corpus folder, then that folder's scorer. */
export async function score(root: string, rest: string[]): Promise<number> {
  const options = [...rest];
  const browser = takeOption(options, '--browser') ?? 'chromium';
  const keep = takeOption(options, '--keep');
  const outputs = keep ?? mkdtempSync(join(tmpdir(), 'score-pages-'));
  mkdirSync(outputs, { recursive: true });
  const truth = JSON.parse(
    gunzipSync(readFileSync(join(root, 'truth.json.gz'))).toString(),
  ) as Truth[];
  const urls = new Map(truth.map((one) => [one.id, one.url]));
  const script = await bundle(fileURLToPath(new URL('./pages-entry.ts', import.meta.url)));
  const page = await openScoringPage(browser, script);
  const times: number[] = [];
  const cpuTimes: number[] = [];
  try {
    for (const file of readdirSync(join(root, 'html')).sort()) {
      if (!file.endsWith('.html.gz')) continue;
      const id = file.slice(0, -'.html.gz'.length);
      const html = gunzipSync(readFileSync(join(root, 'html', file))).toString();
      const url = urls.get(id) ?? 'https://example.org/';
      const { value, cpuMs } = await page.measure<{ ms: number }>('readPage', html, url);
      times.push(value.ms);
      if (cpuMs !== null) cpuTimes.push(cpuMs);
      writeFileSync(join(outputs, `${id}.json`), JSON.stringify(value));
    }
  } finally {
    await page.close();
  }
  const kb = (gzipSync(script).length / 1024).toFixed(1);
  const spread = (values: readonly number[]) =>
    `median ${quantile(values, 0.5).toFixed(1)} ms, p95 ${quantile(values, 0.95).toFixed(1)} ms`;
  const cpu = cpuTimes.length === 0 ? '' : `; of processor time ${spread(cpuTimes)}`;
  console.log(
    `${times.length} pages in ${browser}: ${spread(times)}${cpu}; code and model ${kb} kB gzipped; load ${loadavg()[0]?.toFixed(1)}`,
  );
  const code = await runScorer(join(root, 'run.mjs'), [outputs, ...options]);
  if (keep === undefined) rmSync(outputs, { recursive: true, force: true });
  return code;
}

function runScorer(scorer: string, args: readonly string[]): Promise<number> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [scorer, ...args], { stdio: 'inherit' });
    child.once('exit', (code) => done(code ?? 1));
  });
}
