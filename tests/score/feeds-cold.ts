import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { startNewsroom } from '../newsroom/newsroom';
import { newsroomFetch } from '../newsroom/newsroom-fetch';

/** A feed to read, kept in a file. */
export interface ColdFeed {
  readonly file: string;
  readonly contentType: string | null;
  readonly url: string;
}

/** What one fresh process measured, in ms. */
export interface ColdRun {
  /** Processor time to load the parser, before the feeds. */
  readonly importMs: number;
  /** Processor time of all threads: the engine compiles and collects beside the one that parses. */
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly entries: number;
}

interface Sample {
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  readonly url: string;
}

interface Case {
  readonly cat: string;
  readonly file: string;
  readonly ct: string | null;
  readonly url: string;
}

const FEEDS = 30;
// Smaller ones are made for a test.
const MIN_BYTES = 5_000;
const RUNS = 15;
const AIM_MS = 250;
const LIB = resolve(import.meta.dirname, '../../lib/feed');

/**
 * Prints what it costs a process that has just started to read thirty feeds once each: those of the
 * corpus in `root` in as many draws as there are, else our newsroom's. `folder` is for its files.
 */
export async function coldFeeds(root: string, folder: string): Promise<void> {
  const samples = existsSync(join(root, 'cases.json')) ? await realFeeds(root) : await ownFeeds();
  const lists = await writeDraws(samples, folder);
  const parser = await bundle(join(LIB, 'parse.ts'), join(folder, 'parser.mjs'));
  const child = await bundle(
    join(import.meta.dirname, 'feeds-cold-child.ts'),
    join(folder, 'child.mjs'),
  );
  const runs: ColdRun[] = [];
  for (let run = 0; run < RUNS; run++) {
    const list = lists[run % lists.length] ?? '';
    const { stdout } = await promisify(execFile)(process.execPath, [child, parser, list]);
    runs.push(JSON.parse(stdout) as ColdRun);
  }
  report(runs, lists.length);
}

/** The real, well-formed feeds of a corpus, each once. */
async function realFeeds(root: string): Promise<Sample[]> {
  const scorer = (await import(pathToFileURL(join(root, 'run.mjs')).href)) as {
    load(file: string): Uint8Array;
  };
  const cases = JSON.parse(await readFile(join(root, 'cases.json'), 'utf8')) as Case[];
  const byFile = new Map(cases.filter((one) => one.cat === 'real').map((one) => [one.file, one]));
  return [...byFile.values()]
    .map(({ file, ct, url }) => ({ bytes: scorer.load(file), contentType: ct, url }))
    .filter(({ bytes }) => bytes.length >= MIN_BYTES);
}

async function ownFeeds(): Promise<Sample[]> {
  const newsroom = await startNewsroom({ seed: 1, publishers: FEEDS });
  try {
    const asked = newsroom.publishers.map(async ({ feedUrl }) => {
      const answer = await newsroomFetch(feedUrl);
      const bytes = new Uint8Array(await answer.arrayBuffer());
      return { bytes, contentType: answer.headers.get('content-type'), url: feedUrl };
    });
    return await Promise.all(asked);
  } finally {
    await newsroom.stop();
  }
}

/** Writes the feeds and one list for each draw of thirty; answers the paths of the lists. */
async function writeDraws(samples: readonly Sample[], folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const feeds = await Promise.all(
    samples.map(async ({ bytes, contentType, url }, index): Promise<ColdFeed> => {
      const file = join(folder, `feed-${index}`);
      await writeFile(file, bytes);
      return { file, contentType, url };
    }),
  );
  const draws = Math.max(1, Math.floor(feeds.length / FEEDS));
  return await Promise.all(
    Array.from({ length: draws }, async (_, draw) => {
      const list = join(folder, `list-${draw}.json`);
      const drawn = feeds.filter((_feed, index) => index % draws === draw).slice(0, FEEDS);
      await writeFile(list, JSON.stringify(drawn));
      return list;
    }),
  );
}

async function bundle(entry: string, outfile: string): Promise<string> {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'chrome120',
    logLevel: 'warning',
  });
  return outfile;
}

function report(runs: readonly ColdRun[], draws: number): void {
  const sorted = (pick: (run: ColdRun) => number) => runs.map(pick).sort((a, b) => a - b);
  const median = (values: readonly number[]) => values[values.length >> 1] ?? Number.NaN;
  const cpu = sorted((run) => run.cpuMs);
  const whole = (ms: number | undefined) => (ms ?? Number.NaN).toFixed(0);
  console.log(
    `${FEEDS} feeds cold: ${whole(median(cpu))} ms processor time (${whole(cpu[0])} to ` +
      `${whole(cpu.at(-1))}; aim ${AIM_MS}), ${whole(median(sorted((run) => run.wallMs)))} ms by ` +
      `the clock, ${whole(median(sorted((run) => run.entries)))} entries; to load the parser ` +
      `${whole(median(sorted((run) => run.importMs)))} ms; medians of ${runs.length} processes, ` +
      `${draws} draws`,
  );
}
