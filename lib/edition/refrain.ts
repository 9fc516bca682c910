import type { Story } from '../model/story';
import { type Subject, unitOf } from './kinship';

/** From so many stories on, what a source repeats can be told from what it reports. */
const ENOUGH = 4;
/** A term in more of them than this share is the source's refrain. */
const MOST = 0.5;

/**
 * Subjects without what each source says every time: "Published online", the name of a column, the
 * one theme of a blog. It would make all its stories kin. By index, for stories of one source only;
 * where several tell, a refrain is outweighed.
 */
export function withoutRefrains(
  stories: readonly Story[],
  subjects: readonly Subject[],
): readonly Subject[] {
  const sources = stories.map(onlySource);
  const bySource = new Map<string, Subject[]>();
  subjects.forEach((subject, i) => {
    const source = sources[i];
    if (source) bySource.set(source, [...(bySource.get(source) ?? []), subject]);
  });
  const refrains = new Map([...bySource].map(([source, told]) => [source, refrainOf(told)]));
  return subjects.map((subject, i) => without(subject, refrains.get(sources[i] ?? '')));
}

function onlySource({ articles }: Story): string | undefined {
  const [first] = articles;
  return articles.every(({ sourceId }) => sourceId === first?.sourceId)
    ? first?.sourceId
    : undefined;
}

function refrainOf(subjects: readonly Subject[]): ReadonlySet<string> {
  if (subjects.length < ENOUGH) return new Set();
  const counts = new Map<string, number>();
  for (const subject of subjects)
    for (const term of subject.keys()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Set(
    [...counts].filter(([, count]) => count > MOST * subjects.length).map(([term]) => term),
  );
}

function without(subject: Subject, refrain: ReadonlySet<string> | undefined): Subject {
  if (!refrain || refrain.size === 0) return subject;
  return unitOf([...subject].filter(([term]) => !refrain.has(term)));
}
