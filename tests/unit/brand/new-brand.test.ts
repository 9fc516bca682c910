// @vitest-environment node
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contrast, PAPER } from '../../../lib/brand/accent';
import { shadeForBoth } from '../../../scripts/brand-new-pictures';
import { type BrandEdges, runBrandCommand } from '../../../scripts/brand-run';
import { startNewsroom } from '../../newsroom/newsroom';
import { newsroomFetch } from '../../newsroom/newsroom-fetch';

let parent: string;
let folder: string;
let said: string[];
let complained: string[];
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'brand-'));
  folder = join(parent, 'ours');
  said = [];
  complained = [];
});
afterEach(() => rmSync(parent, { recursive: true, force: true }));

function run(words: readonly string[], answers?: readonly string[]): Promise<number> {
  const left = [...(answers ?? [])];
  const ask = answers ? async () => left.shift() ?? '' : null;
  return runBrandCommand(['new', folder, ...words], edges(ask));
}

const edges = (ask: BrandEdges['ask']): BrandEdges => ({
  fetch: newsroomFetch as typeof fetch,
  now: () => Date.UTC(2026, 10, 22),
  ask,
  say: (line) => said.push(line),
  complain: (line) => complained.push(line),
});
const brand = () => JSON.parse(readFileSync(join(folder, 'brand.json'), 'utf8'));

