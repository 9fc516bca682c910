import { brand } from 'virtual:brand';
import { brandSources } from 'virtual:brand-sources';
import { useMemo, useState } from 'preact/hooks';
import type { FoundState } from '../../components/options/AddSource';
import { sourcesNamed } from '../../components/options/catalogue-view';
import { findWords } from '../../components/options/find-words';
import { both, say } from '../../components/options/options-say';
import type { SourcesSectionProps } from '../../components/options/SourcesSection';
import { topicName, topicOf } from '../../components/options/source-view';
import { language } from '../../components/words/locale';
import { countsBySource } from '../../lib/db/articles';
import { allEditions } from '../../lib/db/editions';
import { allFeedStates, allSources } from '../../lib/db/sources';
import { ask } from '../../lib/ext/orders';
import { openTab } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { parseOpml, writeOpml } from '../../lib/feed/opml';
import { absoluteAddress, listedAddress } from '../../lib/jobs/find-feeds';
import type { FoundFeed } from '../../lib/model/find-outcome';
import type { Source, SourceDraft } from '../../lib/model/source';
import { WEEK_MS } from '../../lib/model/time';
import { draftOf } from '../../lib/source/source';
import { storiesBySource } from '../../lib/source/source-facts';
import { useStored } from '../front/use-stored';
import { saveFile } from './files';
import type { Shown } from './shown';
import { actionOf, sourceView } from './source-views';
import { type Notices, undoOfAdding } from './use-notice';

/** What the catalogue knows of a feed, it knows better: its topic above all. */
function fromFound(feed: FoundFeed): SourceDraft {
  const known = brandSources.find((source) => source.feed === feed.feedUrl);
  return known ? draftOf(known) : { ...feed, topic: 'top', trustedBreaking: false };
}

const load = async (db: Parameters<typeof allSources>[0]) => {
  const now = Date.now();
  const [sources, states, editions] = await Promise.all([
    allSources(db),
    allFeedStates(db),
    allEditions(db),
  ]);
  const ids = sources.map(({ id }) => id);
  return {
    sources,
    states: new Map(states.map((state) => [state.sourceId, state])),
    counts: await countsBySource(db, ids, now - WEEK_MS, now),
    stories: storiesBySource(editions, now),
  };
};

