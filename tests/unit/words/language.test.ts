import { describe, expect, test } from 'vitest';
import { pickLanguage } from '../../../lib/model/language';

describe('the language of the interface', () => {
  test.each([
    [['de-AT', 'en'], 'de'],
    [['nl', 'fr-CA'], 'fr'],
    [['zh-TW'], 'zh-Hant'],
    [['zh-Hans-HK'], 'zh-Hans'],
    [['zh'], 'zh-Hans'],
    [['pt-BR'], 'pt'],
    [['iw-IL'], 'he'],
    [['nl', 'sv'], 'en'],
    [[], 'en'],
    [['constructor', ''], 'en'],
  ])('is, for a browser that wants %j, %s', (wanted, language) => {
    expect(pickLanguage('system', wanted)).toBe(language);
  });

  test('is the one the reader chose, whatever the browser wants', () => {
    expect(pickLanguage('ja', ['de'])).toBe('ja');
  });
});
