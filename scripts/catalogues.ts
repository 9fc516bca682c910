// npx tsx scripts/catalogues.ts
// Brings the sentences of every language into the order of the English ones, drops those that English
// no longer has, and lists what is still to be translated.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'components/locales';

type Catalogue = Record<string, unknown>;

const read = (path: string): Catalogue => JSON.parse(readFileSync(path, 'utf8'));

for (const surface of readdirSync(folder)) {
  const english = read(join(folder, surface, 'en.json'));
  for (const file of readdirSync(join(folder, surface))) {
    const path = join(folder, surface, file);
    const own = read(path);
    const missing = Object.keys(english).filter((key) => !(key in own));
    for (const key of missing) console.log(`${path}: ${key}`);
    const kept = Object.keys(english).flatMap((key) => (key in own ? [[key, own[key]]] : []));
    const text = `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`;
    if (text !== readFileSync(path, 'utf8')) writeFileSync(path, text);
  }
}
