// Runs in a page of the extension, bundled by the benchmark: the options page with very many sources,
// in a frame, as only what is inside the browser sees each of its tasks and frames.
import { openDatabase } from '../../lib/db/database';
import type { StoredArticle } from '../../lib/model/article';
import { newFeedState, newSource } from '../../lib/source/source';
import { pause, watched } from './long-tasks';

const HOUR_MS = 3_600_000;
const TOPICS = 12;

const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => done()));
const shown = () => document.querySelector('iframe')?.contentDocument;

async function until<T>(find: () => T | null | undefined): Promise<T> {
  for (;;) {
    const found = find();
    if (found) return found;
    await frame();
  }
}

async function timed(work: () => Promise<unknown>): Promise<{ tookMs: number; long: number[] }> {
  let tookMs = 0;
  const { long } = await watched(async () => {
    const from = performance.now();
    await work();
    tookMs = performance.now() - from;
    // What it set off, such as a list that is drawn later.
    for (let waits = 0; waits < 30; waits++) await frame();
  });
  return { tookMs, long };
}

const bench = {
  /** Follows so many sources, in twelve topics or in one, with twenty articles each of this week. */
  async fill(count: number, topics: 'many' | 'one', now: number): Promise<null> {
    const db = await openDatabase();
    for (let at = 0; at < count; at++) {
      const id = `many-${at}`;
      const tx = db.transaction(['sources', 'feedStates', 'articles'], 'readwrite');
      const topic = topics === 'one' ? 'world' : `topic-${at % TOPICS}`;
      const draft = { title: `Paper ${at} of Norwick`, feedUrl: `https://p${at}.example/f`, topic };
      const source = newSource({ ...draft, siteUrl: `https://p${at}.example/` }, id, now);
      const isFailing = at % 10 === 0;
      void tx.objectStore('sources').put(source);
      void tx.objectStore('feedStates').put({
        ...newFeedState(id, now),
        nextCheckAt: now + 9 * HOUR_MS,
        lastSuccessAt: now - HOUR_MS,
        failure: isFailing ? { kind: 'timeout' } : null,
        failingSince: isFailing ? now - HOUR_MS : null,
        documentBytes: 84_000,
      });
      for (let each = 0; topics === 'many' && each < 20; each++) {
        const publishedAt = now - each * 7 * HOUR_MS;
        void tx.objectStore('articles').put({
          id: `${id}-${each}`,
          sourceId: id,
          url: `https://p${at}.example/${each}`,
          title: `Headline ${each} of a paper that prints a lot`,
          summary: 'A summary of two lines, as feeds have them. '.repeat(5),
          publishedAt,
          arrivedAt: publishedAt,
          storyId: `${id}-${each}`,
        } as StoredArticle);
      }
      await tx.done;
    }
    db.close();
    return null;
  },

  /** Until the list of sources stands there, from the opening of the page. */
  show: () =>
    timed(async () => {
      const page = document.createElement('iframe');
      page.width = '1000';
      page.height = '800';
      page.src = 'options.html#sources';
      document.body.replaceChildren(page);
      await until(() => shown()?.querySelector('#source-filter'));
    }),

  /** From a letter typed into the search to the frame that shows what it found. */
  async filter(): Promise<{ tookMs: number; long: number[] }> {
    const field = await until(() => shown()?.querySelector<HTMLInputElement>('#source-filter'));
    const type = (text: string) =>
      timed(async () => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await frame();
        await frame();
      });
    const typed = [];
    for (const text of ['p', 'pa', 'pap', 'pape', 'paper', 'paper 9', 'paper 99', '']) {
      typed.push(await type(text));
    }
    return {
      tookMs: Math.max(...typed.map(({ tookMs }) => tookMs)),
      long: typed.flatMap(({ long }) => long),
    };
  },

  /** From the press on the largest topic to the frame that shows its rows. */
  async unfold(): Promise<{ tookMs: number; long: number[] }> {
    const all = [...(shown()?.querySelectorAll<HTMLElement>('#sources details > summary') ?? [])];
    const sizeOf = (group: HTMLElement) =>
      Number(/[\d,]+(?= source)/.exec(group.textContent)?.[0].replace(',', '') ?? 0);
    const [group] = all.sort((a, b) => sizeOf(b) - sizeOf(a));
    if (!group) throw new Error('There is no topic.');
    return timed(async () => {
      group.click();
      await until(() => shown()?.querySelector('details[open] li'));
      await frame();
    });
  },

  /** The longest of a hundred frames while the list is scrolled through. */
  async scroll(): Promise<{ tookMs: number; long: number[]; rows: number }> {
    const inside = await until(() => document.querySelector('iframe')?.contentWindow);
    const gaps: number[] = [];
    const { long } = await watched(async () => {
      await frame();
      let last = performance.now();
      for (let frames = 0; frames < 100; frames++) {
        inside.scrollBy(0, 600);
        await frame();
        gaps.push(performance.now() - last);
        last = performance.now();
      }
      await pause();
    });
    const rows = shown()?.querySelectorAll('details[open] li').length ?? 0;
    return { tookMs: Math.max(...gaps), long, rows };
  },
};

export type OptionsBench = typeof bench;
(globalThis as unknown as { optionsBench: OptionsBench }).optionsBench = bench;
