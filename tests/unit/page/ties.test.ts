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
  const drawn = drawTogether(odds, sizes, { groups, pulls });
  expect(drawn.map((p) => p > 0.5)).toEqual(kept);
});
