/** Pages with their true text as the material the block model learns from. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Ties } from '../../lib/page/ties';
import { bundle, openScoringPage } from './pages-browser';
import { labelBlocks, tokenize } from './pages-labels';

interface Truth {
  readonly id: string;
  readonly corpus: string;
  readonly url: string;
  readonly truth: { readonly body?: string };
}

interface Described {
  readonly texts: string[];
  /** Rows of figures by view: with the first vote, with none, with half of it. */
  readonly views: number[][][];
  readonly words: number[];
  /** Blocks that are decided upon together. */
  readonly ties: Ties;
  /** 0 for what is struck out whatever the model says, else 1. */
  readonly open: number[];
  /** What the first vote keeps. */
  readonly voted: boolean[];
  readonly tags: string[];
  readonly linkChars: number[];
}

/** One page with its true text laid over its blocks. */
export interface Sample extends Described {
  readonly id: string;
  readonly corpus: string;
  readonly body: string;
  readonly fold: number;
  readonly offset: number;
  readonly labels: number[];
  readonly weights: number[];
  readonly sizes: number[];
}

/** Sites are dealt into this many folds; no page is judged by trees that saw its site. */
export const folds = 4;
// Corpora of fewer pages or of other habits than news weigh more or less.
const corpusWeights: Readonly<Record<string, number>> = { fundeval: 1.5, wcxb: 0.5 };
function site(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const second = labels.at(-2) ?? '';
  const short = labels.length > 2 && second.length <= 3 && (labels.at(-1) ?? '').length === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

/** The fold a page's site is dealt into, 0 to `folds` - 1. */
export function foldOf(url: string): number {
  const digest = createHash('sha256')
    .update(`fold ${site(url)}`)
    .digest();
  return (digest[0] ?? 0) % folds;
}

/** Every page of the folder that has a true text, seen through our own walk in Chromium. */
export async function describePages(root: string): Promise<Sample[]> {
  const truths = JSON.parse(
    gunzipSync(readFileSync(join(root, 'truth.json.gz'))).toString(),
  ) as Truth[];
  const script = await bundle(fileURLToPath(new URL('./pages-training-entry.ts', import.meta.url)));
  const browser = await openScoringPage('chromium', script);
  const samples: Sample[] = [];
  let offset = 0;
  try {
    for (const { id, corpus, url, truth } of truths) {
      if (truth.body === undefined || truth.body === null) continue;
      const html = gunzipSync(readFileSync(join(root, 'html', `${id}.html.gz`))).toString();
      const seed = createHash('sha256').update(id).digest().readUInt16LE(0);
      const json = await browser.call<string>('describePage', html, seed);
      const described = JSON.parse(json) as Described;
      samples.push(makeSample(described, { id, corpus, url }, truth.body, offset));
      offset += described.texts.length;
    }
  } finally {
    await browser.close();
  }
  return samples;
}

function makeSample(
  described: Described,
  { id, corpus, url }: Omit<Truth, 'truth'>,
  body: string,
  offset: number,
): Sample {
  const labels = labelBlocks(described.texts, body);
  const length = tokenize(body).length;
  const sizes = described.texts.map((text) => tokenize(text).length);
  return {
    ...described,
    id,
    corpus,
    body,
    offset,
    sizes,
    fold: foldOf(url),
    labels,
    // A block weighs what it does in the page's score, so that long pages do not drown short ones.
    weights: thin(
      labels,
      sizes,
      sizes.map((size) => (corpusWeights[corpus] ?? 1) * Math.min(0.4, (size + 3) / (length + 60))),
    ),
  };
}

// Half of all blocks are menus far from any text: every fourth of those stands for four.
function thin(
  labels: readonly number[],
  sizes: readonly number[],
  weights: readonly number[],
): number[] {
  const isNear = labels.map((_, i) =>
    labels.slice(Math.max(0, i - 12), i + 13).some((label) => label > 0.1),
  );
  return weights.map((weight, i) => {
    if (isNear[i] === true || (sizes[i] ?? 0) >= 12) return weight;
    return i % 4 === 0 ? 4 * weight : 0;
  });
}
