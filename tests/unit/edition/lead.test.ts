import { expect, test } from 'vitest';
import { leadOf } from '../../../lib/edition/lead';
import { articleOf, storyOf } from './stories';

test.each([
  ['a question', 'Why did the ferry hit the dredger?', 'The ferry hit the dredger in fog'],
  ['a live page', 'Live: the ferry hit the dredger', 'The ferry hit the dredger in fog'],
])('%s does not lead where a plain report is', (_, other, plain) => {
  const articles = [other, plain].map((title, n) => articleOf(`s${n}`, 9 - n, title));
  expect(leadOf(storyOf(articles)).title).toBe(plain);
});

test('a question leads where nothing else is', () => {
  const only = articleOf('a', 9, 'Who owns the harbour?');
  expect(leadOf(storyOf([only]))).toBe(only);
});

test('a story without articles is refused', () => {
  expect(() => leadOf({ id: 'none', articles: [] })).toThrow(RangeError);
});
