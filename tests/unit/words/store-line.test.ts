import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../lib/model/language';

const FOLDER = 'public/_locales';
/** The browsers write these with a country. */
const COUNTRIES: Record<string, readonly string[]> = {
  pt: ['pt_BR', 'pt_PT'],
  'zh-Hans': ['zh_CN'],
  'zh-Hant': ['zh_TW'],
};
const folders = Object.keys(LANGUAGES).flatMap((language) => COUNTRIES[language] ?? [language]);

test('the list of extensions knows our languages and no other', () => {
  expect(readdirSync(FOLDER).sort()).toEqual([...folders].sort());
});

// 132 is what the Chrome Web Store takes.
test.each(folders)('the line below our name fits the stores: %s', (folder) => {
  const path = `${FOLDER}/${folder}/messages.json`;
  expect(existsSync(path)).toBe(true);
  const { description } = JSON.parse(readFileSync(path, 'utf8'));
  expect(description.message.length).toBeGreaterThan(20);
  expect(description.message.length).toBeLessThanOrEqual(132);
});