describe('brand new', () => {
  test('writes a folder that is right, from two flags', async () => {
    const words = ['--offline', '--name', 'The Paper', '--feed', 'https://ledger.example/rss'];
    expect(await run(words)).toBe(0);
    expect(complained).toEqual([]);
    expect(brand()).toMatchObject({
      name: 'The Paper',
      logo: 'logo.svg',
      icon: 'icon.svg',
      privacyPolicy: 'privacy.html',
      copyright: '© 2026 The Paper',
      sources: [{ title: 'ledger.example', site: 'https://ledger.example/', default: true }],
    });
  });

  test('asks at a terminal, and only what matters', async () => {
    const answers = [
      '',
      'Norwick <b>& Co',
      'https://n.example',
      '',
      'de',
      '#ffcc00',
      '',
      'a.example b.example',
    ];
    expect(await run(['--offline'], [...answers, '', 'Tea', 'https://tea.example', '', ''])).toBe(
      0,
    );
    expect(brand()).toMatchObject({
      name: 'Norwick <b>& Co',
      language: 'de',
      sponsor: { text: 'Tea', url: 'https://tea.example' },
      sources: [{ feed: 'https://a.example/' }, { feed: 'https://b.example/' }],
    });
    expect(brand()).not.toHaveProperty('newsletter');
    for (const file of ['logo.svg', 'icon.svg', 'privacy.html'])
      expect(readFileSync(join(folder, file), 'utf8')).not.toContain('<b>');
  });

  test('finds the feeds of sites by itself', async () => {
    const newsroom = await startNewsroom({ publishers: 2, articlesPerPublisher: 2 });
    try {
      const [first, second] = newsroom.publishers;
      const feeds = ['--feed', first?.siteUrl ?? '', '--feed', second?.feedUrl ?? ''];
      const nowhere = `http://news.localhost:${newsroom.port}/nowhere`;
      expect(await run(['--name', 'N', ...feeds, '--feed', nowhere, ...feeds.slice(2)])).toBe(0);
      const found = brand().sources;
      expect(found[0].feed).toBe(first?.feedUrl);
      expect(found[1]).toMatchObject({ feed: second?.feedUrl, title: second?.title });
      expect(complained).toEqual([
        expect.stringContaining(nowhere),
        `${second?.feedUrl}: This leads to a feed that is in the list already; it is kept once.`,
      ]);
    } finally {
      await newsroom.stop();
    }
  });

  test('says at once what was answered wrongly', async () => {
    const words = ['--offline', '--name', 'N', '--feed', 'https://a.example/'];
    expect(await run([...words, '--accent', 'red', '--newsletter', 'listmonk'])).toBe(1);
    expect(complained.map((line) => line.split(':')[0])).toEqual([
      'accent',
      'newsletter.endpoint',
      'newsletter.lists',
    ]);
  });

  test('takes a logo along, and says when it is not there', async () => {
    const words = ['--offline', '--name', 'N', '--feed', 'https://a.example/'];
    expect(await run([...words, '--logo', '"brands/minutemen/logo.svg"'])).toBe(0);
    expect(brand().logo).toBe('logo.svg');
    const copied = readFileSync(join(folder, 'logo.svg'), 'utf8');
    expect(copied).toBe(readFileSync('brands/minutemen/logo.svg', 'utf8'));
    rmSync(folder, { recursive: true });
    expect(await run([...words, '--logo', 'nowhere.png'])).toBe(0);
    expect(complained).toEqual([expect.stringMatching(/^nowhere\.png: There is no such file/)]);
    expect(brand().logo).toBe('logo.svg');
  });

  test('says how it is used, when asked', async () => {
    expect(await run(['--help'])).toBe(0);
    expect(said[0]).toMatch(/^Use: npm run brand/);
    expect(existsSync(folder)).toBe(false);
  });

  test('never writes over a brand', async () => {
    const words = ['--offline', '--name', 'N', '--feed', 'https://a.example/'];
    await run(words);
    const before = readFileSync(join(folder, 'brand.json'), 'utf8');
    expect(await run([...words, '--name', 'M'])).toBe(1);
    expect(complained[0]).toMatch(/There is a brand\.json in .* already/);
    expect(readFileSync(join(folder, 'brand.json'), 'utf8')).toBe(before);
  });

  test('takes a folder with a blank in its name, and what lies there stays', async () => {
    const there = join(folder, 'our own');
    mkdirSync(there, { recursive: true });
    writeFileSync(join(there, 'privacy.html'), '<p>Ours</p>');
    writeFileSync(join(there, 'notes.txt'), 'mine');
    const words = ['new', there, '--offline', '--name', 'N', '--feed', 'https://a.example/'];
    expect(await runBrandCommand(words, edges(null))).toBe(0);
    expect(complained).toEqual([
      'privacy.html: It is there already and was left as it is. The brand uses it.',
    ]);
    expect(readFileSync(join(there, 'privacy.html'), 'utf8')).toBe('<p>Ours</p>');
    expect(readdirSync(there).sort()).toEqual(
      ['brand.json', 'icon.svg', 'logo.svg', 'notes.txt', 'privacy.html'].sort(),
    );
  });

  test('stopped at a question writes nothing', async () => {
    const stopped = async () => {
      throw Object.assign(new Error('Aborted with Ctrl+C'), { name: 'AbortError' });
    };
    const place = join(folder, 'stopped');
    expect(await runBrandCommand(['new', place], edges(stopped))).toBe(130);
    expect(complained).toEqual(['Stopped. Nothing was written.']);
    expect(existsSync(place)).toBe(false);
  });

  test('says so when the folder is a file', async () => {
    const file = join(parent, 'file');
    writeFileSync(file, '');
    const words = ['new', file, '--offline', '--name', 'N', '--feed', 'https://a.example/'];
    expect(await runBrandCommand(words, edges(null))).toBe(1);
    expect(complained).toEqual([`${file} cannot be written (EEXIST). Name another folder.`]);
  });

  test('without a name or a feed writes nothing', async () => {
    expect(await run(['--offline', '--name', 'N'])).toBe(2);
    expect(existsSync(folder)).toBe(false);
  });
});

test.each(['#ffcc00', '#000000', '#ffffff', '#8f1d1a', '#0b1f66', '#00ff88'])(
  'a logo in %s is seen on both papers',
  (accent) => {
    const shade = shadeForBoth(accent);
    for (const paper of [PAPER.light[0], PAPER.dark[0]])
      expect(contrast(shade, paper)).toBeGreaterThanOrEqual(3.5);
  },
);
