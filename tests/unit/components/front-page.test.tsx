import { describe, expect, test } from 'vitest';
import { FrontPage } from '../../../components/FrontPage';
import {
  alert,
  brand,
  brandWithLogo,
  front,
  plainBrand,
  progress,
  rows,
  snapshot,
  week,
} from '../../gallery/demo';
import { foundWith, resultRows } from '../../gallery/demo-search';
import { draw, words } from './draw';

const page = draw(<FrontPage {...front} />);
const list = page.querySelector('ol[aria-label="Best of the week"]');

describe('the front page of a brand', () => {
  test('is headed by the name of the paper, and says whose it is', () => {
    expect(words(page.querySelector('h1'))).toBe('Best of the week');
    expect(words(page.querySelector('header'))).toContain('from MINUTEMEN');
    const logo = draw(<FrontPage {...front} brand={brandWithLogo} />).querySelector('header img');
    expect(logo?.getAttribute('alt')).toBe('MINUTEMEN');
  });

  test('gives the week and the freshness', () => {
    expect(words(page.querySelector('header'))).toContain('16–22 November 2026');
    expect(words(page.querySelector('header'))).toContain('24 sources · 8 minutes ago');
  });

  test('has four tabs, one chosen, that name the panel', () => {
    const tabs = [...page.querySelectorAll('[role="tablist"] [role="tab"]')];
    expect(tabs.map(words)).toEqual(['Week', 'Today', 'Latest', 'Saved']);
    expect(tabs.map((tab) => tab.getAttribute('aria-selected'))).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
    const panel = page.querySelector('[role="tabpanel"]');
    expect(panel?.getAttribute('aria-labelledby')).toBe(tabs[0]?.id);
    expect(tabs[0]?.getAttribute('aria-controls')).toBe(panel?.id);
  });

  test('has a search field, and buttons to refresh and to the options', () => {
    expect(page.querySelector('input[type="search"]')?.getAttribute('aria-label')).toBe('Search');
    const names = [...page.querySelectorAll('button')].map((each) =>
      each.getAttribute('aria-label'),
    );
    expect(names).toEqual(expect.arrayContaining(['Refresh', 'Options', 'Open in full page']));
  });

  test('lists the stories by rank, each behind one button that is named by its headline', () => {
    const items = [...(list?.children ?? [])];
    expect(items).toHaveLength(10);
    for (const [index, item] of items.entries()) {
      const targets = item.querySelectorAll('button, a');
      expect(targets).toHaveLength(1);
      expect(words(targets[0])).toBe(week.stories[index]?.headline);
    }
  });

  test('gives each story its sources and its reason', () => {
    const items = [...(list?.children ?? [])].map(words);
    expect(items[0]).toContain('9 of your 24 sources · five days · 6 min');
    expect(items[1]).toContain('7 sources, 3 on their front · since Tuesday · 5 min');
    expect(items[2]).toContain('6 sources · still growing · 4 min');
    expect(items[8]).toContain('2 sources, first at The Ledger · 8 min');
    expect(items.every((item) => /\d+ (of your \d+ )?sources?\b/.test(item))).toBe(true);
  });

  test('draws each story’s week and sources, and says what it shows', () => {
    const drawings = [...(list?.querySelectorAll('svg[role="img"]') ?? [])];
    expect(drawings[0]?.getAttribute('aria-label')).toMatch(
      /^9 of your 24 sources.·.Most on Wednesday$/,
    );
    expect(drawings[0]?.querySelectorAll('rect')).toHaveLength(9);
  });

  test('ends, and leads to the newsletter, the social pages and the privacy policy', () => {
    const text = words(page.body);
    expect(text).toContain('That was the week.');
    expect(text).toContain('You read 0 of 10. The next edition closes on Sunday at midnight.');
    const signUp = [...page.querySelectorAll('a')].find((link) => words(link) === 'Sign up');
    expect(signUp?.getAttribute('href')).toBe('#newsletter');
    const footer = [...page.querySelectorAll('footer a')];
    expect(footer.map(words)).toEqual(['Facebook', 'Instagram', 'X', 'YouTube', 'Privacy policy']);
    expect(footer[4]?.getAttribute('href')).toBe('https://minutemen.example/privacy');
    expect(words(page.querySelector('footer'))).toContain('© 2026 us.minutemencoffee.com');
  });

  test('shows the sponsor with its own words and a way to hide it', () => {
    const sponsor = page.querySelector('aside[aria-label="Sponsor"]');
    expect(sponsor?.querySelector('a')?.getAttribute('aria-label')).toBe(brand.sponsor?.text);
    expect(words(sponsor?.querySelector('button'))).toBe('Hide');
    const first = draw(<FrontPage {...front} snapshot={null} />);
    expect(words(first.querySelector('aside[aria-label="Sponsor"] button'))).toBe('Hide');
    const hidden = draw(<FrontPage {...front} sponsorHidden />);
    expect(hidden.querySelector('aside')).toBeNull();
  });
});

