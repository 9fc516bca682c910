import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { problemLine } from '../../../lib/brand/problems';
import { readBrandFolder } from '../../../scripts/brand-folder';

const least = {
  name: 'The Paper',
  sources: [{ title: 'The Ledger', feed: 'https://ledger.example/rss', topic: 'top' }],
};
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>';
const PNG = Buffer.from(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x09`, 'latin1');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brand-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(files: Readonly<Record<string, string | Buffer | object>>): void {
  for (const [name, content] of Object.entries(files)) {
    const plain = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(join(folder, name), plain ? content : JSON.stringify(content));
  }
}

function lines(): string[] {
  const read = readBrandFolder(folder);
  return read.kind === 'wrong' ? read.problems.map(problemLine) : [];
}

describe('a brand’s folder', () => {
  test('anywhere on disk gives the brand and the files to bundle', () => {
    write({ 'brand.json': { ...least, logo: 'logo.svg' }, 'logo.svg': SVG });
    expect(readBrandFolder(folder)).toMatchObject({
      kind: 'ok',
      brand: { name: 'The Paper', logo: 'brand/logo.svg' },
      files: [{ from: join(folder, 'logo.svg'), to: 'brand/logo.svg' }],
    });
  });

  test('with a page of its own gets the style sheet too', () => {
    write({
      'brand.json': { ...least, privacyPolicy: 'privacy.html' },
      'privacy.html': '<h1>Privacy',
    });
    const read = readBrandFolder(folder);
    expect(read.kind === 'ok' && read.files.map(({ to }) => to)).toEqual([
      'brand/privacy.html',
      'brand/page.css',
    ]);
  });

  test('with a brand.json that begins with a byte order mark is read', () => {
    write({ 'brand.json': `\uFEFF${JSON.stringify(least)}` });
    expect(readBrandFolder(folder).kind).toBe('ok');
  });

  test('that is not there says which file it looked for', () => {
    expect(lines()).toEqual([`There is no brand.json here: ${join(folder, 'brand.json')}`]);
  });

  test('with a comma too many names the line', () => {
    write({ 'brand.json': '{\n  "name": "The Paper",\n  "sources": [],,\n}' });
    expect(lines()).toEqual([
      expect.stringMatching(/^brand\.json is not JSON: line 3 has a comma/),
    ]);
  });

  test('with half a brand.json says so', () => {
    write({ 'brand.json': '{ "name": ' });
    expect(lines()).toEqual([expect.stringMatching(/^brand\.json is not JSON: /)]);
  });
});

describe('a picture', () => {
  test.each<[string, string, string | Buffer | null, RegExp]>([
    ['that is not there', 'logo.svg', null, /There is no file "logo\.svg" beside brand\.json/],
    [
      'that is too large',
      'logo.png',
      Buffer.concat([PNG, Buffer.alloc(600_000)]),
      /601 kB; 500 kB is the most/,
    ],
    ['that is another kind', 'logo.png', 'GIF89a', /is not a png picture/],
    ['that is a page', 'logo.svg', '<html></html>', /is not an SVG/],
    [
      'with a script',
      'logo.svg',
      SVG.replace('<path', '<script>alert(1)</script><path'),
      /holds a script/,
    ],
    ['with a handler', 'logo.svg', SVG.replace('<path', '<path onclick="a()"'), /holds a script/],
    [
      'that loads another',
      'logo.svg',
      SVG.replace('<path', '<image href="https://evil.example/p.png"/><path'),
      /loads something from the web/,
    ],
  ])('%s is refused', (_name, logo, content, pattern) => {
    write({ 'brand.json': { ...least, logo }, ...(content !== null && { [logo]: content }) });
    expect(lines()).toEqual([expect.stringMatching(pattern)]);
  });

  test.each([
    ['logo.png', PNG],
    ['logo.gif', Buffer.from('GIF89a\x09\0\x09\0', 'latin1')],
    ['logo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xc0, 0, 9, 8, 0, 9, 0, 9, 3, 0])],
    ['logo.webp', Buffer.from(`RIFF\0\0\0\0WEBPVP8X${'\0'.repeat(16)}`, 'latin1')],
    ['logo.svg', SVG],
  ])('%s is taken', (logo, content) => {
    write({ 'brand.json': { ...least, logo }, [logo]: content });
    expect(lines()).toEqual([]);
  });

  test('that is a folder is refused, not a crash', () => {
    write({ 'brand.json': { ...least, logo: 'logo.svg' } });
    mkdirSync(join(folder, 'logo.svg'));
    expect(lines()).toEqual([expect.stringMatching(/There is no file "logo\.svg"/)]);
  });

  test('that is a link to nothing is refused, not a crash', () => {
    write({ 'brand.json': { ...least, logo: 'logo.svg' } });
    symlinkSync(join(folder, 'nowhere.svg'), join(folder, 'logo.svg'));
    expect(lines()).toEqual([expect.stringMatching(/There is no file "logo\.svg"/)]);
  });

  test('of the sponsor and a page are asked for by their own fields, all at once', () => {
    const sponsor = { text: 'Tea', image: 'tea.png', url: 'https://tea.example' };
    write({ 'brand.json': { ...least, logo: 'a.svg', sponsor, privacyPolicy: 'p.html' } });
    expect(lines().map((line) => line.split(':')[0])).toEqual([
      'logo',
      'sponsor.image',
      'privacyPolicy',
    ]);
  });
});

describe('the brands of this project', () => {
  test.each(['default', 'minutemen'])('%s is right', (name) => {
    expect(readBrandFolder(`brands/${name}`)).toMatchObject({ kind: 'ok' });
  });

  test('the default one asks for nothing at install, has no sponsor, and follows a few sources', () => {
    const read = readBrandFolder('brands/default');
    const brand = read.kind === 'ok' ? read.brand : null;
    expect(brand?.access).toBe('ask');
    expect(brand?.sponsor).toBeUndefined();
    expect(brand?.sources.length).toBeGreaterThan(100);
    expect(brand?.sources.filter((source) => source.default)).toHaveLength(10);
  });

  test('the page and the document about privacy say the same', () => {
    const words = (text: string) => text.replace(/\s+/g, ' ').trim();
    const page = readFileSync('brands/default/privacy.html', 'utf8');
    const body = page.slice(page.indexOf('<body>')).replace(/<[^>]+>/g, ' ');
    const text = readFileSync('docs/privacy.md', 'utf8').replace(/^(#+|-) /gm, '');
    expect(words(body)).toBe(words(text));
  });
});
