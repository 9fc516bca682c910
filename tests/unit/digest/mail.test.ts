import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { bodyHtml } from '../../../lib/digest/body-html';
import type { Digest } from '../../../lib/digest/digest';
import { digestOfEdition } from '../../../lib/digest/make-digest';
import { plainMail } from '../../../lib/digest/plain-mail';
import { serviceMarks } from '../../../lib/digest/service-marks';
import { digestLanguage } from '../../../scripts/digest-language';
import { MAX_MAIL_BYTES, renderMail } from '../../../scripts/digest-mail';
import { brand, edition, editionStory } from './demo';
import { problemsOf } from './valid-html';

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);
const marks = serviceMarks('listmonk');

function digestWith(over: Partial<Digest> = {}, headline = 'Headline'): Digest {
  const stories = Array.from({ length: 10 }, (_, i) => editionStory(i + 1, { headline }));
  const language = digestLanguage('en');
  const setting = { brand, key: 'weekly-2026-W47', language, timeZone: 'UTC', article: null };
  const digest = digestOfEdition(edition(stories), setting);
  if (!digest) throw new Error('no digest');
  return { ...digest, ...over };
}

/** Elements with their attributes; throws on a tag that is not closed where it should be. */
function elementsOf(html: string): { name: string; attributes: Record<string, string> }[] {
  const found: { name: string; attributes: Record<string, string> }[] = [];
  const open: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      found.push({ name, attributes });
      if (!VOID.has(name)) open.push(name);
    },
    onclosetag: (name, implied) => {
      if (VOID.has(name)) return;
      if (implied) throw new Error(`<${name}> is not closed`);
      expect(open.pop()).toBe(name);
    },
  });
  // What only Outlook reads is a comment to everybody else.
  parser.write(html);
  parser.end();
  expect(open).toEqual([]);
  return found;
}

