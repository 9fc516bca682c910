// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act as actAsync } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleView } from '../../../components/ArticleView';
import { FirstRun } from '../../../components/FirstRun';
import { FrontPage } from '../../../components/FrontPage';
import { tabAfter } from '../../../components/Tabs';
import { alert, catalogue, front } from '../../gallery/demo';
import { view } from '../../gallery/demo-article';
import { words } from './draw';

beforeEach(() => document.body.replaceChildren());
afterEach(() => render(null, document.body));

// With a change that is not asynchronous, all is done when it returns.
function act(change: () => void): void {
  void actAsync(change);
}

const show = (node: VNode) => act(() => render(node, document.body));

function press(name: string): void {
  const found = [...document.querySelectorAll<HTMLElement>('button, [role="tab"]')].find((each) =>
    (each.getAttribute('aria-label') ?? words(each)).startsWith(name),
  );
  if (!found) throw new Error(`no button ${name}`);
  act(() => found.click());
}

const key = (target: Element | null, name: string) =>
  act(() => {
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }),
    );
  });

describe('the front page', () => {
  test('tells where the reader was before a story opens', () => {
    const told: unknown[] = [];
    show(
      <FrontPage
        {...front}
        onPlace={(place) => told.push(place)}
        onOpenStory={(id) => told.push(id)}
      />,
    );
    press('Judges end');
    expect(told).toEqual([{ scrollTop: 0, focusId: 'story-3' }, 'story-3']);
  });

  test('returns the focus to the story that was opened', () => {
    show(<FrontPage {...front} place={{ scrollTop: 120, focusId: 'story-3' }} />);
    expect(words(document.activeElement)).toBe('Judges end the night permit, nine to six');
  });

  test('opens breaking news', () => {
    const onOpenBreaking = vi.fn();
    show(<FrontPage {...front} onOpenBreaking={onOpenBreaking} />);
    press('14:07');
    expect(onOpenBreaking).toHaveBeenCalledWith(alert);
  });

  test('does not refresh twice at once', () => {
    const onRefresh = vi.fn();
    show(<FrontPage {...front} onRefresh={onRefresh} />);
    press('Refresh');
    show(<FrontPage {...front} onRefresh={onRefresh} progress={{ ...running }} />);
    press('Refresh');
    expect(onRefresh).toHaveBeenCalledTimes(1);
  });

  test('a tab ends a search', () => {
    const onSearch = vi.fn();
    const onTab = vi.fn();
    show(
      <FrontPage
        {...front}
        search={{ text: 'x', results: null }}
        onSearch={onSearch}
        onTab={onTab}
      />,
    );
    press('Latest');
    expect(onSearch).toHaveBeenCalledWith('');
    expect(onTab).toHaveBeenCalledWith('latest');
  });

  test('Escape in the search field clears it first', () => {
    const onSearch = vi.fn();
    show(<FrontPage {...front} search={{ text: 'x', results: null }} onSearch={onSearch} />);
    key(document.querySelector('input[type="search"]'), 'Escape');
    expect(onSearch).toHaveBeenCalledWith('');
  });

  test('arrow keys choose tabs', () => {
    const onTab = vi.fn();
    show(<FrontPage {...front} onTab={onTab} />);
    key(document.querySelector('[role="tab"]'), 'ArrowRight');
    expect(onTab).toHaveBeenCalledWith('today');
  });
});

const running = {
  startedAt: 0,
  total: 2,
  done: 1,
  newArticles: 0,
  failed: 0,
  latest: [],
  phase: 'fetching' as const,
};

test.each([
  ['week', 'ArrowRight', false, 'today'],
  ['saved', 'ArrowRight', false, 'week'],
  ['week', 'ArrowLeft', false, 'saved'],
  ['week', 'ArrowLeft', true, 'today'],
  ['today', 'Home', false, 'week'],
  ['today', 'End', true, 'saved'],
  ['today', 'a', false, undefined],
] as const)('from %s, %s leads (right to left: %s) to %s', (tab, name, isRtl, next) => {
  expect(tabAfter(tab, name, isRtl)).toBe(next);
});

