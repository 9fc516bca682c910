import { describe, expect, test } from 'vitest';
import { formatRoute, frontRoute, parseRoute, type Route } from '../../../entrypoints/front/route';

const route = (changes: Partial<Route> = {}): Route => ({ ...frontRoute, ...changes });

describe('the address of what is open', () => {
  test.each<[string, Route]>([
    ['', route()],
    ['today', route({ tab: 'today' })],
    ['saved', route({ tab: 'saved' })],
    ['week/2026-W46', route({ weekId: '2026-W46' })],
    ['story/s1', route({ storyId: 's1' })],
    ['story/s1/a2', route({ storyId: 's1', articleId: 'a2' })],
    ['article/a2', route({ articleId: 'a2' })],
    ['today/story/s1', route({ tab: 'today', storyId: 's1' })],
    ['latest/article/a2', route({ tab: 'latest', articleId: 'a2' })],
    ['week/2026-W46/story/s1/a2', route({ weekId: '2026-W46', storyId: 's1', articleId: 'a2' })],
    ['article/a%2F%23%25%20b', route({ articleId: 'a/#% b' })],
  ])('%j leads there and back', (hash, expected) => {
    expect(parseRoute(`#${hash}`)).toEqual(expected);
    expect(formatRoute(expected)).toBe(hash);
  });

  test.each([
    '#week',
    '#week/',
    '#week/last',
    '#story',
    '#article/',
    '#%',
    '#nonsense/x',
    '#//',
    `#${'x/'.repeat(5000)}`,
  ])('%.20j that leads nowhere is the front page', (hash) => {
    expect(parseRoute(hash)).toEqual(frontRoute);
  });

  test('a wish to print after a route does not change what is open', () => {
    expect(parseRoute('#story/s1/a2/print')).toEqual(route({ storyId: 's1', articleId: 'a2' }));
    expect(parseRoute('#article/a2//print')).toEqual(route({ articleId: 'a2' }));
  });
});
