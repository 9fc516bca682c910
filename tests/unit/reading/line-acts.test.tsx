// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act as actAsync } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ArticleVersion } from '../../../components/article-view';
import { FreshReports } from '../../../components/reading/FreshReports';
import { LineActs } from '../../../components/reading/LineActs';
import { Said } from '../../../components/reading/Said';
import { TIME_ZONE } from '../../gallery/demo';
import { view } from '../../gallery/demo-article';
import { words } from '../components/draw';

beforeEach(() => document.body.replaceChildren());
afterEach(() => render(null, document.body));

const show = (node: VNode) => void actAsync(() => render(node, document.body));
const buttons = () => [...document.querySelectorAll('button')];

describe('what a line offers', () => {
  const acts = (isLess: boolean | null) => {
    const did = { onRead: vi.fn(), onSave: vi.fn(), onLess: vi.fn() };
    show(<LineActs isRead isSaved={false} isLess={isLess} {...did} />);
    return did;
  };

  test('says what holds, and what a press does', () => {
    acts(false);
    expect(
      buttons().map((button) => [
        button.getAttribute('aria-label'),
        button.getAttribute('aria-pressed'),
        button.title,
      ]),
    ).toEqual([
      ['Saved', 'false', 'Save for later, or let go'],
      ['Read', 'true', 'Mark as read or unread'],
      ['Less like this', 'false', 'Less like this, or as before'],
    ]);
  });

  test('does what is pressed, and nothing else', () => {
    const { onRead, onSave, onLess } = acts(true);
    buttons()[2]?.click();
    expect([onRead, onSave, onLess].map((each) => each.mock.calls.length)).toEqual([0, 0, 1]);
  });

  test('offers no less of what is in no story of this week', () => {
    acts(null);
    expect(buttons()).toHaveLength(2);
  });
});

describe('what was done', () => {
  test('is said with the way to take it back', () => {
    const onUndo = vi.fn();
    show(<Said sentence="Saved." onUndo={onUndo} />);
    expect(words(document.querySelector('[role="status"]'))).toBe('Saved. Undo');
    buttons()[0]?.click();
    expect(onUndo).toHaveBeenCalledOnce();
  });

  test('has no button where there is nothing to take back', () => {
    show(<Said sentence="Saved as a.epub." />);
    expect(buttons()).toEqual([]);
  });
});

describe('what is new of a story', () => {
  const showNew = (fresh: readonly ArticleVersion[]) => {
    const onOpen = vi.fn();
    show(
      <FreshReports
        fresh={fresh}
        openId="article-2"
        now={view.now}
        timeZone={TIME_ZONE}
        onOpen={onOpen}
      />,
    );
    return onOpen;
  };

  test('is counted, and each headline opens its report', () => {
    const onOpen = showNew(view.versions.slice(1, 3));
    expect(words(document.querySelector('section p'))).toBe('2 new since you read it');
    expect(buttons().map(words)).toEqual(view.versions.slice(1, 3).map((each) => each.headline));
    expect(buttons()[0]?.getAttribute('aria-current')).toBe('true');
    buttons()[1]?.click();
    expect(onOpen).toHaveBeenCalledWith('article-3');
  });

  test('shows the newest of many, and the rest when asked', () => {
    showNew(view.versions.slice(0, 9));
    expect(buttons()).toHaveLength(4);
    void actAsync(() => buttons()[3]?.click());
    expect(buttons()).toHaveLength(9);
  });
});
