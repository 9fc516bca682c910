import { canonicalUrl } from '../article/canonical-url';
import type { Body } from '../model/article';
import type { Backup } from '../model/backup';
import type { DomPort } from './read-page';

export type BackupReading =
  | { readonly kind: 'ok'; readonly backup: Backup }
  | { readonly kind: 'wrong'; readonly sentence: string };

const LISTS = [
  'sources',
  'marks',
  'articles',
  'bodies',
  'editions',
  'alerts',
  'subscriptions',
] as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const keys = {
  sources: 'id',
  marks: 'articleId',
  articles: 'id',
  bodies: 'articleId',
  editions: 'id',
  alerts: 'storyId',
  subscriptions: 'id',
} as const;

/** Reads a backup file's text. A file that is not ours, or damaged, is refused whole and says why. */
export function readBackupText(text: string): BackupReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong('This file is not a backup: it is not JSON.');
  }
  if (!isRecord(value) || value.kind !== 'best-of-the-week') {
    return wrong('This file was not made by Best of the Week.');
  }
  if (value.version !== 1) return wrong('This file was made by a newer version. Update first.');
  for (const list of LISTS) {
    const records = value[list];
    const whole =
      Array.isArray(records) &&
      records.every((record) => isRecord(record) && typeof record[keys[list]] === 'string');
    if (!whole) return wrong(`This backup is damaged: its ${list} cannot be read.`);
  }
  const backup = value as unknown as Backup;
  if (backup.sources.some((source) => canonicalUrl(source.feedUrl) === null)) {
    return wrong('This backup is damaged: one of its sources has no web address.');
  }
  return { kind: 'ok', backup };
}

const wrong = (sentence: string): BackupReading => ({ kind: 'wrong', sentence });

/** A file can be edited by anyone: every text in it is sanitised again before it is stored. */
export async function cleanBackup(backup: Backup, dom: DomPort): Promise<Backup> {
  const urls = new Map(backup.articles.map((article) => [article.id, article.url]));
  const bodies = await Promise.all(
    backup.bodies.map(async (body): Promise<Body> => {
      const clean = await dom.cleanFeedText(
        body.html,
        urls.get(body.articleId) ?? 'https://localhost/',
      );
      return { ...body, ...clean };
    }),
  );
  return { ...backup, bodies };
}
