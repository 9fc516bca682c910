import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from '../../../lib/article/word-forms';
import { DAY_MS } from '../../../lib/model/time';
import { likeness, parseQuery, rangeOf } from '../../../lib/search/query';
import { type Filter, searchIndex } from '../../../lib/search/search';
import type { SearchDocument } from '../../../lib/search/segment';
import { termsOf } from '../../../lib/search/words';
import { MemoryIndex } from './memory-index';

const NOW = Date.UTC(2026, 10, 22, 12);

const document = (id: string, change: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  sourceId: 's1',
  publishedAt: NOW - DAY_MS,
  title: '',
  summary: '',
  text: '',
  ...change,
});

async function found(
  documents: readonly SearchDocument[],
  text: string,
  filter: Filter = {},
): Promise<string[]> {
  const index = new MemoryIndex();
  index.add(documents);
  const { hits } = await searchIndex(index, parseQuery(text), { now: NOW, limit: 50, filter });
  return hits.map(({ id }) => id);
}

describe('what is found', () => {
  test.each<[why: string, text: string, query: string, isFound: boolean]>([
    ['a word', 'The bridge at Lowmere opens', 'bridge', true],
    ['without regard to case', 'The bridge at Lowmere opens', 'LOWMERE', true],
    ['the beginning of the word being typed', 'The bridge at Lowmere opens', 'low', true],
    ['but not of a word that is finished', 'The bridge at Lowmere opens', 'low ', false],
    ['another English form', 'Two elections in one year', 'election ', true],
    ['and the other way round', 'An election at last', 'elections ', true],
    ['a plural in -ies', 'Every city is full', 'cities', true],
    ['without diacritics', 'Café owners in Łódź', 'cafe lodz', true],
    ['with diacritics that the text lacks', 'Cafe owners', 'café', true],
    ['a sharp s', 'Die Straße ist frei', 'strasse', true],
    ['a dotless i', 'Yeni kapı', 'kapi', true],
    ['Cyrillic', 'Новый мост открыт', 'мост', true],
    ['Greek with its final sigma', 'Νέος δρόμος', 'ΔΡΟΜΟΣ', true],
    ['Arabic without vowel signs', 'مَدِينَة كبيرة', 'مدينة', true],
    ['Hebrew without points', 'שָׁלוֹם עולם', 'שלום', true],
    ['Hindi with its vowels', 'नई सड़क खुली', 'सड़क', true],
    ['and not without them', 'नई कल', 'कला ', false],
    ['two characters of Chinese', '东京都新桥开通', '新桥', true],
    ['three of them', '东京都新桥开通', '东京都', true],
    ['a single one', '东京都新桥开通', '桥', true],
    ['the last one of a run', '东京都新桥开通', '通', true],
    ['kana', '新しいラーメン屋', 'ラーメン', true],
    ['not characters apart', '东京都新桥开通', '东桥', false],
    ['Korean before its particle', '서울에서 다리가', '서울 다리', true],
    ['Thai', 'สะพานใหม่เปิดแล้ว', 'สะพาน', true],
    ['a figure', 'In 2026 it was 40 %', '2026', true],
    ['a word with an apostrophe', 'The mayor’s plan', 'mayor', true],
    ['all words', 'The bridge at Lowmere opens', 'lowmere bridge', true],
    ['a hyphened word by its parts', 'A well-known ship', 'known', true],
  ])('%s', async (_, text, query, isFound) => {
    expect(await found([document('a', { text })], query)).toEqual(isFound ? ['a'] : []);
  });

  test('articles with all the words leave out those with some', async () => {
    const both = document('both', { text: 'harbour and ferry' });
    const one = document('one', { title: 'Ferry' });
    expect(await found([one, both], 'harbour ferry')).toEqual(['both']);
  });

  test('when none has all the words, those with most are given', async () => {
    const two = document('two', { text: 'harbour and ferry' });
    const one = document('one', { title: 'Ferry' });
    expect(await found([one, two], 'harbour ferry zeppelin')).toEqual(['two']);
  });

  test.each([
    ['nothing', ''],
    ['spaces', '   '],
    ['one letter', 'a'],
    ['punctuation', '?!…'],
    ['quotes around nothing', '""'],
  ])('%s asks for nothing', (_, text) => {
    expect(parseQuery(text).words).toEqual([]);
  });

  test('the first letter of a further word changes nothing', () => {
    expect(parseQuery('bridge l').words).toEqual(parseQuery('bridge ').words);
  });

  test('quotes ask for a phrase and its words', () => {
    const query = parseQuery('“New Bridge” opens ');
    expect(query.phrases).toEqual([['new', 'bridge']]);
    expect(query.words.map(({ term }) => term)).toEqual(['new', 'bridge', 'opens']);
  });

  test('a huge text is cut to a dozen words', () => {
    expect(parseQuery('word1 word2 '.repeat(1000)).words.length).toBeLessThanOrEqual(12);
    const many = Array.from({ length: 500 }, (__, index) => `w${index}`).join(' ');
    expect(parseQuery(many).words).toHaveLength(12);
  });

  test('an empty index has nothing', async () => {
    expect(await found([], 'bridge')).toEqual([]);
  });
});

describe('the order', () => {
  test('a headline before a summary before a text', async () => {
    const filler = 'ordinary words of an ordinary day in a town by the sea';
    const inText = document('text', { title: filler, summary: filler, text: 'bridge' });
    const inSummary = document('summary', { title: filler, summary: 'bridge', text: filler });
    const inTitle = document('title', { title: 'bridge', summary: filler, text: filler });
    expect(await found([inText, inSummary, inTitle], 'bridge')).toEqual([
      'title',
      'summary',
      'text',
    ]);
  });

  test('of two alike the newer one first', async () => {
    const old = document('a', { title: 'Bridge', publishedAt: NOW - 60 * DAY_MS });
    const fresh = document('b', { title: 'Bridge', publishedAt: NOW });
    expect(await found([old, fresh], 'bridge')).toEqual(['b', 'a']);
  });

  test('the word itself before a longer one', async () => {
    const longer = document('a', { title: 'Bridgehead' });
    const itself = document('b', { title: 'Bridge' });
    expect(await found([longer, itself], 'bridge')).toEqual(['b', 'a']);
  });
});

