import { describe, expect, test } from 'vitest';
import { type Book, makeEpub } from '../../../lib/export/epub';
import { crc32 } from '../../../lib/export/zip';
import { article, richHtml, words } from './demo';
import { xmlFaults } from './well-formed';

const madeAt = Date.UTC(2026, 10, 20, 17, 30, 5);
const decoder = new TextDecoder();

interface Packed {
  readonly name: string;
  readonly text: string;
  readonly method: number;
  readonly at: number;
}

/** Reads a ZIP by its directory, and checks each file against it. */
function unpack(bytes: Uint8Array): Packed[] {
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  expect(view.getUint32(end, true)).toBe(0x06054b50);
  const found: Packed[] = [];
  let at = view.getUint32(end + 16, true);
  expect(at + view.getUint32(end + 12, true)).toBe(end);
  for (let n = view.getUint16(end + 10, true); n > 0; n -= 1) {
    expect(view.getUint32(at, true)).toBe(0x02014b50);
    const size = view.getUint32(at + 24, true);
    const length = view.getUint16(at + 28, true);
    const start = view.getUint32(at + 42, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + length));
    expect(view.getUint32(start, true)).toBe(0x04034b50);
    expect(bytes.subarray(start + 4, start + 30)).toEqual(bytes.subarray(at + 6, at + 32));
    const data = bytes.subarray(start + 30 + length, start + 30 + length + size);
    expect(crc32(data)).toBe(view.getUint32(at + 16, true));
    found.push({
      name,
      text: decoder.decode(data),
      method: view.getUint16(at + 10, true),
      at: start,
    });
    at += 46 + length;
  }
  return found;
}

const book = (changes: Partial<Book> = {}): Book => ({
  id: 'article-1',
  title: 'Ferry bridge shut until autumn',
  language: 'en',
  madeAt,
  articles: [article(richHtml)],
  ...changes,
});

const filesOf = (changes: Partial<Book> = {}) => unpack(makeEpub(book(changes), words));
const textIn = (files: readonly Packed[], name: string) =>
  files.find((file) => file.name.endsWith(name))?.text ?? '';

