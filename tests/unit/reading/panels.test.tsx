// @vitest-environment happy-dom
import { render, type VNode } from 'preact';
import { act as actAsync } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ArticleView } from '../../../components/ArticleView';
import { FrontPage } from '../../../components/FrontPage';
import { HeadlineComparison } from '../../../components/reading/HeadlineComparison';
import { KeySheet } from '../../../components/reading/KeySheet';
import { KEYS } from '../../../components/reading/keys';
import { MorePanel } from '../../../components/reading/MorePanel';
import { TextPanel } from '../../../components/reading/TextPanel';
import { defaultSettings } from '../../../lib/model/settings';
import { front } from '../../gallery/demo';
import { view } from '../../gallery/demo-article';
import { acts, panels } from '../../gallery/panel-states';
import { draw, words } from '../components/draw';

beforeEach(() => document.body.replaceChildren());
afterEach(() => render(null, document.body));

const act = (change: () => void): void => void actAsync(change);
const show = (node: VNode) => act(() => render(node, document.body));

const nameOf = (element: Element) => element.getAttribute('aria-label') ?? words(element);

function press(name: string): void {
  const found = [...document.querySelectorAll<HTMLElement>('button')].find(
    (each) => nameOf(each) === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  act(() => found.click());
}

const choose = (value: string, group: string) =>
  act(() => {
    document.querySelector<HTMLInputElement>(`[name="${group}"][value="${value}"]`)?.click();
  });

const pressEscape = (target: Element | null) =>
  act(() => {
    target?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
  });

describe('the text settings', () => {
  test('tell what was chosen, and nothing else', () => {
    const onChange = vi.fn();
    show(<TextPanel choices={defaultSettings} onChange={onChange} />);
    choose('sepia', 'panel-theme');
    choose('sans', 'panel-face');
    choose('loose', 'panel-lines');
    choose('wide', 'panel-width');
    press('Larger text');
    press('Smaller text');
    const { text } = defaultSettings;
    expect(onChange.mock.calls.flat()).toEqual([
      { theme: 'sepia' },
      { text: { ...text, face: 'sans' } },
      { text: { ...text, lineHeight: 'loose' } },
      { text: { ...text, width: 'wide' } },
      { textSize: 115 },
      { textSize: 85 },
    ]);
  });

  test.each([
    [150, 'Larger text'],
    [85, 'Smaller text'],
  ])('at %i %% go no further', (textSize, name) => {
    const drawn = draw(
      <TextPanel choices={{ ...defaultSettings, textSize }} onChange={() => {}} />,
    );
    expect(drawn.querySelector(`[aria-label="${name}"]`)?.hasAttribute('disabled')).toBe(true);
  });
});

describe('the panels of an article', () => {
  test('open one at a time, and Escape closes them with the focus back on their button', () => {
    const onBack = vi.fn();
    show(<ArticleView {...view} {...panels} onBack={onBack} />);
    press('Aa Text settings');
    press('Find');
    expect([...document.querySelectorAll('section')].map(nameOf)).toContain('Find in this text');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Words to find');
    pressEscape(document.activeElement);
    expect(document.querySelector('search')).toBeNull();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Find');
    expect(onBack).not.toHaveBeenCalled();
    pressEscape(document.activeElement);
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('keep the place among matches while the page is drawn again', async () => {
    show(<ArticleView {...view} {...panels} />);
    press('Find');
    const field = document.querySelector<HTMLInputElement>('search input');
    await actAsync(async () => {
      if (field) field.value = 'the';
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await actAsync(async () => press('Next match'));
    const place = words(document.querySelector('search output'));
    expect(place).toMatch(/^2 of \d+$/);
    const { reading } = view;
    await actAsync(async () =>
      render(<ArticleView {...view} {...panels} reading={{ ...reading }} />, document.body),
    );
    expect(words(document.querySelector('search output'))).toBe(place);
  });

  test('close when another article is opened', () => {
    show(<ArticleView {...view} {...panels} />);
    press('More');
    show(<ArticleView {...view} {...panels} article={{ ...view.article, id: 'other' }} />);
    expect(document.querySelector('[aria-expanded="true"]')).toBeNull();
  });
});

describe('the sheet of keys', () => {
  test('lists exactly the table of keys', () => {
    const drawn = draw(<KeySheet isOn onClose={() => {}} />);
    const signs: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };
    const listed = [...drawn.querySelectorAll('kbd')].map(words).sort();
    expect(listed).toEqual(
      KEYS.flatMap(({ keys }) => keys)
        .map((key) => signs[key] ?? key)
        .sort(),
    );
    expect(drawn.querySelectorAll('dd')).toHaveLength(KEYS.length);
    for (const does of drawn.querySelectorAll('dd')) expect(words(does)).toMatch(/^[A-Z]/);
  });

  test('says when the keys are off, and closes with Escape', () => {
    const onClose = vi.fn();
    show(<KeySheet isOn={false} onClose={onClose} />);
    expect(words(document.body)).toContain('Single keys are switched off.');
    pressEscape(document.activeElement);
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('more', () => {
  test('says how it went', async () => {
    show(<MorePanel acts={acts} isDismissed={false} />);
    await actAsync(async () => press('Copy link with title'));
    expect(words(document.querySelector('[role="status"]'))).toBe('The link is copied.');
  });

  test('takes "less like this" back', () => {
    const lessLike = vi.fn();
    show(<MorePanel acts={{ ...acts, lessLike }} isDismissed={false} />);
    press('Less like this');
    show(<MorePanel acts={{ ...acts, lessLike }} isDismissed />);
    press('Undo');
    expect(lessLike.mock.calls).toEqual([[true], [false]]);
  });

  test('offers only what there is', () => {
    const drawn = draw(
      <MorePanel acts={{ ...acts, share: undefined, lessLike: undefined }} isDismissed={false} />,
    );
    const names = [...drawn.querySelectorAll('button')].map(words);
    expect(names).not.toContain('Share');
    expect(names).not.toContain('Less like this');
  });
});

test('the headlines of a story are shown oldest first, with what is their own marked', () => {
  const versions = view.versions.slice(0, 5).toReversed();
  const drawn = draw(
    <HeadlineComparison
      versions={versions}
      openId="article-1"
      language="en"
      now={view.now}
      timeZone={view.timeZone}
      onOpen={() => {}}
    />,
  );
  const shown = [...drawn.querySelectorAll('button')].map(words);
  expect(shown).toEqual(versions.toReversed().map(({ headline }) => headline));
  expect([...drawn.querySelectorAll('em')].map(words)).toContain('Railway');
  expect(words(drawn.querySelector('[aria-current]'))).toBe(shown[0]);
});

describe('a story of the list', () => {
  const marked = (readIds: readonly string[], marks: object) =>
    draw(
      <FrontPage
        {...front}
        readIds={new Set(readIds)}
        snapshot={front.snapshot && { ...front.snapshot, ...marks }}
      />,
    );
  const line = (drawn: Document, place: number) => words(drawn.querySelectorAll('ol > li')[place]);

  test('says what is new since it was read', () => {
    const drawn = marked(['article-1', 'article-2'], {
      freshCounts: { 'story-1': 3, 'story-2': 1 },
    });
    expect(line(drawn, 0)).toContain('3 new since you read it');
    expect(line(drawn, 1)).toContain('1 new since you read it');
  });

  test('of which less is wanted says so, and stays', () => {
    expect(line(marked([], { dismissedIds: ['story-2'] }), 1)).toContain('Less like this');
  });
});
