// @vitest-environment happy-dom
import { render } from 'preact';
import { act as actAsync } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import {
  ReadingSection,
  type ReadingSectionProps,
} from '../../../components/options/ReadingSection';
import { defaultSettings } from '../../../lib/model/settings';
import { words } from '../components/draw';

afterEach(() => render(null, document.body));

function show(changes: Partial<ReadingSectionProps> = {}) {
  const onChange = vi.fn();
  const props: ReadingSectionProps = {
    settings: defaultSettings,
    leanings: [],
    dismissed: 0,
    onForget: () => {},
    onTakeBack: () => {},
    onLanguage: () => {},
    onChange,
    ...changes,
  };
  void actAsync(() => render(<ReadingSection {...props} />, document.body));
  return onChange;
}

const click = (selector: string) =>
  void actAsync(() => document.querySelector<HTMLElement>(selector)?.click());

test('theme, typeface, lines, column and single keys are set', () => {
  const onChange = show();
  click('[name="reading-theme"][value="sepia"]');
  click('[name="reading-face"][value="sans"]');
  click('[name="reading-lines"][value="tight"]');
  click('[name="reading-width"][value="narrow"]');
  click('#reading-shortcuts');
  const { text } = defaultSettings;
  expect(onChange.mock.calls.flat()).toEqual([
    { theme: 'sepia' },
    { text: { ...text, face: 'sans' } },
    { text: { ...text, lineHeight: 'tight' } },
    { text: { ...text, width: 'narrow' } },
    { shortcuts: { enabled: false } },
  ]);
});

test('what the reader wants less like is counted, and taken back', () => {
  const onTakeBack = vi.fn();
  show({ dismissed: 2, onTakeBack });
  expect(words(document.body)).toContain('You asked for less like 2 stories.');
  const button = [...document.querySelectorAll('button')].find(
    (each) => words(each) === 'Take all of it back',
  );
  void actAsync(() => button?.click());
  expect(onTakeBack).toHaveBeenCalledOnce();
});

test('nothing is said of it while there is none', () => {
  show();
  expect(words(document.body)).not.toContain('less like');
});