describe('an article', () => {
  test('takes the focus, and Escape leads back', () => {
    const onBack = vi.fn();
    show(<ArticleView {...view} onBack={onBack} />);
    expect(document.activeElement?.localName).toBe('article');
    key(document.activeElement, 'Escape');
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('is saved, and taken out again', () => {
    const onSave = vi.fn();
    show(<ArticleView {...view} onSave={onSave} />);
    press('Save');
    show(<ArticleView {...view} article={{ ...view.article, saved: true }} onSave={onSave} />);
    press('Saved');
    expect(onSave.mock.calls).toEqual([
      ['article-1', true],
      ['article-1', false],
    ]);
  });

  test('unfolds the other sources', () => {
    show(<ArticleView {...view} />);
    press('5 more');
    expect(document.querySelectorAll('header ul button')).toHaveLength(9);
  });

  test('asks for a host to be allowed', () => {
    const onAllowHost = vi.fn();
    const failure = { kind: 'needs-permission', origin: 'https://c.example' } as const;
    show(<ArticleView {...view} reading={{ kind: 'none', failure }} onAllowHost={onAllowHost} />);
    press('Allow c.example');
    expect(onAllowHost).toHaveBeenCalledWith('https://c.example');
  });
});

describe('the first run', () => {
  const props = {
    brand: catalogue,
    sources: catalogue.sources,
    language: 'en-GB',
    step: { kind: 'choose', problem: null } as const,
    onStart: () => {},
    onRetry: () => {},
    onChooseAgain: () => {},
    onOpenOptions: () => {},
  };
  const box = (name: string) => {
    const label = [...document.querySelectorAll('label')].find((each) =>
      words(each).startsWith(name),
    );
    const found = label?.querySelector('input');
    if (!found) throw new Error(`no box ${name}`);
    return found;
  };

  test('starts with what the brand switches on', () => {
    const onStart = vi.fn();
    show(<FirstRun {...props} onStart={onStart} />);
    expect(words(document.body)).toContain('10 sources chosen');
    expect(words(document.body)).toContain(
      'Your browser will ask whether this extension may read these 10 sites.',
    );
    press('Start');
    expect(onStart.mock.calls[0]?.[0].feeds).toHaveLength(10);
  });

  test('a half chosen pack becomes whole, then empty', () => {
    show(<FirstRun {...props} />);
    expect(words(box('World').parentElement)).toContain('4 of 9');
    act(() => box('World').click());
    expect(words(document.body)).toContain('15 sources chosen');
    act(() => box('World').click());
    expect(words(document.body)).toContain('6 sources chosen');
  });

  test('an address is added, taken out, or said to be none', () => {
    show(<FirstRun {...props} />);
    const field = document.querySelector<HTMLInputElement>('#first-address');
    const enter = (text: string) => {
      act(() => {
        if (field) field.value = text;
        field?.dispatchEvent(new Event('input', { bubbles: true }));
      });
      act(() => {
        field?.form?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      });
    };
    enter('no address');
    expect(words(document.body)).toContain('This does not look like an address.');
    enter('ledger.example');
    expect(words(document.body)).toContain('https://ledger.example/');
    expect(words(document.body)).toContain('11 sources chosen');
    press('Remove https://ledger.example/');
    expect(words(document.body)).toContain('10 sources chosen');
  });

  test('nothing chosen cannot start, and says why', () => {
    show(<FirstRun {...props} sources={[]} />);
    expect(words(document.body)).toContain('Choose at least one source.');
  });

  test('the choice survives a refusal', () => {
    show(<FirstRun {...props} />);
    act(() => box('World').click());
    show(<FirstRun {...props} step={{ kind: 'fetching', progress: null }} />);
    expect(words(document.body)).toContain('Asking your sources …');
    show(<FirstRun {...props} step={{ kind: 'choose', problem: 'denied' }} />);
    expect(words(document.body)).toContain('15 sources chosen');
    expect(words(document.querySelector('[role="alert"]'))).toContain('nothing was fetched');
  });

  test('progress is told source by source', () => {
    const latest = [{ title: 'The Ledger', outcome: 'failed', count: 0 } as const];
    show(<FirstRun {...props} step={{ kind: 'fetching', progress: { ...running, latest } }} />);
    expect(words(document.body)).toContain('1 of 2 sources · 0 new');
    expect(words(document.body)).toContain('The Ledgercould not be read');
  });

  test('when every source fails there are ways on', () => {
    const onRetry = vi.fn();
    show(<FirstRun {...props} step={{ kind: 'failed' }} onRetry={onRetry} />);
    press('Try again');
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
