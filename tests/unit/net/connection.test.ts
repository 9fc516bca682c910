import { expect, test } from 'vitest';
import { connectionOf, type LineStatus } from '../../../lib/net/connection';

test.each<[string, LineStatus, string]>([
  ['no line', { onLine: false, connection: { saveData: true } }, 'offline'],
  ['a browser that tells nothing more', { onLine: true }, 'free'],
  [
    'a line without limits',
    { onLine: true, connection: { saveData: false, type: 'wifi' } },
    'free',
  ],
  ['a reader who saves data', { onLine: true, connection: { saveData: true } }, 'metered'],
  ['a telephone', { onLine: true, connection: { type: 'cellular' } }, 'metered'],
])('%s', (_, line, expected) => {
  expect(connectionOf(line)).toBe(expected);
});
