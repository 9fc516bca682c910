import type { StoredArticle } from '../../lib/model/article';
import type { Driver } from '../browser/drivers/driver';

const CHUNK = 1000;

/**
 * Puts invented articles with bodies of 6 kB into the extension's database, beside what it holds.
 * They are old enough for no edition to change, young enough not to be pruned.
 */
export async function fill(driver: Driver, count: number, now: number): Promise<void> {
  for (let start = 0; start < count; start += CHUNK) {
    await driver.api(putArticles, start, Math.min(CHUNK, count - start), now);
  }
}

/** Runs in a page of the extension. */
async function putArticles(start: number, count: number, now: number): Promise<null> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('best-of-the-week');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const tx = db.transaction(['articles', 'bodies'], 'readwrite');
  for (let index = start; index < start + count; index++) {
    const at = now - (8 + (index % 20)) * 86_400_000 - index;
    const article: StoredArticle = {
      id: `bench-${index}`,
      sourceId: `bench-${index % 50}`,
      url: `https://bench.example/${index}`,
      title: `Headline number ${index} of a week that is long over`,
      summary: 'A summary of two lines, as feeds have them. '.repeat(6),
      publishedAt: at,
      arrivedAt: at,
      authors: [],
      imageUrl: null,
      categories: [],
      language: 'en',
      topic: 'top',
      position: index % 30,
      flaggedBreaking: false,
      commentsCount: null,
      storyId: `bench-${index}`,
    };
    tx.objectStore('articles').put(article);
    tx.objectStore('bodies').put({ articleId: article.id, html: 'text '.repeat(1200), text: '' });
  }
  await new Promise<void>((resolve, reject) => {
    tx.oncomplete = () => resolve();
    tx.onerror = () => reject(tx.error);
  });
  db.close();
  return null;
}
