// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { parseHtml } from '../../../lib/page/parse-html';

const namesIn = (html: string) =>
  Array.from(parseHtml(html).querySelectorAll('[name],[id]')).map(
    (element) => element.getAttribute('name') ?? element.id,
  );

test.each([
  ['a picture named like a method of the document', '<img name="createElement" src="x">'],
  ['a form named like the body', '<form name="body"></form>'],
  ['a field named like a child of its form', '<form><input name="firstChild"></form>'],
  ['a button with such an id', '<form><button id="getAttribute">x</button></form>'],
])('%s loses that name', (_, html) => {
  expect(namesIn(html)).toEqual([]);
});

test.each([
  ['a field', '<form><input name="email"></form>', ['email']],
  ['a form', '<form id="search-box"></form>', ['search-box']],
  ['any other element, whatever it is called', '<p id="title">x</p>', ['title']],
  ['an empty page', '', []],
])('%s keeps its name', (_, html, expected) => {
  expect(namesIn(html)).toEqual(expected);
});
