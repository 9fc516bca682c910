import { canonicalUrl } from '../article/canonical-url';
import type { Body } from '../model/article';
import { BACKUP_LISTS, type Backup, type BackupProblem } from '../model/backup';
import type { Settings } from '../model/settings';
import { flatSettings, settingsFrom } from '../source/second-copy-settings';
import { isRecord, RECORD_CHECKS } from './backup-records';
import type { DomPort } from './read-page';

export type BackupReading =
  | { readonly kind: 'ok'; readonly backup: Backup }
  | { readonly kind: 'wrong'; readonly why: BackupProblem };

/** Reads a backup file's text. A file that is not ours, or damaged, is refused whole and says why. */
export function readBackupText(text: string): BackupReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong({ kind: 'not-json' });
  }
  if (!isRecord(value) || value.kind !== 'best-of-the-week') {
    return wrong({ kind: 'not-ours' });
  }
  if (value.version !== 1) return wrong({ kind: 'newer' });
  for (const list of BACKUP_LISTS) {
    const records = value[list];
    const whole = Array.isArray(records) && records.every(RECORD_CHECKS[list]);
    if (!whole) return wrong({ kind: 'damaged-list', list });
  }
  if (!(value.dismissals === undefined || areDismissals(value.dismissals))) {
    return wrong({ kind: 'damaged-list', list: 'dismissals' });
  }
  if (!isRecord(value.settings)) return wrong({ kind: 'damaged-list', list: 'settings' });
  const backup = { ...value, settings: knownSettings(value.settings) } as unknown as Backup;
  if (backup.sources.some((source) => canonicalUrl(source.feedUrl) === null)) {
    return wrong({ kind: 'no-address' });
  }
  return { kind: 'ok', backup };
}

/** Of the settings in a file those that we know, and a value only where it is of the right kind. */
function knownSettings(given: Readonly<Record<string, unknown>>): Partial<Settings> {
  const flat = flatSettings(given as unknown as Settings);
  const settings = settingsFrom(new Map([...flat].map(([path, { value }]) => [path, value])));
  return Object.fromEntries(Object.entries(settings).filter(([name]) => name in given));
}

const areDismissals = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.every(
    (each) =>
      isRecord(each) &&
      typeof each.storyId === 'string' &&
      typeof each.topic === 'string' &&
      (each.sourceId === null || typeof each.sourceId === 'string') &&
      Number.isFinite(each.at),
  );

const wrong = (why: BackupProblem): BackupReading => ({ kind: 'wrong', why });

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
