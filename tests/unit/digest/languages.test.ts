import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../lib/digest/body-html';
import type { Digest } from '../../../lib/digest/digest';
import { feedHead, storyItems } from '../../../lib/digest/feed-items';
import { jsonFeedDocument } from '../../../lib/digest/json-feed';
import { digestOfBreaking, digestOfEdition } from '../../../lib/digest/make-digest';
import { plainMail } from '../../../lib/digest/plain-mail';
import { rssDocument } from '../../../lib/digest/rss';
import { serviceMarks } from '../../../lib/digest/service-marks';
import type { BreakingReason } from '../../../lib/model/alert';
import type { Reason } from '../../../lib/model/edition';
import { LANGUAGES, type Language } from '../../../lib/model/language';
import { digestLanguage } from '../../../scripts/digest-language';
import { renderMail } from '../../../scripts/digest-mail';
import { article, brand, edition, editionStory, NOW } from './demo';
import { problemsOf } from './valid-html';

const marks = serviceMarks('listmonk');
const ALL = Object.keys(LANGUAGES) as Language[];

const REASONS: readonly (readonly Reason[])[] = [
  [
    { kind: 'coverage', sources: 7, of: 22 },
    { kind: 'front', sources: 3 },
    { kind: 'days', days: 5 },
  ],
  [{ kind: 'growing' }],
  [{ kind: 'first', sourceId: 'gone', at: NOW }],
  [{ kind: 'single', sourceId: 'ledger', position: 0 }],
  [{ kind: 'single', sourceId: 'ledger', position: 3 }],
];

/** A week with every kind of reason, in no words but its own and the names 123 and 456. */
function week(language: Language, over: Partial<Digest> = {}): Digest {
  const stories = REASONS.map((reasons, index) =>
    editionStory(index + 1, {
      reasons,
      headline: '123',
      deck: '456',
      language: null,
      sources: ['1', '2', '3', '4', '5'].map((title) => ({ id: title, title })),
    }),
  );
  const digest = digestOfEdition(edition(stories), {
    brand: { ...brand, name: '123', copyright: '456', sponsor: undefined, social: [] } as never,
    key: 'weekly-2026-W47',
    language: digestLanguage(language),
    timeZone: 'UTC',
    article: null,
  });
  if (!digest) throw new Error('no digest');
  const whole = {
    headline: '123',
    url: 'https://ledger.example/whole',
    source: '456',
    byline: null,
    language: null,
    paragraphs: ['789'],
    shortened: true,
  };
  return { ...digest, article: whole, ...over };
}

function breaking(language: Language, reason: BreakingReason) {
  const lead = article('a', { title: '123', summary: '456' });
  return digestOfBreaking({ story: { id: 's', articles: [lead] }, lead, reason }, [], {
    brand,
    key: 'breaking-s',
    language: digestLanguage(language),
    timeZone: 'UTC',
    article: null,
    now: NOW,
  });
}

/** What a reader sees of a mail. */
const wordsOf = (html: string) =>
  html
    .replace(/<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&[a-z#0-9]+;/g, ' ');

const ENGLISH = [
  ...['week', 'of 22', 'since', 'days', 'only there', 'growing', 'first', 'front', 'Also'],
  ...['The whole', 'Read', 'Unsubscribe', 'Choose', 'Sent', 'That was', 'Sign'],
];

describe.each(ALL)('a mail in %s', (language) => {
  test('says its language and direction, is valid, and has no gap left open', async () => {
    const { html } = await renderMail(week(language), marks);
    expect(problemsOf(html)).toEqual([]);
    const direction = LANGUAGES[language];
    expect(html).toMatch(
      new RegExp(`^<!doctype html>\\n<html lang="${language}" dir="${direction}"`),
    );
    expect(wordsOf(html)).not.toMatch(/\{\w+\}|undefined|NaN/);
    expect(html.includes('direction:ltr')).toBe(direction === 'ltr');
  });

  test('has its feeds and its plain text in it, too', () => {
    const digest = week(language);
    const head = feedHead(digest, null);
    expect(rssDocument(head, storyItems(digest))).toContain(`<language>${language}</language>`);
    expect(JSON.parse(jsonFeedDocument(head, storyItems(digest))).language).toBe(language);
    const plain = plainMail(digest, marks);
    expect(plain).toContain(digest.language.say('end.weekly'));
    expect(bodyHtml(digest).startsWith('<div dir="rtl"')).toBe(LANGUAGES[language] === 'rtl');
  });

  test('tells why a story breaks', () => {
    const sources = breaking(language, { kind: 'sources', sources: 5, withinMinutes: 22 });
    const flagged = breaking(language, { kind: 'flagged', sourceId: 'gone' });
    for (const digest of [sources, flagged]) {
      expect(digest?.stories[0]?.why).toMatch(/\p{L}/u);
      expect(digest?.subject).toContain('123');
      expect(`${digest?.subject} ${digest?.dates} ${digest?.stories[0]?.why}`).not.toMatch(/[{}]/);
    }
  });
});

describe.each(ALL.filter((language) => language !== 'en'))('a mail in %s', (language) => {
  test('has no English word', async () => {
    const digest = week(language);
    const { html } = await renderMail(digest, marks);
    const said = `${wordsOf(html)} ${plainMail(digest, marks)} ${bodyHtml(digest)} ${digest.subject}`;
    const left = ENGLISH.filter((word) => new RegExp(`\\b${word}\\b`, 'i').test(said));
    expect(left).toEqual([]);
  });
});

test('a headline in another language says so, and turns where it is written the other way', async () => {
  const stories = [
    editionStory(1, { language: 'en-GB' }),
    editionStory(2, { language: 'he' }),
    editionStory(3, { language: 'ar' }),
    editionStory(4, { language: '"><script>' }),
  ];
  const setting = { brand, key: 'w', timeZone: 'UTC', article: null };
  const inHebrew = digestOfEdition(edition(stories), {
    ...setting,
    language: digestLanguage('he'),
  });
  const { html } = await renderMail(inHebrew as Digest, marks);
  expect(html).toMatch(/<h2 [^>]*lang="en-GB" dir="ltr"/);
  expect(html).toMatch(/<h3 [^>]*lang="ar">/);
  expect(html).not.toContain('lang="he" dir="rtl"><a');
  expect(html).not.toContain('<script');
});

test('a name written the other way stands apart from the figures beside it', () => {
  const { stories } = week('ar');
  const [latin] =
    digestOfEdition(edition([editionStory(1)]), {
      brand,
      key: 'w',
      language: digestLanguage('ar'),
      timeZone: 'UTC',
      article: null,
    })?.stories ?? [];
  expect(latin?.publisher).toBe('\u2068The Ledger\u2069');
  expect(latin?.sources).toContain('\u2068Metro Line\u2069');
  expect(stories[0]?.publisher).toBe('1');
});

test('making a mail in German leaves the command speaking English', async () => {
  const { locale } = await import('../../../components/words/locale');
  digestLanguage('de').say('end.weekly');
  expect(locale()).toBe('en-GB');
});
