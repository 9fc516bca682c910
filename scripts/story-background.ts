// Writes lib/story/background-words.ts: how common a word is in English news.
// A word counts only when it was seen in news of several years, so that the table knows the language
// and not the events of one year.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { traitsOf } from '../lib/story/traits';
import { type Recorded, readRecording, recordingsIn, toArticle } from './story-recorded';

const PER = 20_000;
/** Fewer than this in 20,000 is as good as unseen. */
const LEAST = 0.8;
/** Terms of an article with a summary; recordings of headlines alone are scaled up to it. */
const USUAL_TERMS = 30;

/** Share of an era's articles that hold each term. */
function sharesOf(articles: readonly Recorded[]): Map<string, number> {
  const counts = new Map<string, number>();
  let held = 0;
  for (const article of articles) {
    for (const term of traitsOf(toArticle(article)).keys()) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
      held++;
    }
  }
  const scale = Math.max(1, (USUAL_TERMS * articles.length) / held) / articles.length;
  // Once is chance: a name in one headline.
  return new Map([...counts].filter(([, n]) => n > 1).map(([t, n]) => [t, n * scale]));
}

/** Articles some years apart share no events. */
function byEra(articles: readonly Recorded[]): Recorded[][] {
  const eras = new Map<number, Recorded[]>();
  for (const article of articles) {
    const era = Math.floor(new Date(article.published).getUTCFullYear() / 3);
    eras.set(era, [...(eras.get(era) ?? []), article]);
  }
  return [...eras.values()].filter((era) => era.length >= 1000);
}

function usualShare(shares: readonly ReadonlyMap<string, number>[], term: string): number {
  const found = shares.map((share) => share.get(term) ?? 0).sort((a, b) => b - a);
  const [highest = 0, second = 0] = found;
  // One era's event must not make a word common.
  const capped = [Math.min(highest, 3 * second), ...found.slice(1)];
  return second === 0 ? 0 : capped.reduce((sum, share) => sum + share, 0) / shares.length;
}

export function writeBackground(root: string, file: string): void {
  const folders = ['grouping', 'week', 'breaking'].map((name) => join(root, name));
  const seen = new Set<string>();
  const all = folders
    .flatMap(recordingsIn)
    .flatMap(readRecording)
    .filter(({ title, source }) => {
      const key = `${title}|${source}`;
      return seen.has(key) ? false : seen.add(key);
    });
  const eras = byEra(all);
  const shares = eras.map(sharesOf);
  const levels = new Map<number, string[]>();
  for (const term of new Set(shares.flatMap((share) => [...share.keys()]))) {
    const count = usualShare(shares, term) * PER;
    if (count < LEAST) continue;
    const level = Math.round(2 * Math.log2(count));
    levels.set(level, [...(levels.get(level) ?? []), term.replace(' ', '_')]);
  }
  const lines = [...levels]
    .sort((a, b) => b[0] - a[0])
    .map(([level, terms]) => `${level} ${terms.sort().join(' ')}`);
  writeFileSync(
    file,
    `// Made by scripts/train-story-model.ts; do not edit. One level a line: 2 × log2 of the articles in
// 20,000 that hold the terms after it, ending removed; a name of two words has an underscore.
export const BACKGROUND_WORDS = \`
${lines.join('\n')}
\`;
`,
  );
  console.log(`${file}: ${lines.join(' ').split(' ').length} words of ${eras.length} eras`);
}