describe('an EPUB', () => {
  test('begins with its type, stored and without anything before it', () => {
    const bytes = makeEpub(book(), words);
    expect(decoder.decode(bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
    const [first] = unpack(bytes);
    expect(first).toMatchObject({ name: 'mimetype', method: 0, at: 0 });
  });

  test('leads from the container to the package, and from there to every file it holds', () => {
    const files = filesOf({ articles: [article('<p>a</p>'), article('<p>b</p>')] });
    expect(textIn(files, 'container.xml')).toContain('full-path="book/package.opf"');
    const opf = textIn(files, 'package.opf');
    const listed = [...opf.matchAll(/href="([^"]+)"/g)].map(([, href]) => `book/${href}`);
    const held = files.map(({ name }) => name).filter((name) => name.startsWith('book/'));
    expect(listed.sort()).toEqual(held.filter((name) => !name.endsWith('.opf')).sort());
    expect(opf.match(/<itemref /g)).toHaveLength(3);
    expect(opf).toContain('properties="nav"');
    expect(opf).toContain('<meta property="dcterms:modified">2026-11-20T17:30:05Z</meta>');
  });

  test('lists its articles in the table of contents', () => {
    const nav = textIn(filesOf(), 'nav.xhtml');
    expect(nav).toContain('<nav epub:type="toc"');
    expect(nav).toContain('<a href="article-1.xhtml"');
  });

  test('names the source and its address', () => {
    const files = filesOf();
    expect(textIn(files, 'package.opf')).toContain(
      '<dc:source>https://courier.example/bridge?a=1&amp;b=2</dc:source>',
    );
    expect(textIn(files, 'article-1.xhtml')).toContain('The Norwick Courier · Ada Marsh');
  });

  test('keeps notes, tables, lists and code, and makes pictures links', () => {
    const text = textIn(filesOf(), 'article-1.xhtml');
    expect(text).toContain('<sup><a href="#note-1">1</a></sup>');
    expect(text).toContain('<p id="note-1">');
    expect(text).toContain('<td colspan="2">none<br/>else</td>');
    expect(text).toContain('<ol start="3">');
    expect(text).toContain('if (a &lt; b)');
    expect(text).toContain('<a href="https://courier.example/a(1).jpg">Picture: A boat</a>');
    expect(text).not.toContain('<img');
  });

  test('turns its pages from right to left for what is written so', () => {
    const files = filesOf({ articles: [article('<p>أغلقت</p>', { language: 'ar' })] });
    expect(textIn(files, 'package.opf')).toContain('page-progression-direction="rtl"');
    expect(textIn(files, 'package.opf')).toContain('<dc:language>ar</dc:language>');
    expect(textIn(files, 'article-1.xhtml')).toContain('<article dir="rtl">');
  });

  test('says so where the text is not stored', () => {
    const files = filesOf({ articles: [article('')] });
    expect(textIn(files, 'article-1.xhtml')).toContain('The text is not stored.');
  });

  test('is the same, byte for byte, when it is made again', () => {
    expect(makeEpub(book(), words)).toEqual(makeEpub(book(), words));
  });
});

const HOSTILE = [
  ['markup', '</title><script>alert(1)</script>', '<p>x</p>'],
  ['an entity', 'Salt &amp; &nbsp; pepper &unknown;', '<p>&nbsp;&lt;</p>'],
  ['controls', 'a\u0000b\u000b\u001fc\ufffe', '<p>a\u0008b</p>'],
  ['half a character', 'a\ud83d', '<p>\udc00</p>'],
  ['nothing', '', '<p></p>'],
  ['white space', ' \n\t ', ' \n '],
  ['the end of a comment', '--> ]]> ?>', '<p>]]&gt; --&gt;</p>'],
  ['Chinese', '桥梁关闭至秋季', '<p>周二<ruby>早<rt>zǎo</rt></ruby>晨</p>'],
  ['Arabic with marks of direction', '\u202eأغلقت\u202c', '<p dir="rtl">أغلقت</p>'],
  [
    'ids twice, and bad ones',
    'x',
    '<p id="note-a">a</p><p id="note-a">b</p><p id="1 &quot;">c</p>',
  ],
  [
    'links within links',
    'x',
    '<a href="https://a.example/"><img src="https://a.example/b.png"></a>',
  ],
  ['bad addresses', 'x', '<a href="javascript:1">a</a><a href="#gone">b</a><img src="data:,x">'],
  [
    'elements of nobody',
    'x',
    '<custom-tag onclick="x"><p>kept</p></custom-tag><svg><g>x</g></svg>',
  ],
  [
    'bad attributes',
    'x',
    '<ol start="x"><li value="9e9">a</li></ol><p lang="&quot;&lt;" dir="up">b</p>',
  ],
  ['very deep markup', 'x', `${'<div><span>'.repeat(300)}deep${'</span></div>'.repeat(300)}`],
] as const;

test.each(HOSTILE)('an EPUB of %s is well-formed', (_, title, html) => {
  const files = filesOf({
    title,
    articles: [article(html, { title, byline: title, sourceTitle: title, language: title })],
  });
  for (const { name, text } of files.filter((file) => /xml|xhtml|opf/.test(file.name)))
    expect({ name, faults: xmlFaults(text) }).toEqual({ name, faults: [] });
  expect(textIn(files, 'article-1.xhtml')).not.toMatch(/<script|javascript:|onclick|data:/);
});

test('a week of 200 long articles is packed', () => {
  const long = article(`<p>${'The river rose again. '.repeat(2000)}</p>`);
  const files = filesOf({ articles: Array.from({ length: 200 }, () => long) });
  expect(files).toHaveLength(205);
});

test('the fault finder of this test finds faults', () => {
  expect(xmlFaults('<a><b></a>')).not.toEqual([]);
  expect(xmlFaults('<a>&nbsp;</a>')).not.toEqual([]);
  expect(xmlFaults('<a b="1" b="2"/>')).not.toEqual([]);
  expect(xmlFaults('<a b="1">x &amp; y<c/></a>')).toEqual([]);
});
