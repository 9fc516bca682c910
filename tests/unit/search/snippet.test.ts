import { describe, expect, test } from 'vitest';
import { hasPhrase, parseQuery } from '../../../lib/search/query';
import { marked, type Piece, snippetOf } from '../../../lib/search/snippet';

const shown = (pieces: readonly Piece[] | null) =>
  pieces?.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('') ?? null;

describe('a marked headline', () => {
  test.each([
    ['New bridge opens', 'bridge', 'New [bridge] opens'],
    ['Bridges, bridges', 'bridge', '[Bridges], [bridges]'],
    ['Café owners', 'cafe', '[Café] owners'],
    ['东京都新桥开通', '东京都', '[东京都]新桥开通'],
    ['Nothing here', 'bridge', 'Nothing here'],
    ['', 'bridge', ''],
    ['<b>bridge</b>', 'bridge', '<b>[bridge]</b>'],
  ])('%s for %s', (text, query, expected) => {
    expect(shown(marked(text, parseQuery(query)))).toBe(expected);
  });
});

describe('a snippet', () => {
  const filler = 'plain words of a long day '.repeat(30);

  test('stands where most of the words are', () => {
    const text = `${filler}a bridge ${filler}the bridge and the ferry ${filler}`;
    const snippet = shown(snippetOf(text, parseQuery('bridge ferry ')));
    expect(snippet).toContain('[bridge] and the [ferry]');
    expect(snippet?.startsWith('… ')).toBe(true);
    expect(snippet?.endsWith(' …')).toBe(true);
    expect(snippet?.length).toBeLessThan(200);
  });

  test('of a short text is the text', () => {
    expect(shown(snippetOf('The bridge.', parseQuery('bridge')))).toBe('The [bridge].');
  });

  test('is absent where the text has no word of it', () => {
    expect(snippetOf(filler, parseQuery('bridge'))).toBeNull();
  });

  test('never cuts a character in two', () => {
    const text = `${'𠮷'.repeat(300)}bridge${'𠮷'.repeat(300)}`;
    const snippet = shown(snippetOf(text, parseQuery('bridge'))) ?? '';
    expect(snippet.isWellFormed()).toBe(true);
  });
});

test.each([
  ['The new bridge opens', true],
  ['The New, Bridge', true],
  ['bridge new', false],
  ['new old bridge', false],
  ['', false],
])('a phrase in “%s”: %s', (text, isThere) => {
  expect(hasPhrase(text, ['new', 'bridge'])).toBe(isThere);
});