describe('a filter', () => {
  const documents = [
    document('a', { title: 'Bridge', sourceId: 's1', publishedAt: NOW - 2 * DAY_MS }),
    document('b', { title: 'Bridge', sourceId: 's2', publishedAt: NOW - 20 * DAY_MS }),
  ];
  test.each<[what: string, filter: Filter, ids: string[]]>([
    ['by source', { sourceId: 's2' }, ['b']],
    ['by a source that has nothing', { sourceId: 's9' }, []],
    ['by date', { since: NOW - 7 * DAY_MS }, ['a']],
    ['to some articles', { articles: { kind: 'only', ids: new Set(['b']) } }, ['b']],
    ['to all but some', { articles: { kind: 'not', ids: new Set(['b']) } }, ['a']],
  ])('%s', async (_, filter, ids) => {
    expect(await found(documents, 'bridge', filter)).toEqual(ids);
  });
});

test('every form of a word begins as the range of each other form does', () => {
  const word = fc.stringMatching(/^[a-z]{3,9}(ies|ied|y|es|s|ing|ings|ed|e|ches|xes|)$/);
  fc.assert(
    fc.property(word, word, (a, b) => {
      const [query] = parseQuery(`${a} `).words;
      if (!query || stem(a) !== stem(b)) return;
      expect(b.startsWith(rangeOf(query).low)).toBe(true);
    }),
    { seed: 7, numRuns: 2000 },
  );
});

// Few words, so that articles share them; some share a beginning, some a stem.
const WORDS =
  'bridge bridges brine city cities ferry ferries ran run running 东京 京都 café cafe of';
const someWords = fc
  .array(fc.constantFrom(...WORDS.split(' ')), { maxLength: 6 })
  .map((words) => words.join(' '));
const someDocument = fc.record({
  id: fc.constantFrom(...'abcdefghijkl'.split('')),
  sourceId: fc.constantFrom('s1', 's2'),
  publishedAt: fc.integer({ min: NOW - 40 * DAY_MS, max: NOW }),
  title: someWords,
  summary: someWords,
  text: someWords,
});
const someStep = fc.oneof(
  fc.record({
    kind: fc.constant('add' as const),
    documents: fc.array(someDocument, { maxLength: 5 }),
  }),
  fc.record({
    kind: fc.constant('remove' as const),
    id: fc.constantFrom(...'abcdefghijkl'.split('')),
  }),
  fc.record({ kind: fc.constant('merge' as const), places: fc.array(fc.nat(4), { maxLength: 4 }) }),
);

/** Looks through every word of every article. */
function scan(documents: readonly SearchDocument[], text: string): string[] {
  const { words } = parseQuery(text);
  const counts = documents.map(({ id, title, summary, text: body }) => {
    const terms = termsOf(`${title}\n${summary}\n${body}`);
    return {
      id,
      count: words.filter((word) => terms.some((term) => likeness(word, term) > 0)).length,
    };
  });
  const most = Math.max(1, ...counts.map(({ count }) => count));
  return counts.flatMap(({ id, count }) => (count === most ? [id] : [])).sort();
}

test('after any adds, removals and merges the index answers as a scan of the articles does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someStep, { maxLength: 12 }), someWords, async (steps, text) => {
      const index = new MemoryIndex();
      const stored = new Map<string, SearchDocument>();
      for (const step of steps) {
        if (step.kind === 'add') {
          const unique = [...new Map(step.documents.map((one) => [one.id, one])).values()];
          for (const one of unique) stored.set(one.id, one);
          index.add(unique);
        } else if (step.kind === 'remove') {
          stored.delete(step.id);
          index.remove([step.id]);
        } else index.merge(step.places);
      }
      const options = { now: NOW, limit: 50 };
      const answer = await searchIndex(index, parseQuery(text), options);
      expect(answer.hits.map(({ id }) => id).sort()).toEqual(scan([...stored.values()], text));
      expect(answer.count).toBe(answer.hits.length);

      const anew = new MemoryIndex();
      anew.add([...stored.values()]);
      const same = await searchIndex(anew, parseQuery(text), options);
      expect(answer.hits.map(({ score }) => score.toFixed(6))).toEqual(
        same.hits.map(({ score }) => score.toFixed(6)),
      );
    }),
    { seed: 11, numRuns: 300 },
  );
});

test('a merge keeps fewer segments than a refresh a quarter of an hour would leave', () => {
  const index = new MemoryIndex();
  let written = 0;
  for (let round = 0; round < 400; round++) {
    index.add([
      document(`a${round}`, { title: 'Bridge' }),
      document(`b${round}`, { title: 'Ferry' }),
      document(`c${round}`, { title: 'Harbour' }),
    ]);
    written += index.settle();
  }
  expect(index.all.length).toBeLessThan(16);
  // 1,200 articles came in.
  expect(written).toBeLessThan(1200 * 15);
});

test('a segment of which half is dead is written again without them', () => {
  const index = new MemoryIndex();
  index.add(Array.from({ length: 10 }, (_, at) => document(`d${at}`, { title: 'Bridge' })));
  index.remove(['d0', 'd1', 'd2', 'd3', 'd4']);
  index.settle();
  expect(index.all.map(({ header, dead }) => [header.count, dead.length])).toEqual([[5, 0]]);
});
