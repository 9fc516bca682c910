import { describe, expect, test } from 'vitest';
import { ArticleView } from '../../../components/ArticleView';
import { holdsPicture } from '../../../components/article-view';
import { readTo } from '../../../components/reading-place';
import { pageFailureWords } from '../../../components/words/article';
import type { PageFailure } from '../../../lib/model/article';
import { article, body, view } from '../../gallery/demo-article';
import { draw, words } from './draw';

const opened = draw(<ArticleView {...view} />);
const button = (name: string) =>
  [...opened.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? words(each)) === name,
  );

describe('an opened article', () => {
  test('is headed by its headline', () => {
    expect(words(opened.querySelector('article h1'))).toBe(article.title);
    const beside = draw(<ArticleView {...view} headingLevel={2} />);
    expect(words(beside.querySelector('article h2'))).toBe(article.title);
  });

  test('says where it stands and where it is from', () => {
    expect(words(opened.querySelector('article header'))).toContain('1 · Best of the week');
    expect(words(opened.querySelector('article header'))).toContain(
      'The Norwick Courier · Tue 17 Nov, 09:29 · 6 min',
    );
  });

  test.each(['Back', 'Aa Text settings', 'Save', 'Open in full page'])(
    'has a button %s',
    (name) => {
      expect(button(name)).toBeDefined();
    },
  );

  test('opens the original in a tab of its own, without a referrer', () => {
    const open = [...opened.querySelectorAll('a')].find((each) => words(each).startsWith('Open'));
    expect(open?.getAttribute('href')).toBe(article.url);
    expect(open?.getAttribute('target')).toBe('_blank');
    expect(open?.getAttribute('rel')).toBe('noreferrer');
  });

  test('offers the other sources, with the open one marked and the rest folded', () => {
    const chips = [...opened.querySelectorAll('ul button')];
    expect(chips.map(words)).toEqual([
      'The Norwick Courier',
      'Tidewater Post',
      'Metro Line',
      'The Ledger',
      '5 more',
    ]);
    expect(chips.map((each) => each.getAttribute('aria-current'))).toEqual([
      'true',
      null,
      null,
      null,
      null,
    ]);
  });

  test('keeps the open version among those shown', () => {
    const last = draw(<ArticleView {...view} article={{ ...article, id: 'article-9' }} />);
    expect(words(last.querySelector('ul [aria-current]'))).toBe('Quayside Weekly');
  });

  test('a saved one says so', () => {
    const saved = draw(<ArticleView {...view} article={{ ...article, saved: true }} />);
    expect(words(saved.body)).toContain('Saved');
  });
});

describe('what is known of the text', () => {
  const text = (changes: Partial<typeof view>) =>
    words(draw(<ArticleView {...view} {...changes} />).querySelector('article'));

  test('while it is fetched, the summary and where it comes from', () => {
    const loading = text({ reading: { kind: 'loading' } });
    expect(loading).toContain(article.summary);
    expect(loading).toContain('Fetching the full text from The Norwick Courier …');
  });

  test('an excerpt says where the rest is', () => {
    const excerpt = body('<p>It begins.</p>', { completeness: 'excerpt' });
    expect(text({ reading: { kind: 'body', body: excerpt } })).toContain(
      'This is the opening; the rest is at The Norwick Courier.',
    );
  });

  test('a text of the feed says so', () => {
    const feed = body('<p>All of it.</p>', { origin: 'feed' });
    expect(text({ reading: { kind: 'body', body: feed } })).toContain('puts in its feed');
  });

  test('a site that may not be read can be allowed', () => {
    const failure: PageFailure = { kind: 'needs-permission', origin: 'https://courier.example' };
    const page = draw(<ArticleView {...view} reading={{ kind: 'none', failure }} />);
    const allow = [...page.querySelectorAll('button')].map(words);
    expect(allow).toContain('Allow courier.example');
  });

  test('without a summary nothing is promised', () => {
    const none = { ...view, article: { ...article, summary: '' } };
    expect(
      words(draw(<ArticleView {...none} reading={{ kind: 'none', failure: null }} />).body),
    ).toContain('There is no text to show here.');
  });

  test.each<PageFailure>([
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'timeout' },
    { kind: 'needs-permission', origin: 'https://courier.example' },
    { kind: 'refused', status: 403 },
    { kind: 'not-a-page', type: 'application/pdf' },
    { kind: 'too-large', limitBytes: 5_000_000 },
    { kind: 'no-text' },
  ])('each failure has a sentence: $kind', (failure) => {
    expect(pageFailureWords(failure, 'The Ledger')).toMatch(/^[A-Z].{20,}\.$/);
  });

  test.each([
    ['application/pdf', 'a PDF'],
    ['video/mp4', 'a video'],
    ['image/webp', 'a picture'],
    ['audio/mpeg', 'a sound recording'],
    ['application/octet-stream', 'a file'],
    ['', 'a file'],
  ])('a file is called what it is: %s', (type, word) => {
    expect(pageFailureWords({ kind: 'not-a-page', type }, 'The Ledger')).toBe(
      `The address leads to ${word}, not to a page. It opens in a tab.`,
    );
  });

  test('a page that is gone is not called refused', () => {
    expect(pageFailureWords({ kind: 'refused', status: 404 }, 'The Ledger')).toContain(
      'has taken the page down',
    );
  });

  test('the picture is shown once, and not with pictures off', () => {
    const picture = (changes: Partial<typeof view>) =>
      draw(
        <ArticleView
          {...view}
          article={{ ...article, imageUrl: 'https://c.example/p/1.jpg' }}
          {...changes}
        />,
      ).querySelector('img');
    expect(picture({})?.getAttribute('referrerpolicy')).toBe('no-referrer');
    expect(picture({ images: false })).toBeNull();
    const inside = body('<figure><img src="https://c.example/p/1.jpg?w=800"></figure>');
    expect(picture({ reading: { kind: 'body', body: inside } })).toBeNull();
  });
});

test.each([
  ['<img src="https://a.example/p.jpg?w=2">', 'https://a.example/p.jpg?w=1', true],
  ['<p>text</p>', 'https://a.example/p.jpg', false],
  ['<p>/</p>', 'https://a.example/', false],
  ['<p>x</p>', 'not an address', false],
])('a picture in the text is known by its path: %s', (html, url, held) => {
  expect(holdsPicture(html, url)).toBe(held);
});

test.each([
  [0, 2000, 500, 0],
  [750, 2000, 500, 0.5],
  [1600, 2000, 500, 1],
  [-20, 2000, 500, 0],
  [0, 400, 500, 1],
])('reading %i of %i in %i is %f', (scrollTop, scrollHeight, clientHeight, share) => {
  expect(readTo({ scrollTop, scrollHeight, clientHeight })).toBe(share);
});
