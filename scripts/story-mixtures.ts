// More mixtures of years to learn from: recordings of long spans folded onto a recorded week. What
// joins an article of one recording to one of another is certainly wrong.
import { basename, join } from 'node:path';
import { DAY_MS, WEEK_MS } from '../lib/model/time';
import type { Labelled } from './story-examples';
import { type Recorded, readRecording, recordingsIn } from './story-recorded';

/** Shorter recordings are about a few events only. */
const LEAST_SPAN_MS = 30 * DAY_MS;
/** Of each recording, so that none outweighs the week. */
const MOST = 900;

/** The first `share` of the weeks, each with as large a share of every long recording. */
export function mixturesIn(root: string, share: number): Labelled[] {
  const weeks = recordingsIn(join(root, 'week'));
  const used = weeks.slice(0, Math.ceil(weeks.length * share));
  const others = ['grouping', 'breaking']
    .flatMap((folder) => recordingsIn(join(root, folder)))
    .map((file) => ({ name: basename(file), articles: readRecording(file).filter(isWhole) }))
    .filter(({ articles }) => spanOf(articles) > LEAST_SPAN_MS)
    .map(({ name, articles }) => ({
      name,
      articles: articles.slice(0, articles.length * share),
    }));
  return used.map((file, i) => {
    const week = readRecording(file).map((article) => ({ ...article, era: 'week' }));
    const start = week[0]?.published ?? 0;
    const folded = others.flatMap(({ name, articles }) =>
      partOf(articles, i, used.length).map((article) => fold(article, start, name)),
    );
    const articles = [...week, ...folded].sort(
      (a, b) => a.published - b.published || (a.id < b.id ? -1 : 1),
    );
    return { name: `mixture ${i + 1}`, articles };
  });
}

/** Web addresses in place of headlines come without a summary. */
const isWhole = ({ summary }: Recorded) => summary !== undefined && summary !== '';

function spanOf(articles: readonly Recorded[]): number {
  return (articles.at(-1)?.published ?? 0) - (articles[0]?.published ?? 0);
}

/** A stretch of the recording, another for each week; whole, so that its stories stay together. */
function partOf(articles: readonly Recorded[], part: number, parts: number): readonly Recorded[] {
  const start = Math.floor((articles.length * part) / parts);
  const end = Math.floor((articles.length * (part + 1)) / parts);
  return articles.slice(start, Math.min(end, start + MOST));
}

function fold(article: Recorded, start: number, era: string): Recorded {
  const offset = (((article.published - start) % WEEK_MS) + WEEK_MS) % WEEK_MS;
  return { ...article, id: `${era}:${article.id}`, published: start + offset, era };
}
