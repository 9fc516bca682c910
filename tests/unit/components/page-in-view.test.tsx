import { describe, expect, test } from 'vitest';
import { PageInView, type PageLook } from '../../../components/PageInView';
import { pageOf } from '../options/dom';

const offer: Extract<PageLook, { kind: 'offer' }> = {
  kind: 'offer',
  host: 'norwick.example',
  feeds: [
    { url: 'https://norwick.example/feed', title: 'The Norwick Courier', followed: false },
    { url: 'https://norwick.example/known', title: 'Sport', followed: true },
  ],
  newsletter: 'The Courier at Seven',
};

const show = (look: PageLook, said = '') =>
  pageOf(
    <PageInView
      look={look}
      said={said}
      onUndo={null}
      onFollow={() => {}}
      onSignUp={() => {}}
      onSearchSite={() => {}}
      onClose={() => {}}
    />,
  );

const buttons = (page: Document) =>
  [...page.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent,
  );

describe('the page in view', () => {
  test('has a button for each feed that is not followed yet, and one for its newsletter', () => {
    expect(buttons(show(offer))).toEqual([
      'Follow The Norwick Courier',
      'Sign up: The Courier at Seven',
      'Close',
    ]);
    expect(show(offer).body.textContent).toContain('SportYou follow this one.');
  });

  test.each<[string, PageLook, string, string[]]>([
    ['is looked at', { kind: 'looking' }, 'Looking at the page.', ['Close']],
    [
      'has nothing',
      { ...offer, feeds: [], newsletter: null },
      'This page names no feed and no newsletter that we know. Other pages of norwick.example may.',
      ['Search the whole site', 'Close'],
    ],
    [
      'may not be read',
      { kind: 'unreadable' },
      'This page cannot be looked at.',
      ['Paste an address instead', 'Close'],
    ],
  ])('that %s says so', (_what, look, sentence, acts) => {
    const page = show(look);
    expect(page.querySelector('[role=status]')?.textContent).toContain(sentence);
    expect(buttons(page)).toEqual(acts);
  });

  test('reads out what became of the press', () => {
    const status = show(offer, 'Added. Its articles are on their way.').querySelector(
      '[role=status]',
    );
    expect(status?.textContent).toContain('Added.');
  });

  test('shows a title as text, whatever it holds', () => {
    const hostile = { url: 'u', title: '<img src=x onerror=alert(1)>', followed: false };
    const page = show({ ...offer, feeds: [hostile] });
    expect(page.querySelector('img')).toBeNull();
    expect(buttons(page)[0]).toBe('Follow <img src=x onerror=alert(1)>');
  });
});
