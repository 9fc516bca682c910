import type { StoredArticle } from '../model/article';
import { DAY_MS } from '../model/time';

/** Articles read in one task: a busy half day has some thousand. */
const READ_MS = DAY_MS / 2;

/** The articles published from `from` to before `to`, epoch ms, read a piece at a time. */
export async function articlesWithin(
  store: { articlesBetween(from: number, to: number): Promise<readonly StoredArticle[]> },
  from: number,
  to: number,
): Promise<StoredArticle[]> {
  const articles: StoredArticle[] = [];
  for (let at = from; at < to; at += READ_MS) {
    articles.push(...(await store.articlesBetween(at, Math.min(at + READ_MS, to))));
  }
  return articles;
}
