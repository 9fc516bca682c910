import type { BrandSource } from '../lib/model/brand';

/** Sources offered together: a topic, or the front pages of a country. */
export interface Pack {
  readonly id: string;
  readonly kind: 'topic' | 'country';
  /** The topic or the country's code; put into words by the view. */
  readonly subject: string;
  readonly sources: readonly BrandSource[];
}

const ELSEWHERE = 'INT';

/** The packs of one language: topics by size, then countries by size. Equal ones keep the brand's order. */
export function packsOf(sources: readonly BrandSource[], language: string): Pack[] {
  const packs = new Map<string, { kind: Pack['kind']; subject: string; sources: BrandSource[] }>();
  for (const source of sources) {
    if (languageOf(source) !== language) continue;
    const kind = source.topic === 'top' ? 'country' : 'topic';
    const subject = kind === 'topic' ? source.topic : (source.country ?? ELSEWHERE);
    const id = `${kind}:${subject}`;
    const pack = packs.get(id) ?? { kind, subject, sources: [] };
    pack.sources.push(source);
    packs.set(id, pack);
  }
  return [...packs]
    .map(([id, pack]) => ({ id, ...pack }))
    .sort((a, b) => order(a) - order(b) || b.sources.length - a.sources.length);
}

function order(pack: Pack): number {
  return pack.kind === 'topic' ? 0 : 1;
}

/** The languages on offer with their number of sources, the largest first. */
export function languagesOf(sources: readonly BrandSource[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const source of sources) {
    const code = languageOf(source);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** The reader's language when it is on offer, else the one with most sources. */
export function firstLanguage(sources: readonly BrandSource[], preferred: string): string {
  const languages = languagesOf(sources);
  const wanted = primary(preferred);
  return languages.find(({ code }) => code === wanted)?.code ?? languages[0]?.code ?? wanted;
}

/** The feeds chosen before the reader chooses: those the brand switches on, in this language if it has any. */
export function firstChoice(sources: readonly BrandSource[], language: string): Set<string> {
  const defaults = sources.filter((source) => source.default);
  const spoken = defaults.filter((source) => languageOf(source) === language);
  return new Set((spoken.length > 0 ? spoken : defaults).map((source) => source.feed));
}

/** The choice after a pack is ticked or unticked. */
export function withPack(chosen: ReadonlySet<string>, pack: Pack, isIn: boolean): Set<string> {
  const next = new Set(chosen);
  for (const { feed } of pack.sources) {
    if (isIn) next.add(feed);
    else next.delete(feed);
  }
  return next;
}

function languageOf(source: BrandSource): string {
  return primary(source.language ?? 'en');
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] || 'en';
}

/**
 * The address a reader pasted, made whole, or null when it is none: "ledger.example/news" gives
 * "https://ledger.example/news".
 */
export function addressOf(pasted: string): string | null {
  const text = pasted.trim();
  if (text === '' || /\s/.test(text)) return null;
  const bare = text.replace(/^feed:(\/\/)?/i, '');
  const whole = /^https?:/i.test(bare) ? bare : `https://${bare}`;
  if (!URL.canParse(whole)) return null;
  const url = new URL(whole);
  const isHost =
    url.hostname.includes('.') || url.hostname === 'localhost' || url.hostname.startsWith('[');
  return isHost && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