/** The section "Sources": the list, and the ways to add to it. */
export function useSources(
  { now, revision, handover }: Pick<Shown, 'now' | 'revision' | 'handover'>,
  notices: Notices,
): SourcesSectionProps & { readonly followed: readonly Source[] } {
  const stored = useStored<Awaited<ReturnType<typeof load>> | null>(load, null, [revision]);
  const [found, setFound] = useState<FoundState>({ kind: 'idle' });
  const [feeds, setFeeds] = useState<readonly FoundFeed[]>([]);
  const [typed, setTyped] = useState('');
  const sources = stored?.sources ?? [];
  const followedFeeds = new Set(sources.map((source) => source.feedUrl));

  function offer(address: string, offered: readonly FoundFeed[], more: { isNamed?: true } = {}) {
    setFeeds(offered);
    const feedsShown = offered.map(({ feedUrl, title }) => ({
      url: feedUrl,
      title,
      followed: followedFeeds.has(feedUrl),
    }));
    setFound({ kind: 'found', address, feeds: feedsShown, ...more });
  }

  async function find(address: string, permission: Promise<boolean>) {
    const named = absoluteAddress(address) === null ? sourcesNamed(brandSources, address) : [];
    if (named.length > 0) return offer(address, named.map(draftOf), { isNamed: true });
    setTyped(address);
    setFound({ kind: 'searching', address });
    await permission.catch(() => false);
    const outcome = await notices.act('findFeeds', { address }, '');
    if (!outcome) return setFound({ kind: 'idle' });
    switch (outcome.kind) {
      case 'found':
        return offer(address, outcome.feeds);
      case 'none':
        return setFound({ kind: 'nothing', sentence: findWords(outcome.why, 'feed') });
      case 'needs-permission':
        return setFound(outcome);
    }
  }

  /** Follows sources once the reader allowed their sites; called inside the press. */
  async function follow(orders: readonly SourceDraft[]) {
    const permission = requestSites(orders.flatMap(({ feedUrl, siteUrl }) => [feedUrl, siteUrl]));
    const added = ask('addSources', { sources: orders, firstCheck: 'when-permitted' });
    const [granted, { addedIds }] = await Promise.all([permission, added]);
    setFound({ kind: 'idle' });
    notices.say(followedWords(addedIds.length, granted), undoOfAdding(addedIds));
    await ask('refresh', { sourceIds: addedIds });
  }

  async function act(sourceId: string) {
    const source = sources.find((one) => one.id === sourceId);
    const action = source && actionOf(source, stored?.states.get(sourceId), Date.now());
    switch (action?.kind) {
      case 'allow': {
        if (await requestSites([action.origin, source?.siteUrl ?? null])) {
          await notices.act('refresh', { sourceIds: [sourceId] }, say('sources.allowed'));
        }
        return;
      }
      case 'open':
        return openTab(action.url);
      case 'use-feed': {
        await requestSites([action.url]);
        await notices.act('changeSource', { id: sourceId, change: { feedUrl: action.url } });
        return;
      }
      case 'retry':
        await notices.act('refresh', { sourceIds: [sourceId] }, say('sources.askedAgain'));
        return;
      case 'remove':
        return removeOne(sourceId);
    }
  }

  /** All the sites that sources wait for, in one question; called inside the press. */
  async function allowAll(waiting: readonly Source[]) {
    const sites = waiting.flatMap(({ feedUrl, siteUrl }) => [feedUrl, siteUrl]);
    if (!(await requestSites(sites))) return;
    const sourceIds = waiting.map(({ id }) => id);
    await notices.act('refresh', { sourceIds }, say('sources.allowed'));
  }

  async function remove(ids: readonly string[], said: string) {
    const answer = await notices.act('removeSources', ids, '');
    if (answer) notices.say(said, answer.undo);
  }

  const removeOne = (id: string) => {
    const title = sources.find((source) => source.id === id)?.title ?? '';
    return remove([id], say('sources.removed', { title }));
  };

  const removeTopic = (topic: string) => {
    const ids = sources.flatMap((source) => (source.topic === topic ? [source.id] : []));
    return remove(ids, say('sources.removedAll', { topic: topicName(topic) }));
  };

  async function importOpml(file: File) {
    const listed = parseOpml(await file.text());
    if (listed.length === 0) return notices.say(say('sources.emptyFile'));
    const topics = [...sources, ...brandSources].map(({ topic }) => topic);
    const orders = listed.flatMap(({ title, xmlUrl, htmlUrl, folders }): SourceDraft[] => {
      const feedUrl = listedAddress(xmlUrl);
      if (feedUrl === null) return [];
      const topic = topicOf(folders[0] ?? '', topics) || 'top';
      const place = { topic, folders, language: null };
      return [{ title, feedUrl, siteUrl: htmlUrl, ...place, trustedBreaking: false }];
    });
    const answer = await notices.act('addSources', { sources: orders, firstCheck: 'now' }, '');
    if (!answer) return;
    notices.say(
      importedWords({
        added: answer.addedIds.length,
        known: orders.length - answer.addedIds.length,
        leftOut: listed.length - orders.length,
      }),
      undoOfAdding(answer.addedIds),
    );
  }

  // Of a thousand sources the words alone are a tenth of a second.
  const views = useMemo(
    () =>
      stored?.sources.map((source) =>
        sourceView(source, stored.states.get(source.id), {
          now,
          articlesThisWeek: stored.counts.get(source.id) ?? 0,
          stories: stored.stories,
        }),
      ) ?? null,
    [stored, now, language()],
  );
  const waiting = sources.filter(
    ({ id, paused }) => !paused && stored?.states.get(id)?.failure?.kind === 'needs-permission',
  );
  return {
    followed: sources,
    waiting: waiting.length,
    onAllowAll: () => void allowAll(waiting),
    sources: views,
    actions: {
      onEdit: (id, change) => void notices.act('changeSource', { id, change }),
      onPause: (id, paused) => void notices.act('changeSource', { id, change: { paused } }),
      onRemove: (id) => void removeOne(id),
      onRemoveTopic: (topic) => void removeTopic(topic),
      onHealthAction: (id) => void act(id),
    },
    add: {
      found,
      initialAddress: handover?.kind === 'address' ? handover.address : undefined,
      onFind: (address) => void find(address, requestSites([absoluteAddress(address)])),
      onAllowHost: (origin) => void find(typed, requestSites([origin])),
      onFollow: (urls) =>
        void follow(feeds.filter(({ feedUrl }) => urls.includes(feedUrl)).map(fromFound)),
      onCancelFind: () => setFound({ kind: 'idle' }),
    },
    catalogue: brandSources.map((source) => ({
      source,
      followed: followedFeeds.has(source.feed),
    })),
    onFollowCatalogue: (urls) =>
      void follow(brandSources.filter(({ feed }) => urls.includes(feed)).map(draftOf)),
    onImportOpml: (file) => void importOpml(file),
    onExportOpml: () =>
      saveFile('best-of-the-week.opml', 'text/x-opml', writeOpml(sources, brand.name, Date.now())),
  };
}

function followedWords(count: number, granted: boolean): string {
  if (!granted) return say('sources.addedUnread');
  return count === 1 ? say('sources.addedOne') : say('sources.added', { count });
}

/** What became of a list of sources, each number only where there is one. */
function importedWords({ added, known, leftOut }: Record<'added' | 'known' | 'leftOut', number>) {
  const rest = [
    ...(known > 0 ? [say('sources.known', { count: known })] : []),
    ...(leftOut > 0 ? [say('sources.leftOut', { count: leftOut })] : []),
  ];
  return rest.reduce((said, more) => both(said, more), say('sources.added', { count: added }));
}