describe('breaking news', () => {
  test('is a region with the time, the headline and why', () => {
    const region = page.querySelector('section[aria-label="Breaking news"]');
    expect(words(region?.querySelector('button'))).toBe(
      `14:07${alert.headline}; 4 sources in 22 minutes`,
    );
  });

  test('has no region when there is none', () => {
    const calm = draw(<FrontPage {...front} snapshot={{ ...snapshot, breaking: [] }} />);
    expect(calm.querySelector('[aria-label="Breaking news"]')).toBeNull();
  });
});

describe('the other states', () => {
  const text = (changes: Partial<typeof front>) =>
    words(draw(<FrontPage {...front} brand={plainBrand} {...changes} />).body);
  const empty = { ...snapshot, week: { ...week, stories: [] } };

  test.each<[string, Partial<typeof front>, string]>([
    ['nothing fetched', { snapshot: null }, 'Nothing has been fetched yet.'],
    ['nothing fetched, offline', { snapshot: null, offline: true }, 'You are offline.'],
    ['the first refresh', { snapshot: null, progress }, 'The first edition is being set.'],
    ['a refresh', { progress }, '9 of 24 sources · 31 new'],
    ['an empty week', { snapshot: empty }, 'A quiet week so far.'],
    [
      'no sources',
      { snapshot: { ...empty, week: { ...empty.week, sourceCount: 0 } } },
      'You follow no sources.',
    ],
    [
      'every source failing',
      { snapshot: { ...empty, failingCount: 24 } },
      'None of your 24 sources could be read.',
    ],
    [
      'some sources failing',
      { snapshot: { ...snapshot, failingCount: 2 } },
      '2 sources could not be read. See why',
    ],
    [
      'some sources failing',
      { snapshot: { ...snapshot, failingCount: 2 } },
      '22 of 24 sources · 8 minutes ago',
    ],
    ['offline', { offline: true }, 'You are offline. This was fetched 8 minutes ago.'],
    ['some read', { readIds: new Set(['article-1', 'article-2']) }, 'You read 2 of 10.'],
    ['all read', { readIds: new Set(rows.map((row) => row.id)) }, 'You read all 10.'],
    [
      'a closed week',
      { snapshot: { ...snapshot, week: { ...week, closed: true } } },
      'This edition closed on 22 November.',
    ],
    [
      'filters',
      { snapshot: { ...snapshot, week: { ...week, hidden: 3 } } },
      '3 articles kept out by your filters.',
    ],
    ['nothing saved', { tab: 'saved', saved: [] }, 'Nothing is saved.'],
    ['nothing latest', { tab: 'latest', latest: [] }, 'No articles yet.'],
    ['looking', { search: { text: 'rail', results: null } }, 'Searching …'],
    ['found', { search: foundWith('harbour') }, '2 articles with “harbour”'],
    ['nothing found', { search: foundWith('rail', []) }, 'Nothing with “rail” is stored here.'],
    [
      'nothing with all words',
      { search: foundWith('harbour rail', resultRows, { has: 'some' }) },
      'No article has all of “harbour rail”. 4 have some of it.',
    ],
  ])('%s', (_, changes, sentence) => {
    expect(text(changes)).toContain(sentence);
  });

  test('an unbranded paper is from nobody and has no sponsor', () => {
    const plain = draw(<FrontPage {...front} brand={plainBrand} />);
    expect(words(plain.querySelector('header'))).not.toContain('from');
    expect(plain.querySelector('aside')).toBeNull();
  });

  test('with pictures off none is asked for', () => {
    expect(draw(<FrontPage {...front} images={false} />).querySelector('main img')).toBeNull();
  });

  test('the lists of articles give headline, source and time', () => {
    const latest = draw(<FrontPage {...front} tab="latest" />).querySelector(
      'ul[aria-label="Latest"]',
    );
    expect(latest?.children).toHaveLength(rows.length);
    expect(words(latest?.children[1])).toBe(`${rows[1]?.title}Tidewater Post · 13:42`);
  });

  test.each(['latest', 'saved'] as const)(
    '%s is not called empty while it is still being read',
    (tab) => {
      const read = { tab, latest: [], saved: [] };
      const pending = draw(<FrontPage {...front} {...read} isListPending />);
      expect(words(pending.querySelector('[role="tabpanel"]'))).toBe('');
      const empty = draw(<FrontPage {...front} {...read} />);
      expect(words(empty.querySelector('[role="tabpanel"]'))).not.toBe('');
    },
  );

  test('hostile titles stay text', () => {
    const title = '<img src=x onerror=alert(1)>';
    const hostile = draw(
      <FrontPage
        {...front}
        tab="latest"
        latest={[
          { ...rows[0], id: 'h', title, sourceTitle: title, publishedAt: 0, language: null },
        ]}
      />,
    );
    expect(hostile.querySelector('[role="tabpanel"] img')).toBeNull();
    expect(words(hostile.querySelector('[role="tabpanel"] button'))).toBe(title);
  });
});
