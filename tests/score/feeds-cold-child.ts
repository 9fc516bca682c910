// One cold measurement: reads each feed of a list once in this fresh process; prints a JSON line.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { parseFeed } from '../../lib/feed/parse';
import type { ColdFeed, ColdRun } from './feeds-cold';

const IDLE_CHECK_MS = 30;
const IDLE_CPU_MS = 3;

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Resolves to the processor time used once the engine's own threads have stopped working, too. */
async function settled(): Promise<number> {
  let before = cpuMs();
  for (;;) {
    await new Promise((done) => setTimeout(done, IDLE_CHECK_MS));
    const now = cpuMs();
    if (now - before < IDLE_CPU_MS) return now;
    before = now;
  }
}

const [parser = '', list = ''] = process.argv.slice(2);
const feeds = JSON.parse(readFileSync(list, 'utf8')) as ColdFeed[];
const documents = feeds.map((feed) => ({
  ...feed,
  bytes: new Uint8Array(readFileSync(feed.file)),
}));
await settled();

const beforeImport = cpuMs();
const module = (await import(pathToFileURL(parser).href)) as { parseFeed: typeof parseFeed };
const importMs = (await settled()) - beforeImport;

const cpuBefore = cpuMs();
const startedAt = performance.now();
let entries = 0;
for (const { bytes, contentType, url } of documents)
  entries += module.parseFeed(bytes, contentType, url).entries.length;
const wallMs = performance.now() - startedAt;
const run: ColdRun = { importMs, wallMs, entries, cpuMs: (await settled()) - cpuBefore };
console.log(JSON.stringify(run));
