// npm run score -- feeds | stories | pages [--root FOLDER] [options of that folder's run.mjs …]
// npm run score -- pages --xss [--root FOLDER] [--browser firefox]: hostile HTML on its whole way
import { resolve } from 'node:path';

const [name, ...rest] = process.argv.slice(2);
const rootAt = rest.indexOf('--root');
const [, given] = rootAt >= 0 ? rest.splice(rootAt, 2) : [];

if (name !== 'feeds' && name !== 'stories' && name !== 'pages') {
  console.error('Usage: npm run score -- feeds | stories | pages [--root FOLDER]');
  process.exit(2);
}
const isXss = name === 'pages' && rest.includes('--xss');
const { score } = await import(`../tests/score/${isXss ? 'pages-xss' : name}.ts`);
process.exit(await score(resolve(given ?? `../shared/corpora/${isXss ? 'xss' : name}`), rest));
