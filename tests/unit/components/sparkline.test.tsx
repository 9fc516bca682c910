// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { Sparkline } from '../../../components/Sparkline';

const root = document.createElement('div');

afterEach(() => render(null, root));

function rectanglesOf(share: number): SVGRectElement[] {
  render(<Sparkline perDay={[0, 4, 1]} highest={4} share={share} label="Words" />, root);
  return [...root.querySelectorAll('rect')];
}

const widthOf = (rect: SVGRectElement | undefined) => Number(rect?.getAttribute('width'));

test.each([
  [0, 0],
  [0.25, 4],
  [1, 16],
  // More sources than there are now: some were removed since.
  [1.5, 16],
])('of a share of %f of the sources the line under the bars is drawn %i wide', (share, drawn) => {
  const [all, some] = rectanglesOf(share).slice(-2);
  expect(widthOf(all)).toBe(16);
  expect(widthOf(some)).toBe(drawn);
});

test('its words are its name, and shown to who points at it', () => {
  rectanglesOf(0.5);
  expect(root.querySelector('svg')?.getAttribute('aria-label')).toBe('Words');
  expect(root.querySelector('title')?.textContent).toBe('Words');
});
