import { expect, test } from 'vitest';
import { defaultSettings } from '../../../lib/model/settings';
import { flatSettings, settingsFrom } from '../../../lib/source/second-copy-settings';

test.each([
  ['theme', 'sepia', 'sepia'],
  ['theme', 'purple', 'system'],
  ['theme', 3, 'system'],
])('of %s, the stored value %j is taken as %j', (path, value, expected) => {
  expect(settingsFrom(new Map([[path, value]])).theme).toBe(expected);
});

test('a way to set text that nobody knows is the usual one', () => {
  const stored = new Map<string, unknown>([
    ['text.face', 'comic'],
    ['text.width', 'wide'],
    ['text.lineHeight', null],
    ['text.pace', Number.NaN],
    ['shortcuts.enabled', 'yes'],
  ]);
  const { text, shortcuts } = settingsFrom(stored);
  expect(text).toEqual({ ...defaultSettings.text, width: 'wide' });
  expect(shortcuts).toEqual({ enabled: true });
});

test('how text is set goes into the second copy and comes back', () => {
  const mine = { ...defaultSettings, text: { ...defaultSettings.text, face: 'sans' as const } };
  const values = new Map([...flatSettings(mine)].map(([path, { value }]) => [path, value]));
  expect(settingsFrom(values)).toEqual(mine);
});
