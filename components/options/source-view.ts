import type { Source } from '../../lib/model/source';
import { locale } from '../words/locale';
import { topicWords } from '../words/topics';

/** What is wrong with a source, in one sentence, and the way out. */
export interface SourceHealth {
  readonly sentence: string;
  /** What happens next, when something does by itself. */
  readonly plan?: string;
  /** `good` is mended or quiet by nature; `warn` may mend itself; `bad` needs the reader. */
  readonly tone: 'good' | 'warn' | 'bad';
  readonly action?: { readonly label: string; readonly id: string };
}

/** A source as the list shows it. */
export interface SourceView {
  readonly source: Source;
  /** How often it publishes, in words: "About 14 a day". */
  readonly rhythm: string;
  /** Its part in the recent editions, in words; empty before the first. */
  readonly share: string;
  /** The last success, in words: "read 8 minutes ago". */
  readonly lastSuccess: string;
  /** The size of its feed: "84 kB"; empty when it is not known. */
  readonly size: string;
  /** Absent when all is well. */
  readonly health?: SourceHealth;
}

/** What the reader may change about a source. */
export type SourceEdit = Pick<Source, 'title' | 'topic' | 'weight' | 'trustedBreaking'>;

export function needsAttention(view: SourceView): boolean {
  return view.health?.tone === 'bad' || view.health?.tone === 'warn';
}

/** `norwick.example` for a site's address; the address itself when it is none. */
export function hostOf(address: string): string {
  return /^[a-z]+:\/\/(?:www\.)?([^/?#]+)/i.exec(address)?.[1] ?? address;
}

/** "World" for `world`; a topic of the reader's own as it was typed. */
export const topicName = topicWords;

/** The topic that was typed by its name: `world` for "World", `tide-tables` for "Tide tables". */
export function topicOf(typed: string, known: readonly string[]): string {
  const name = typed.trim().toLocaleLowerCase(locale());
  const topic = known.find((one) => topicName(one).toLocaleLowerCase(locale()) === name);
  return topic ?? typed.trim().toLowerCase().replace(/\s+/g, '-');
}

/** Sources whose title, site or topic holds every word of the text. */
export function matching(views: readonly SourceView[], text: string): SourceView[] {
  const wanted = text.toLowerCase().split(/\s+/).filter(Boolean);
  return views.filter(({ source }) => {
    const hay =
      `${source.title} ${source.siteUrl ?? ''} ${source.feedUrl} ${source.topic} ${source.folders?.join(' ') ?? ''}`.toLowerCase();
    return wanted.every((word) => hay.includes(word));
  });
}

export interface SourceGroup {
  readonly topic: string;
  readonly views: readonly SourceView[];
}

/** By topic, both in alphabetical order. */
export function groupedByTopic(views: readonly SourceView[]): SourceGroup[] {
  // Ten times faster than `localeCompare` for a thousand names.
  const { compare } = new Intl.Collator(locale());
  const groups = new Map<string, SourceView[]>();
  for (const view of views) {
    const group = groups.get(view.source.topic);
    if (group) group.push(view);
    else groups.set(view.source.topic, [view]);
  }
  return [...groups]
    .map(([topic, members]) => ({
      topic,
      views: members.sort((a, b) => compare(a.source.title, b.source.title)),
    }))
    .sort((a, b) => compare(topicName(a.topic), topicName(b.topic)));
}
