// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { findAll } from '../../../components/reading/find-text';
import { createHighlighter } from '../../../components/reading/highlighter';
import { sentencesOf } from '../../../components/reading/sentences';
import { mapText, rangeOf } from '../../../components/reading/text-map';

const html =
  '<p>The <em>ri</em>ver rose<sup><a href="#n">1</a></sup>. It fell.</p>\n<ul><li>One</li><li>Two</li></ul><pre>a\nb</pre>';

function root(markup = html): HTMLElement {
  document.body.innerHTML = `<div>${markup}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

beforeEach(() => document.body.replaceChildren());

describe('the text of an article', () => {
  test('is one piece, its blocks apart', () => {
    const { text } = mapText(root());
    expect(text.replace(/[ \n]*\n[ \n]*/g, '\n')).toBe('The river rose1. It fell.\nOne\nTwo\na\nb');
  });

  test('leaves out what is to be skipped', () => {
    expect(mapText(root(), 'sup').text).toContain('rose. It fell.');
  });

  test('leads back to a range across elements', () => {
    const map = mapText(root());
    const [span] = findAll(map.text, 'river');
    expect(span && rangeOf(map, span)?.toString()).toBe('river');
  });

  test('of nothing is empty', () => {
    const map = mapText(root(''));
    expect(map.text).toBe('');
    expect(rangeOf(map, { from: 0, to: 3 })).toBeNull();
  });

  test('gives the sentences of each block', () => {
    const { text } = mapText(root(), 'sup');
    const said = sentencesOf(text, 'en').map(({ from, to }) => text.slice(from, to));
    expect(said).toEqual(['The river rose.', 'It fell.', 'One', 'Two', 'a', 'b']);
  });
});

describe('marks, where the browser has no highlights', () => {
  test('stand at what was found, and go without a trace', () => {
    const element = root();
    const highlighter = createHighlighter(element);
    const before = element.innerHTML;
    highlighter.paint('found', findAll(mapText(element).text, 'river'));
    const marks = [...element.querySelectorAll('mark[data-highlight="found"]')];
    expect(marks.map((mark) => mark.textContent).join('')).toBe('river');
    highlighter.clear();
    expect(element.innerHTML).toBe(before);
  });

  test('of one name are replaced, and those of another stay', () => {
    const element = root();
    const highlighter = createHighlighter(element);
    const spans = findAll(mapText(element).text, 'o');
    highlighter.paint('found', spans);
    highlighter.paint('found-current', spans.slice(0, 1));
    highlighter.paint('found-current', spans.slice(1, 2));
    expect(element.querySelectorAll('[data-highlight="found-current"]')).toHaveLength(1);
    expect(element.querySelectorAll('[data-highlight="found"]')).toHaveLength(spans.length);
    highlighter.clear();
    expect(element.innerHTML).toBe(html);
  });
});
