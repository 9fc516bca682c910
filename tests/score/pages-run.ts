/** Running our extractor over a folder of pages, and reading what the folder's scorer says of it. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openScoringPage } from './pages-browser';

interface Truth {
  readonly id: string;
  readonly corpus: string;
  readonly url: string;
}

export interface Times {
  readonly byClock: number[];
  readonly byProcessor: number[];
}

/** A folder's pages, without their true texts. */
export function readTruths(root: string): Truth[] {
  return JSON.parse(gunzipSync(readFileSync(join(root, 'truth.json.gz'))).toString());
}

/** Reads pages with a bundle of `pages-entry.ts` and writes what it finds to `outputs`; in ms. */
export async function readPages(
  root: string,
  outputs: string,
  { browser, script }: { readonly browser: string; readonly script: string },
  picks: (id: string) => boolean = () => true,
): Promise<Times> {
  const urls = new Map(readTruths(root).map((one) => [one.id, one.url]));
  const times: Times = { byClock: [], byProcessor: [] };
  const page = await openScoringPage(browser, script);
  try {
    for (const file of readdirSync(join(root, 'html')).sort()) {
      const id = file.slice(0, -'.html.gz'.length);
      if (!file.endsWith('.html.gz') || !picks(id)) continue;
      const html = gunzipSync(readFileSync(join(root, 'html', file))).toString();
      const url = urls.get(id) ?? 'https://example.org/';
      const { value, cpuMs } = await page.measure<{ ms: number }>('readPage', html, url);
      times.byClock.push(value.ms);
      if (cpuMs !== null) times.byProcessor.push(cpuMs);
      writeFileSync(join(outputs, `${id}.json`), JSON.stringify(value));
    }
  } finally {
    await page.close();
  }
  return times;
}

interface Row {
  readonly id: string;
  readonly f1?: number;
  readonly p?: number;
  readonly r?: number;
}

const newsCorpora = ['zyte', 'fundeval', 'fundus'];

/** Runs the folder's own scorer, then says which pages of news fail, and the worst of all. */
export async function runScorer(
  root: string,
  outputs: string,
  options: readonly string[],
  worst: number,
): Promise<number> {
  const temporary = mkdtempSync(join(tmpdir(), 'score-per-'));
  const own = options.indexOf('--per');
  const per = own < 0 ? join(temporary, 'pages.jsonl') : (options[own + 1] ?? '');
  const args = own < 0 ? [outputs, '--per', per, ...options] : [outputs, ...options];
  const child = spawn(process.execPath, [join(root, 'run.mjs'), ...args], { stdio: 'inherit' });
  const code = await new Promise<number>((done) => child.once('exit', (one) => done(one ?? 1)));
  if (code === 0) {
    const rows = readFileSync(per, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Row);
    printTail(root, rows, worst);
  }
  rmSync(temporary, { recursive: true, force: true });
  return code;
}

function printTail(root: string, rows: readonly Row[], worst: number): void {
  const corpora = new Map(readTruths(root).map(({ id, corpus }) => [id, corpus]));
  const judged = rows.filter(({ f1 }) => f1 !== undefined);
  const news = judged.filter(({ id }) => newsCorpora.includes(corpora.get(id) ?? ''));
  const below = (edge: number) => news.filter(({ f1 = 1 }) => f1 < edge).length;
  if (news.length > 0)
    console.log(`news pages under .5: ${below(0.5)} of ${news.length}; under .9: ${below(0.9)}`);
  const sorted = [...judged].sort((a, b) => (a.f1 ?? 0) - (b.f1 ?? 0));
  for (const { id, f1 = 0, p = 0, r = 0 } of sorted.slice(0, worst))
    console.log(`  ${f1.toFixed(2)} precision ${p.toFixed(2)} recall ${r.toFixed(2)} ${id}`);
}
