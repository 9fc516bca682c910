// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act as actAsync } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FrontPage } from '../../../components/FrontPage';
import { SearchResults } from '../../../components/SearchResults';
import { everything } from '../../../components/search-view';
import { WeekBar } from '../../../components/WeekBar';
import { WEEK_MS } from '../../../lib/model/time';
import { front, NOW, TIME_ZONE, week } from '../../gallery/demo';
import { foundWith, resultRows } from '../../gallery/demo-search';
import { words } from './draw';

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});
afterEach(() => {
  render(null, document.body);
  vi.useRealTimers();
});

function act(change: () => void): void {
  void actAsync(change);
}

const show = (node: VNode) => act(() => render(node, document.body));

function choose(label: string, value: string): void {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`no choice ${label}`);
  const index = [...select.options].findIndex((option) => option.value === value);
  act(() => {
    select.selectedIndex = index;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

function press(name: string): void {
  const found = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? words(each)) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  act(() => found.click());
}

const nothing = () => {};
const answer = {
  text: 'harbour',
  rows: resultRows,
  count: 41,
  has: 'all' as const,
  isBehind: false,
};
const results = {
  answer,
  filter: everything,
  sources: [{ id: 's1', title: 'Courier' }],
  openArticleId: null,
  clock: { now: NOW, timeZone: TIME_ZONE },
  onFilter: nothing,
  onOpen: nothing,
};

describe('search results', () => {
  test('mark what was looked for, in headline and text', () => {
    show(<SearchResults {...results} />);
    const marks = [...document.querySelectorAll('mark')].map((mark) => words(mark));
    expect(marks).toEqual(['harbour', 'harbour', 'harbour', 'harbour', 'harbour', 'Harbour']);
  });

  test('tell a screen reader the count once typing rests', () => {
    show(<SearchResults {...results} />);
    const status = () => words(document.querySelector('[role="status"]'));
    expect(status()).toBe('');
    act(() => vi.advanceTimersByTime(300));
    show(<SearchResults {...results} answer={{ ...answer, text: 'harbour b', count: 3 }} />);
    act(() => vi.advanceTimersByTime(300));
    expect(status()).toBe('');
    act(() => vi.advanceTimersByTime(1000));
    expect(status()).toBe('3 articles with “harbour b”');
  });

  test('are narrowed by time, source and what was read', () => {
    const onFilter = vi.fn();
    show(<SearchResults {...results} onFilter={onFilter} />);
    choose('When', 'week');
    choose('Source', 's1');
    choose('Read or saved', 'saved');
    expect(onFilter.mock.calls.map(([filter]) => filter)).toEqual([
      { ...everything, when: 'week' },
      { ...everything, sourceId: 's1' },
      { ...everything, which: 'saved' },
    ]);
  });

  test('that were narrowed to nothing lead back to everything', () => {
    const onFilter = vi.fn();
    const narrow = { ...everything, sourceId: 's1' };
    show(
      <SearchResults
        {...results}
        answer={{ ...answer, rows: [], count: 0 }}
        filter={narrow}
        onFilter={onFilter}
      />,
    );
    press('Look everywhere');
    expect(onFilter).toHaveBeenCalledWith(everything);
  });

  test('are reached from the field by the arrow and by Enter', () => {
    for (const key of ['ArrowDown', 'Enter']) {
      show(<FrontPage {...front} search={foundWith('harbour')} />);
      const field = document.querySelector<HTMLInputElement>('input[type="search"]');
      field?.focus();
      act(() => {
        field?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      });
      expect(document.activeElement?.getAttribute('data-focus-id')).toBe('found-1');
    }
  });

  test('tell where the reader was before one is opened', () => {
    const onPlace = vi.fn();
    const onOpenArticle = vi.fn();
    const search = foundWith('harbour');
    show(<FrontPage {...front} search={search} onPlace={onPlace} onOpenArticle={onOpenArticle} />);
    press('New harbour bridge closed after cracks are found');
    expect(onPlace).toHaveBeenCalledWith({ scrollTop: 0, focusId: 'found-1' });
    expect(onOpenArticle).toHaveBeenCalledWith('found-1');
  });
});

describe('a past week', () => {
  const weeks = [1, 2, 3].map((back) => ({
    id: `2026-W${47 - back}`,
    from: week.from - back * WEEK_MS,
    to: week.to - back * WEEK_MS,
  }));
  const bar = (id: string, onOpenWeek: (id: string | null) => void) => (
    <WeekBar
      edition={{ ...week, id, closed: true }}
      weeks={weeks}
      timeZone={TIME_ZONE}
      hasGone={false}
      onOpenWeek={onOpenWeek}
    />
  );

  test.each<[from: string, button: string, to: string | null]>([
    ['2026-W45', 'The week before', '2026-W44'],
    ['2026-W45', 'The week after', '2026-W46'],
    ['2026-W46', 'The week after', null],
    ['2026-W44', 'Back to this week', null],
  ])('%s: %s', (from, button, to) => {
    const onOpenWeek = vi.fn();
    show(bar(from, onOpenWeek));
    press(button);
    expect(onOpenWeek).toHaveBeenCalledWith(to);
  });

  test('is one of all, by date', () => {
    const onOpenWeek = vi.fn();
    show(bar('2026-W45', onOpenWeek));
    choose('Week', '2026-W44');
    expect(onOpenWeek).toHaveBeenCalledWith('2026-W44');
  });

  test('has nothing before the first', () => {
    const onOpenWeek = vi.fn();
    show(bar('2026-W44', onOpenWeek));
    press('The week before');
    expect(onOpenWeek).not.toHaveBeenCalled();
  });

  test('leads to the source where no text is stored any more', () => {
    const closed = { ...week, closed: true };
    const [, second] = closed.stories;
    show(
      <FrontPage
        {...front}
        snapshot={front.snapshot && { ...front.snapshot, week: closed }}
        goneIds={new Set([second?.storyId ?? ''])}
        onOpenWeek={nothing}
      />,
    );
    const opener = document.querySelector(`[data-focus-id="${second?.storyId}"]`);
    expect(opener?.getAttribute('href')).toBe(second?.url);
  });

  test('without a story says so and leads back', () => {
    const onOpenWeek = vi.fn();
    const empty = { ...week, closed: true, stories: [] };
    show(
      <FrontPage
        {...front}
        snapshot={front.snapshot && { ...front.snapshot, week: empty }}
        onOpenWeek={onOpenWeek}
      />,
    );
    expect(words(document.querySelector('main, [role="main"]'))).toContain('A week without news.');
    press('Back to this week');
    expect(onOpenWeek).toHaveBeenCalledWith(null);
  });
});
