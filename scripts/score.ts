// npm run score -- feeds | stories | pages [--root FOLDER] [options of that folder's run.mjs …]
import { resolve } from 'node:path';

const [name, ...rest] = process.argv.slice(2);
const rootAt = rest.indexOf('--root');
const [, given] = rootAt >= 0 ? rest.splice(rootAt, 2) : [];

if (name !== 'feeds' && name !== 'stories' && name !== 'pages') {
  console.error('Usage: npm run score -- feeds | stories | pages [--root FOLDER]');
  process.exit(2);
}
const { score } = await import(`../tests/score/${name}.ts`);
process.exit(await score(resolve(given ?? `../shared/corpora/${name}`), rest));
