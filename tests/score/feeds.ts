import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { coldFeeds } from './feeds-cold';

// Our own shape to the scorer's. Addresses in our HTML are absolute already.
const ADAPTER = `
import { parseFeed as parse } from './lib/feed/parse';
import { discoverFeeds } from './lib/feed/discover';
import { parseOpml } from './lib/feed/opml';
export { discoverFeeds, parseOpml };
export function parseFeed(bytes, contentType, url) {
  const feed = parse(bytes, contentType, url);
  return {
    title: feed.title,
    link: feed.siteUrl,
    language: feed.language,
    image: feed.icon,
    entries: feed.entries.map((entry) => ({
      id: entry.id,
      title: entry.title,
      link: entry.url,
      published: entry.publishedAt,
      updated: entry.updatedAt,
      authors: entry.authors,
      summary: entry.summaryHtml,
      content: entry.contentHtml,
      image: entry.imageUrl,
      enclosures: entry.enclosures,
    })),
  };
}
`;

/** Bundles the feed code for a browser behind the scorer's names; answers the file's path. */
export async function bundleAdapter(folder: string): Promise<string> {
  const outfile = join(folder, 'feeds-adapter.mjs');
  await build({
    stdin: { contents: ADAPTER, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'js' },
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: 'chrome120',
  });
  return outfile;
}

/**
 * Prints the cost of thirty feeds read cold, then runs a folder's feed cases against our code, if
 * it is there; the exit code is the scorer's. With options for the scorer, such as `--cat`, it runs
 * alone.
 */
export async function score(root: string, rest: string[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'score-feeds-'));
  try {
    if (rest.length === 0) await coldFeeds(root, join(folder, 'cold'));
    if (!existsSync(join(root, 'run.mjs'))) return 0;
    const adapter = await bundleAdapter(folder);
    return await new Promise((done, fail) => {
      const scorer = spawn(process.execPath, [join(root, 'run.mjs'), adapter, ...rest], {
        stdio: 'inherit',
      });
      scorer.on('error', fail);
      scorer.on('exit', (code) => done(code ?? 1));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}
