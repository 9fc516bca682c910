// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/page/extract';
import { sanitise } from '../../../lib/page/sanitise';

const url = 'https://tarnfold-courier.example/2026/11/17/ferry';

function read(html: string) {
  const article = extractArticle(new DOMParser().parseFromString(html, 'text/html'), url);
  if (article !== null) sanitise(article.html, url);
  return article;
}

const menu = '<nav><ul><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav>';
const page = (body: string, attributes = '') =>
  `<html ${attributes}><head><title>Ferry</title></head><body>${menu}<main><article><h1>Ferry</h1>${body}</article></main></body></html>`;
const repeat = (sentence: string, count: number) =>
  Array.from({ length: count }, (_, i) => `<p>${sentence.replace('#', String(i))}</p>`).join('');

const japanese =
  '町の渡し船は来年の春から再び運航されると議会が火曜日に発表した。第#便は朝の七時に港を出る予定で、乗客は百人までとされている。';
const chinese =
  '镇议会周二宣布，渡轮将于明年春天恢复运营。第#班船将在早上七点离开港口，最多可载一百名乘客，票价与去年相同。';
const arabic =
  'أعلن مجلس البلدة يوم الثلاثاء أن العبارة ستعود إلى العمل في الربيع المقبل، وستغادر الرحلة رقم # الميناء في السابعة صباحا، وتتسع لمئة راكب.';
const thai =
  'สภาเมืองประกาศเมื่อวันอังคารว่าเรือข้ามฟากจะกลับมาให้บริการอีกครั้งในฤดูใบไม้ผลิปีหน้า เที่ยวที่ # จะออกจากท่าเรือเวลาเจ็ดโมงเช้า';

describe('extractArticle reads every script', () => {
  test.each([
    ['Japanese', japanese, 'lang="ja"'],
    ['Chinese', chinese, 'lang="zh"'],
    ['Arabic', arabic, 'lang="ar" dir="rtl"'],
    ['Thai', thai, 'lang="th"'],
  ])('%s paragraphs are all there', (_, sentence, attributes) => {
    const lines = read(page(repeat(sentence, 12), attributes))?.text.split('\n') ?? [];
    for (let i = 0; i < 12; i++) expect(lines).toContain(sentence.replace('#', String(i)));
  });
});

const english =
  'The council said on Tuesday, after a long debate, that ferry number # would sail again in spring.';
const deep = (tag: string, count: number) => `<${tag}>`.repeat(count);

describe('extractArticle throws at nothing', () => {
  test.each([
    ['nothing at all', ''],
    ['white space', ' \n\t '],
    ['no body', '<html><head><title>x</title></head></html>'],
    ['frames', '<html><frameset cols="50%,50%"><frame src="a"></frameset></html>'],
    ['a body of links', `<body>${'<a href="/x">More</a> '.repeat(2000)}</body>`],
    ['only pictures', '<img src="/a.jpg" width="900" height="600">'.repeat(200)],
    ['only scripts', '<script>const x = "<p>text</p>";</script>'.repeat(50)],
    ['another format', '%PDF-1.7 \u0000\u0001\u0002 stream endstream'],
    ['JSON', JSON.stringify({ articleBody: 'x'.repeat(5000) })],
  ])('%s is no article', (_, html) => {
    expect(read(html)).toBeNull();
  });

  test.each([
    ['unclosed tags', page(repeat(english, 9).replaceAll('</p>', ''))],
    ['tags closed in the wrong order', page(`<b><i>${repeat(english, 9)}</b></i>`)],
    ['an unclosed quote in an attribute', `${page(repeat(english, 9))}<div class="x>`],
    ['an unclosed comment after the text', `${page(repeat(english, 9))}<!-- <p>`],
    ['no html, head or body', `<title>Ferry</title><h1>Ferry</h1>${repeat(english, 9)}`],
    ['two bodies', page(repeat(english, 9)).replace('<main>', '<body class="b"><main>')],
    [
      'structured data that is a list of nothing',
      page(
        `<script type="application/ld+json">[null,[],{"@graph":null}]</script>${repeat(english, 9)}`,
      ),
    ],
    [
      'structured data that is cut off',
      page(
        `<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script>${repeat(english, 9)}`,
      ),
    ],
    [
      'addresses that are none',
      page(`<a href="http://[">x</a><img src="http://%">${repeat(english, 9)}`),
    ],
    ['forms around the whole', `<form>${page(repeat(english, 9))}</form>`],
  ])('broken markup: %s', (_, html) => {
    const text = read(html)?.text ?? '';
    for (let i = 0; i < 9; i++) expect(text).toContain(`ferry number ${i} `);
  });

  test.each<[string, string]>([
    ['four thousand paragraphs', page(repeat(english, 4000))],
    [
      'one paragraph of two hundred thousand letters',
      page(`<p>${'The ferry sails, slowly. '.repeat(8000)}</p>`),
    ],
    ['eight hundred nested boxes', `${page(repeat(english, 9))}${deep('div', 800)}`],
    ['eight hundred nested spans', page(`${deep('span', 800)}${repeat(english, 9)}`)],
    [
      'a long line of the same class words',
      page(`<div class="${'article-body '.repeat(5000)}">${repeat(english, 9)}</div>`),
    ],
    [
      'a table of six thousand cells',
      page(
        `<table>${'<tr><td>Ferry</td><td>Seven</td></tr>'.repeat(3000)}</table>${repeat(english, 30)}`,
      ),
    ],
  ])('huge: %s ends', (_, html) => {
    expect(() => read(html)).not.toThrow();
  });
});
