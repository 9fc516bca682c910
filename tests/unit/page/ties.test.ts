// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readBlocks } from '../../../lib/page/blocks';
import { drawTogether, tieBlocks } from '../../../lib/page/ties';

function tie(html: string) {
  return tieBlocks(readBlocks(new DOMParser().parseFromString(html, 'text/html')));
}

test('cells of one table are tied, and lines outside stand alone', () => {
  const { groups } = tie(
    '<p>before</p><table><tr><td>1</td><td>2</td></tr><tr><td><ul><li>3</li></ul></td></tr></table><p>after</p>',
  );
  expect(groups).toEqual([-1, 0, 0, 0, -1]);
});

test('entries of a list are tied more loosely than cells', () => {
  const { groups, pulls } = tie('<table><tr><td>1</td></tr></table><ol><li>2</li><li>3</li></ol>');
  expect(groups).toEqual([0, 1, 1]);
  expect(pulls[0]).toBeGreaterThan(pulls[1] ?? 1);
});

const voted = (html: string) => {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html'));
  for (const box of page.boxes) box.kept = true;
  return tieBlocks(page).leads;
};
const row = '<tr><td>Harbour Town</td><td>12</td><td>3</td></tr>';

test.each([
  ['a table of figures', `<p>The table after the match</p><table>${row}${row}</table>`, true],
  [
    'a table of paragraphs',
    `<p>x</p><table>${row.replaceAll('3', 'word '.repeat(90))}${row}</table>`,
    false,
  ],
  [
    'a table of links',
    `<p>x</p><table>${row.replaceAll('Harbour Town', '<a>Harbour Town</a>').repeat(3)}</table>`,
    false,
  ],
  ['a table too small', `<p>x</p><table>${row}</table>`, false],
  ['a table with nothing before it', `<table>${row}${row}</table>`, false],
  [
    'a list after a colon',
    '<p>These are closed:</p><ul><li>the bridge</li><li>the quay</li></ul>',
    true,
  ],
  ['a list after a full-width colon', '<p>以下の通り：</p><ul><li>橋</li><li>港</li></ul>', true],
  [
    'a list of links after a colon',
    '<p>More:</p><ul><li><a>the bridge</a></li><li><a>the quay</a></li></ul>',
    false,
  ],
  [
    'a list after another line',
    '<p>These are closed.</p><ul><li>the bridge</li><li>the quay</li></ul>',
    false,
  ],
])('%s belongs to the line before it, or not', (_, html, follows) => {
  expect(voted(html).some((lead) => lead >= 0)).toBe(follows);
});

test('what the first vote leaves out belongs to no line', () => {
  expect(tie(`<p>The table</p><table>${row}${row}</table>`).leads.every((lead) => lead < 0)).toBe(
    true,
  );
});

test('what belongs to a line is drawn up to it, never down, and stays out when struck out', () => {
  const ties = { groups: [-1, 0, 0, 0], pulls: [0, 0.8, 0.8, 0.8], leads: [-1, 0, 0, 0] };
  const [, first = 0, second] = drawTogether([0.9, 0.1, 0, 0.1], [9, 1, 1, 1], ties);
  expect(first).toBeGreaterThan(0.7);
  expect(second).toBe(0);
  const [, high = 0] = drawTogether([0.1, 0.9, 0.9, 0.9], [9, 1, 1, 1], ties);
  expect(high).toBeCloseTo(0.9);
});

test.each<[string, number[], number[], number[], number[], boolean[]]>([
  [
    'a doubtful cell goes with its table',
    [0.8, 0.2, 0.8],
    [10, 1, 10],
    [0, 0, 0],
    [1, 1, 1],
    [true, true, true],
  ],
  [
    'what is struck out stays struck out',
    [0.8, 0, 0.8],
    [10, 1, 10],
    [0, 0, 0],
    [1, 1, 1],
    [true, false, true],
  ],
  ['two are too few to be tied', [0.8, 0.2], [1, 1], [0, 0], [1, 1], [true, false]],
  [
    'words weigh, not cells',
    [0.9, 0.1, 0.1],
    [100, 1, 1],
    [0, 0, 0],
    [1, 1, 1],
    [true, true, true],
  ],
  [
    'without words nothing is drawn',
    [0.9, 0.1, 0.1],
    [0, 0, 0],
    [0, 0, 0],
    [1, 1, 1],
    [true, false, false],
  ],
  ['no blocks', [], [], [], [], []],
])('%s', (_, odds, sizes, groups, pulls, kept) => {
  const drawn = drawTogether(odds, sizes, { groups, pulls, leads: odds.map(() => -1) });
  expect(drawn.map((p) => p > 0.5)).toEqual(kept);
});
