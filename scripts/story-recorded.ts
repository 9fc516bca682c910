// Recorded feed articles, one JSON object a line, as the product's own articles.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../lib/model/article';

/** A line of a recording. Times are epoch ms. */
export interface Recorded {
  id: string;
  source: string;
  published: number;
  title: string;
  summary?: string;
  url?: string;
  category?: string;
  language?: string;
  /** When the recorder first saw it. */
  seen?: number;
  /** Place in the feed, when the recorder kept it. */
  position?: number;
  /** Which story someone else put it in; grouping never sees it. */
  storyLabel?: string;
  /** Which years' news it comes from, in mixtures of several. */
  era?: string;
}

/** Recordings rarely say where in the feed an article stood; far down says nothing. */
const NOWHERE = 99;

export function toArticle(recorded: Recorded): Article {
  return {
    id: recorded.id,
    sourceId: recorded.source,
    url: recorded.url ?? '',
    title: recorded.title,
    summary: (recorded.summary ?? '').slice(0, 600),
    publishedAt: recorded.published,
    arrivedAt: recorded.seen ?? recorded.published,
    authors: [],
    imageUrl: null,
    categories: [],
    language: recorded.language ?? 'en',
    topic: recorded.category ?? 'top',
    position: recorded.position ?? NOWHERE,
    flaggedBreaking: false,
    commentsCount: null,
  };
}

/** The lines of one recording, oldest first. */
export function readRecording(file: string): Recorded[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Recorded)
    .sort((a, b) => a.published - b.published || (a.id < b.id ? -1 : 1));
}

/** The recordings in a folder, or the one file. */
export function recordingsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => /\.jsonl(\.gz)?$/.test(name))
    .sort()
    .map((name) => join(path, name));
}
