import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../../components');
const tokens = readFileSync(join(root, 'tokens.css'), 'utf8');
const defined = new Set(tokens.match(/--[\w-]+(?=:)/g));

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);
const text = (file: string) =>
  readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

test.each(files)('%s uses only tokens that exist', (file) => {
  const own = new Set(text(file).match(/--[\w-]+(?=:)/g));
  const used = [...text(file).matchAll(/var\((--[\w-]+)/g)].map((match) => match[1] ?? '');
  expect(used.filter((name) => !defined.has(name) && !own.has(name))).toEqual([]);
});

const modules = files.filter((file) => file.endsWith('.module.css') && !file.includes('options'));

test.each(modules)('%s has no colour and no size of its own', (file) => {
  const rules = text(file).replace(/@(container|media)[^{]*/g, '');
  const bare = rules.match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsl|\b(?!1px)\d+(\.\d+)?(px|rem|pt)\b/gi);
  expect(bare ?? []).toEqual([]);
});

test('a token that nothing uses is not kept', () => {
  const all = [...files.map(text), tokens].join('\n');
  const unused = [...defined].filter((name) => !all.includes(`var(${name})`) && name !== '--good');
  expect(unused).toEqual([]);
});
