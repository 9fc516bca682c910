import { announceBreaking } from '../../lib/jobs/announce-breaking';
import { defaultSettings } from '../../lib/model/settings';
import { DAY_MS, MINUTE_MS } from '../../lib/model/time';
import { newSource } from '../../lib/source/source';
import { busyDays, type PieceTimes, pieceTimes, printTimes } from './pieces';

const RUNS = 6;
const TO = Date.UTC(2026, 0, 10);
const FROM = TO - 5 * DAY_MS;

/** Prints how long a look for breaking news among 20,000 articles of five days holds others up. */
export async function scoreLooks(root: string): Promise<void> {
  const articles = busyDays(root, FROM, TO);
  const sources = [...new Set(articles.map(({ sourceId }) => sourceId))].map((id) =>
    newSource({ title: id, feedUrl: 'https://feed.example/' }, id, FROM),
  );
  const { alerts, filters } = defaultSettings;
  const runs: PieceTimes[] = [];
  for (let run = 0; run < RUNS; run++) {
    const now = TO - run * MINUTE_MS;
    // As a database gives them: nothing that an earlier look remembered of an object is of use.
    const read = articles
      .filter(({ publishedAt }) => publishedAt <= now)
      .map((article) => ({ ...article }));
    const store = {
      allSources: async () => sources,
      articlesBetween: async () => read,
      alertsSince: async () => [],
      storeAlerts: async () => undefined,
      streamSince: async () => FROM,
    };
    const input = { now, minuteOfDay: 720, alerts, filters };
    runs.push(await pieceTimes((edges) => announceBreaking(store, input, edges)));
  }
  printTimes(`A look for breaking news among ${articles.length} articles`, runs);
}
