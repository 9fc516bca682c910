import { equal, ok } from 'node:assert/strict';
import type { Body, StoredArticle } from '../../lib/model/article';
import type { BrowserTest } from './browser-test';
import { waitUntil } from './drivers/wait';
import { recordsInStore, weekStories } from './steps';

export const tests: BrowserTest[] = [
  {
    name: 'A popup that closes while an article’s page is fetched loses nothing of it',
    async run({ driver, newsroom }) {
      await weekStories(driver);
      const bodies = await recordsInStore<Body>(driver, 'bodies');
      const known = new Set(bodies.map(({ articleId }) => articleId));
      const articles = await recordsInStore<StoredArticle>(driver, 'articles');
      const unread = articles.find((article) => !known.has(article.id));
      ok(unread, 'Every article was read ahead.');
      const { id, url } = unread;
      const popup = await driver.realPopup();
      await popup.waitForRole('list', 'Best of the week');
      await popup.evaluate((articleId: string) => {
        location.hash = `article/${articleId}`;
      }, id);
      await popup.waitForRole('article');
      // Before that the popup has not asked for it yet.
      await waitUntil(
        () => newsroom.requests.some((request) => request.url === url),
        () => `${url} was not asked for`,
      );
      await popup.close();
      const body = await waitUntil(
        async () => {
          const all = await recordsInStore<Body>(driver, 'bodies');
          return all.find(({ articleId }) => articleId === id);
        },
        () => 'its text was not stored',
        30_000,
      );
      equal(body.pageFailure, null);
      ok(body.text.length > 200, `only ${body.text.length} characters were stored`);
    },
  },
];
