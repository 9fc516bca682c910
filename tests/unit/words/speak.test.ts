// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { language, setLanguage } from '../../../components/words/locale';
import { createSayer, type Message } from '../../../components/words/sayer';
import { type Catalogues, type Surface, speak } from '../../../components/words/speak';

type Words = Readonly<Record<string, Message>>;

const read = (words: Words) => vi.fn(() => Promise.resolve(words));

/** A surface with one sentence and these files. */
function surface(files: Catalogues) {
  const sayer = createSayer({ read: 'Read' });
  const one: Surface = [sayer, files];
  return { say: sayer.say, one };
}

const failed = vi.fn();

afterEach(() => {
  setLanguage('en');
  document.documentElement.removeAttribute('dir');
  document.documentElement.lang = 'en';
  failed.mockClear();
});

describe('a page', () => {
  test('loads nothing to speak English', async () => {
    const german = read({ read: 'Gelesen' });
    const { one, say } = surface({ '/locales/de.json': german });
    await speak('en', [one], failed);
    expect([say('read'), german.mock.calls.length, language()]).toEqual(['Read', 0, 'en']);
  });

  test('speaks the language chosen, and says so in its root', async () => {
    const { one, say } = surface({ '/locales/ar.json': read({ read: 'مقروء' }) });
    await speak('ar', [one], failed);
    expect(say('read')).toBe('مقروء');
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['ar', 'rtl']);
  });

  test('goes back to English', async () => {
    const { one, say } = surface({ '/locales/ar.json': read({ read: 'مقروء' }) });
    await speak('ar', [one], failed);
    await speak('en', [one], failed);
    expect([say('read'), document.documentElement.dir]).toEqual(['Read', 'ltr']);
  });

  test('gets the sentences of a part that comes later', async () => {
    const first = surface({ '/locales/de.json': read({ read: 'Gelesen' }) });
    const later = surface({ '/parts/de.json': read({ read: 'Schon gelesen' }) });
    await speak('de', [first.one], failed);
    await speak('de', [later.one], failed);
    expect([first.say('read'), later.say('read')]).toEqual(['Gelesen', 'Schon gelesen']);
  });

  test('stays English when the sentences cannot be loaded', async () => {
    const { one, say } = surface({ '/locales/de.json': () => Promise.reject(new Error('gone')) });
    await speak('de', [one], failed);
    expect([say('read'), language(), failed.mock.calls.length]).toEqual(['Read', 'en', 1]);
  });

  test('stays English without a file for the language', async () => {
    const { one } = surface({});
    await speak('ja', [one], failed);
    expect([language(), failed.mock.calls.length]).toEqual(['en', 1]);
  });
});
