import { describe, expect, test } from 'vitest';
import { fileName } from '../../../lib/export/file-name';
import { articleMarkdown, bookMarkdown } from '../../../lib/export/markdown';
import { article, richHtml, words } from './demo';

const bodyOf = (html: string) =>
  articleMarkdown(article(html), words).split('\n\n').slice(2, -1).join('\n\n');

test('an article is written with its headline, credit, text and address', () => {
  expect(articleMarkdown(article(richHtml), words)).toMatchInlineSnapshot(`
    "# Ferry bridge shut until autumn

    The Norwick Courier · Ada Marsh · 20 November 2026

    The river took *nine* **metres** of ground[^1], H<sub>2</sub>O & sand.

    ## The plan

    3. Gravel
    4. Piles

       - old
       - new

    > “A bus fits in.”
    >
    > “Two do.”

    \`\`\`
    if (a < b) {
      \`x\`
    }
    \`\`\`

    Seats

    | Way | Seats |
    | --- | --- |
    | Boat \\| ferry | 3,600 |
    | none else |  |

    [Picture: A boat](https://courier.example/a%281%29.jpg)

    *The quay*

    See [the report](https://courier.example/x%281%29) and \`/depth?pier=4\`.

    ---

    [^1]: Page 14 of the survey.

    [Read it where it was published](https://courier.example/bridge?a=1&b=2)
    "
  `);
});

const CASES: readonly (readonly [string, string, string])[] = [
  [
    'signs of Markdown in the text',
    '<p>2 * 3 * 4 _x_ [y] `z` &lt;b&gt;</p>',
    '2 \\* 3 \\* 4 \\_x\\_ \\[y\\] \\`z\\` \\<b\\>',
  ],
  ['a line that looks like a heading', '<p># not one</p>', '\\# not one'],
  ['a line that looks like a list', '<p>- not one</p>', '\\- not one'],
  ['a year at the start', '<p>1984. A year.</p>', '1984\\. A year.'],
  ['a line that looks like a quote', '<p>&gt; said</p>', '\\> said'],
  ['an entity in words', '<p>Write &amp;amp; for it, AT&amp;T</p>', 'Write \\&amp; for it, AT&T'],
  ['spaces at the signs', '<p>a<b> b </b>c</p>', 'a **b** c'],
  ['an empty emphasis', '<p>a<em></em>b</p>', 'ab'],
  ['a break', '<p>one<br>two</p>', 'one\\\ntwo'],
  ['code with backticks', '<p><code>a`b``c</code></p>', '```a`b``c```'],
  [
    'a link with brackets',
    '<p><a href="https://a.example/x_(y)">z</a></p>',
    '[z](https://a.example/x_%28y%29)',
  ],
  ['a link that is none', '<p><a href="javascript:1">z</a></p>', 'z'],
  [
    'a picture in a link',
    '<p><a href="https://a.example/"><img src="https://a.example/b.png" alt="c"></a></p>',
    '[Picture: c](https://a.example/)',
  ],
  ['nested lists', '<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>', '- a\n\n  1. b\n- c'],
  ['a quote of two paragraphs', '<blockquote><p>a</p><p>b</p></blockquote>', '> a\n>\n> b'],
  ['a quote in a list', '<ul><li><blockquote><p>a</p></blockquote></li></ul>', '- > a'],
  ['a definition list', '<dl><dt>Pier</dt><dd>A leg</dd></dl>', '**Pier**\n\nA leg'],
  ['details', '<details><summary>How</summary><p>So</p></details>', '**How**\n\nSo'],
  ['text outside of any block', 'loose <b>words</b><p>p</p>', 'loose **words**\n\np'],
  [
    'Chinese with reading aids',
    '<p><ruby>桥<rp>(</rp><rt>qiáo</rt><rp>)</rp></ruby></p>',
    '桥(qiáo)',
  ],
  [
    'a table without a head',
    '<table><tr><td>a</td></tr><tr><td>b</td><td>c|d</td></tr></table>',
    '| a |  |\n| --- | --- |\n| b | c\\|d |',
  ],
  ['an empty table', '<table></table><p>x</p>', 'x'],
  ['code that holds a fence', '<pre>```\nx\n```</pre>', '````\n```\nx\n```\n````'],
];

test.each(CASES)('%s is written so that it reads the same', (_, html, expected) => {
  expect(bodyOf(html)).toBe(expected);
});

describe('a week in one file', () => {
  test('keeps the notes of two articles apart', () => {
    const text = bookMarkdown('Week 47', [article(richHtml), article(richHtml)], words);
    expect(text).toContain('ground[^1-1]');
    expect(text).toContain('[^2-1]: Page 14');
    expect(text.match(/^# /gm)).toHaveLength(1);
    expect(text.match(/^## Ferry/gm)).toHaveLength(2);
  });

  test('of no article has its title', () => {
    expect(bookMarkdown('Week\n47', [], words)).toBe('# Week 47\n');
  });
});

test.each([
  ['Ferry bridge: shut?', 'Ferry bridge shut.md'],
  ['../../etc/passwd', 'etc passwd.md'],
  ['CON', 'CON -.md'],
  ['.hidden', 'hidden.md'],
  ['', 'article.md'],
  ['\u202egpj.exe', 'gpj.exe.md'],
  ['a\u0000b', 'a b.md'],
  ['桥梁关闭至秋季', '桥梁关闭至秋季.md'],
  ['x'.repeat(300), `${'x'.repeat(80)}.md`],
  ['😀'.repeat(100), `${'😀'.repeat(80)}.md`],
  ['ends with dots...', 'ends with dots.md'],
])('the file of %j is named %j', (title, expected) => {
  expect(fileName(title, 'md')).toBe(expected);
});