describe('the mail', () => {
  const whole = {
    headline: 'A story',
    url: 'https://ledger.example/whole',
    source: 'The Ledger',
    byline: 'Ada Fen',
    language: 'de',
    paragraphs: ['One & two.', '<b>Three</b>'],
    shortened: true,
  };
  const letter = {
    title: 'Daily',
    text: 'At seven',
    url: 'https://lists.paper.example/subscription/form',
    sender: 'The Paper Ltd',
    postalAddress: '1 Quay Street, Norwick',
  };
  test.each<[string, Partial<Digest>]>([
    ['of the week', {}],
    [
      'with everything',
      { article: whole, newsletter: letter, logo: 'https://paper.example/l.png' },
    ],
    ['that breaks', { kind: 'breaking', title: 'Breaking news', base: '' }],
    ['without a publisher', { from: null, sponsor: null, copyright: null, social: [] }],
    ['without unsubscribing or a sponsor', { sponsor: null, privacyPolicy: null }],
  ])('%s is valid HTML', async (_name, over) => {
    const { html } = await renderMail(digestWith(over), marks);
    expect(problemsOf(html)).toEqual([]);
  });

  test.each([
    ['<!doctype html><html lang="en"><body><p><div></div></p></body></html>', '<p> is not closed'],
    [
      '<!doctype html><html lang="en"><body><table><td></td></table></body></html>',
      '<td> in <table>',
    ],
    ['<!doctype html><html lang="en"><body><img src="x"></body></html>', 'a picture without alt'],
    [
      '<!doctype html><html lang="en"><body><div id="a"></div><p id="a"></p></body></html>',
      'the id a is there twice',
    ],
    ['<html><body></body></html>', 'no doctype or language'],
  ])('would not be with %s', (html, problem) => {
    expect(problemsOf(html)).toContain(problem);
  });

  test('is well formed, in tables, and says its language', async () => {
    const { html } = await renderMail(digestWith(), marks);
    const elements = elementsOf(html);
    expect(html).toMatch(/^<!doctype html>\n<html lang="en"/i);
    expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
    for (const { name, attributes } of elements)
      if (name === 'table') expect(attributes.role).toBe('presentation');
  });

  test('links plainly, and loads and counts nothing', async () => {
    const { html } = await renderMail(digestWith(), marks);
    const elements = elementsOf(html);
    const links = elements.flatMap(({ attributes }) => attributes.href ?? []);
    expect(links).toContain('https://ledger.example/1');
    expect(links).toContain('{{ UnsubscribeURL }}');
    expect(html).not.toMatch(/@TrackLink|TrackView|utm_/);
    const loading = elements.filter(
      ({ name, attributes }) => /^(img|link|script|iframe|object)$/.test(name) || attributes.src,
    );
    expect(loading).toEqual([]);
    expect(html.replace(/<!--[\s\S]*?-->/g, '')).not.toMatch(/url\(|@import/);
  });

  test('draws a dark theme of its own', async () => {
    const { html } = await renderMail(digestWith(), marks);
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).toContain('@media (prefers-color-scheme: dark)');
    expect(html).toContain('[data-ogsc]');
  });

  test('shows the brand’s picture where it has one at an address, named for who cannot see it', async () => {
    const logo = 'https://paper.example/logo.png?a="b"';
    const { html } = await renderMail(digestWith({ logo, from: 'The Paper' }), marks);
    const pictures = elementsOf(html).filter(({ name }) => name === 'img');
    expect(pictures).toHaveLength(1);
    expect(pictures[0]?.attributes).toMatchObject({ src: logo, alt: 'The Paper', height: '24' });
  });

  test('ends with the sender and their postal address, where the brand has one', async () => {
    const newsletter = {
      title: 'Daily',
      text: 'At seven',
      url: 'https://lists.paper.example/subscription/form',
      sender: 'The Paper Ltd',
      postalAddress: '1 Quay Street, Norwick <NR1>',
    };
    const { html, digest } = await renderMail(digestWith({ newsletter }), marks);
    const said = 'Sent by The Paper Ltd, 1 Quay Street, Norwick &lt;NR1&gt;.';
    expect(html).toContain(said);
    expect(bodyHtml(digest)).toContain(`<p>${said}</p>`);
    expect(plainMail(digest, marks)).toContain(
      'Sent by The Paper Ltd, 1 Quay Street, Norwick <NR1>.',
    );
    const without = digestWith({ newsletter: { ...newsletter, postalAddress: null } });
    expect((await renderMail(without, marks)).html).toContain('Sent by The Paper Ltd.');
    expect(bodyHtml(without)).not.toContain('Sent by');
  });

  const attacks = [
    '</title><script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</mj-text></mj-column><mj-raw><script>x</script></mj-raw>',
    '<mj-include path="/etc/passwd" />',
    '{{ template "x" }}{{ .Subscriber.Email }}',
    '--><script>alert(1)</script><!--',
    '<![CDATA[<script>]]>',
    '</style><script>x</script>',
    '&lt;script&gt;',
  ];
  test.each(attacks)('shows the headline %j as text', async (headline) => {
    const over = { title: headline, from: headline, copyright: headline, subject: headline };
    const { html } = await renderMail(digestWith(over, headline), marks);
    const elements = elementsOf(html);
    expect(elements.filter(({ name }) => /^(script|img|mj-)/.test(name))).toEqual([]);
    for (const { attributes } of elements)
      expect(Object.keys(attributes).filter((name) => name.startsWith('on'))).toEqual([]);
    expect(html.replaceAll(/\{\{ (Unsubscribe|Manage)URL \}\}/g, '')).not.toContain('{{');
  });

  test('stays below what Gmail shows, however long its article', async () => {
    const article = {
      headline: 'Long',
      url: 'https://ledger.example/long',
      source: 'The Ledger',
      byline: null,
      language: 'en',
      paragraphs: Array.from({ length: 300 }, () => 'word '.repeat(80)),
      shortened: false,
    };
    const { html, digest } = await renderMail(digestWith({ article }), marks);
    expect(Buffer.byteLength(html)).toBeLessThan(MAX_MAIL_BYTES);
    expect(digest.article?.shortened).toBe(true);
    expect(html).toContain('Read on at The Ledger');
  });

  test('drops stories at the end before it grows too large', async () => {
    const { html, digest } = await renderMail(digestWith({}, 'W'.repeat(20_000)), marks);
    expect(Buffer.byteLength(html)).toBeLessThan(MAX_MAIL_BYTES);
    expect(digest.stories.length).toBeGreaterThan(0);
  });
});
