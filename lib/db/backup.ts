import { BACKUP_LISTS, type Backup, type BeforeImport } from '../model/backup';
import type { Dismissal } from '../model/dismissal';
import type { FeedState, Source } from '../model/source';
import type { Database } from './database';
import { dismissals, mergeDismissals } from './dismissals';
import { readFact } from './facts';
import { beforeImport } from './undo-import';

/** Gathers everything that is the reader's own. */
export async function readBackup(db: Database, now: number): Promise<Backup> {
  const [sources, settings, marks, editions, alerts, subscriptions] = await Promise.all([
    db.getAll('sources'),
    readFact(db, 'settings'),
    db.getAll('marks'),
    db.getAll('editions'),
    db.getAll('alerts'),
    db.getAll('subscriptions'),
  ]);
  const saved = marks.filter((mark) => mark.savedAt !== null).map((mark) => mark.articleId);
  const articles = await Promise.all(saved.map((id) => db.get('articles', id)));
  const bodies = await Promise.all(saved.map((id) => db.get('bodies', id)));
  return {
    kind: 'best-of-the-week',
    version: 1,
    madeAt: now,
    sources,
    settings: settings ?? {},
    marks,
    articles: articles.filter((article) => article !== undefined),
    // A page that asks not to be kept is not carried elsewhere, either.
    bodies: bodies.flatMap((body) => (body && body.noArchive !== true ? [body] : [])),
    editions: editions.filter((edition) => edition.closed),
    alerts,
    subscriptions,
    dismissals: await dismissals(db),
  };
}

/**
 * Adds a backup to what is there, in one transaction; the backup wins where both have a record. Returns
 * what it wrote over, for Undo.
 */
export async function writeBackup(
  db: Database,
  backup: Backup,
  stateOf: (sourceId: string) => FeedState,
): Promise<BeforeImport> {
  const tx = db.transaction(
    [...BACKUP_LISTS, 'feedStates', 'facts', 'searchQueue', 'groupingParts'] as const,
    'readwrite',
  );
  const before = await beforeImport(tx, backup);
  const states = tx.objectStore('feedStates');
  const [asked, known] = await Promise.all([
    states.getAllKeys(),
    tx.objectStore('sources').getAll(),
  ]);
  const addressOf = new Map(known.map((source) => [source.id, source.feedUrl]));
  // What was learnt at another address says nothing about this one.
  const isKnown = ({ id, feedUrl }: Source) => asked.includes(id) && addressOf.get(id) === feedUrl;
  const facts = tx.objectStore('facts');
  const addDismissals = async () => {
    const known = ((await facts.get('dismissals')) ?? []) as readonly Dismissal[];
    await facts.put(mergeDismissals(known, backup.dismissals ?? []), 'dismissals');
  };
  await Promise.all([
    ...backup.sources.map((source) => tx.objectStore('sources').put(source)),
    ...backup.sources
      .filter((source) => !isKnown(source))
      .map((source) => states.put(stateOf(source.id))),
    ...backup.marks.map((mark) => tx.objectStore('marks').put(mark)),
    ...backup.articles.map((article) => tx.objectStore('articles').put(article)),
    ...backup.bodies.map((body) => tx.objectStore('bodies').put(body)),
    ...backup.articles.map((article) =>
      tx.objectStore('searchQueue').add({ articleId: article.id, kind: 'changed' }),
    ),
    ...backup.editions.map((edition) => tx.objectStore('editions').put(edition)),
    ...backup.alerts.map((alert) => tx.objectStore('alerts').put(alert)),
    ...backup.subscriptions.map((one) => tx.objectStore('subscriptions').put(one)),
    tx.objectStore('facts').put(backup.settings, 'settings'),
    addDismissals(),
    // The grouper has not seen these articles: it is made anew from what is stored.
    tx.objectStore('groupingParts').clear(),
    tx.done,
  ]);
  return before;
}

/** Empties every store. */
export async function clearEverything(db: Database): Promise<void> {
  const names = [...db.objectStoreNames];
  const tx = db.transaction(names, 'readwrite');
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}
