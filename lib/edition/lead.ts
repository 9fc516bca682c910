import type { Article } from '../model/article';
import type { Story } from '../model/story';

const LIVE = /^(?:live\b|watch\b|video\b)|\blive(?: updates?| blog)?\b\s*[:|–—-]/i;

/** A question asks about the news; it does not tell it. */
const QUESTION = /[?？؟]\s*$/u;

/** The article to open first: the one most like the others, with a summary and a picture. */
export function leadOf(story: Story): Article {
  const [first] = story.articles;
  if (!first) throw new RangeError(`Story without articles: ${story.id}`);
  const counts = new Map<string, number>();
  const titles = story.articles.map((article) => titleWords(article.title));
  for (const words of titles)
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best = first;
  let bestScore = Number.NEGATIVE_INFINITY;
  story.articles.forEach((article, i) => {
    const score =
      typical(titles[i] ?? new Set(), counts, story.articles.length) + dressing(article);
    if (score > bestScore) {
      bestScore = score;
      best = article;
    }
  });
  return best;
}

/** Mean share of the other titles that hold each of its words. */
function typical(
  words: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  n: number,
): number {
  if (words.size === 0 || n < 2) return 0;
  let sum = 0;
  for (const word of words) sum += ((counts.get(word) ?? 1) - 1) / (n - 1);
  return sum / Math.sqrt(words.size);
}

function dressing(article: Article): number {
  return (
    (article.summary.length >= 60 ? 0.15 : 0) +
    (article.imageUrl ? 0.1 : 0) +
    (article.position < 5 ? 0.1 : 0) -
    (LIVE.test(article.title) ? 0.6 : 0) -
    (QUESTION.test(article.title) ? 0.2 : 0) -
    (article.title.length > 140 ? 0.3 : 0)
  );
}

function titleWords(title: string): ReadonlySet<string> {
  return new Set((title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((w) => w.length > 2));
}
