import { brand } from 'virtual:brand';
import { brandSources } from 'virtual:brand-sources';
import { useState } from 'preact/hooks';
import type { FoundState } from '../../components/options/AddSource';
import type { SourcesSectionProps } from '../../components/options/SourcesSection';
import { articlesBetween } from '../../lib/db/articles';
import { allFeedStates, allSources } from '../../lib/db/sources';
import { ask } from '../../lib/ext/orders';
import { openTab } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { parseOpml, writeOpml } from '../../lib/feed/opml';
import { absoluteAddress } from '../../lib/jobs/find-feeds';
import type { FoundFeed } from '../../lib/model/find-outcome';
import type { Source, SourceDraft } from '../../lib/model/source';
import { WEEK_MS } from '../../lib/model/time';
import { draftOf } from '../../lib/source/source';
import { useStored } from '../front/use-stored';
import { saveFile } from './files';
import { actionOf, sourceView } from './source-views';
import type { Notices } from './use-notice';

const fromFound = (feed: FoundFeed): SourceDraft => ({
  ...feed,
  topic: 'top',
  trustedBreaking: false,
});

const load = async (db: Parameters<typeof allSources>[0]) => {
  const now = Date.now();
  const [sources, states, articles] = await Promise.all([
    allSources(db),
    allFeedStates(db),
    articlesBetween(db, now - WEEK_MS, now),
  ]);
  const counts = new Map<string, number>();
  for (const { sourceId } of articles) counts.set(sourceId, (counts.get(sourceId) ?? 0) + 1);
  return { sources, states: new Map(states.map((state) => [state.sourceId, state])), counts };
};

/** The section "Sources": the list, and the ways to add to it. */
export function useSources(
  now: number,
  revision: number,
  notices: Notices,
): SourcesSectionProps & { readonly followed: readonly Source[] } {
  const stored = useStored<Awaited<ReturnType<typeof load>> | null>(load, null, [revision]);
  const [found, setFound] = useState<FoundState>({ kind: 'idle' });
  const [feeds, setFeeds] = useState<readonly FoundFeed[]>([]);
  const [typed, setTyped] = useState('');
  const sources = stored?.sources ?? [];
  const followedFeeds = new Set(sources.map((source) => source.feedUrl));

  async function find(address: string, permission: Promise<boolean>) {
    setTyped(address);
    setFound({ kind: 'searching', address });
    await permission.catch(() => false);
    const outcome = await notices.act('findFeeds', { address }, '');
    if (!outcome) return setFound({ kind: 'idle' });
    switch (outcome.kind) {
      case 'found':
        setFeeds(outcome.feeds);
        return setFound({
          kind: 'found',
          address,
          feeds: outcome.feeds.map(({ feedUrl, title }) => ({
            url: feedUrl,
            title,
            followed: followedFeeds.has(feedUrl),
          })),
        });
      case 'none':
        return setFound({ kind: 'nothing', sentence: outcome.sentence });
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
    notices.say(followedWords(addedIds.length, granted));
    await ask('refresh', { sourceIds: addedIds });
  }

  async function act(sourceId: string) {
    const source = sources.find((one) => one.id === sourceId);
    const action = source && actionOf(source, stored?.states.get(sourceId), Date.now());
    switch (action?.kind) {
      case 'allow': {
        if (await requestSites([action.origin, source?.siteUrl ?? null])) {
          await notices.act('refresh', { sourceIds: [sourceId] }, 'Allowed.');
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
        await notices.act('refresh', { sourceIds: [sourceId] }, 'Asked again.');
        return;
      case 'remove':
        return remove([sourceId]);
    }
  }

  async function remove(ids: readonly string[]) {
    const answer = await notices.act('removeSources', ids, '');
    const title = sources.find((source) => source.id === ids[0])?.title ?? '';
    if (answer) notices.say(`${title} was removed.`, answer.undo);
  }

  async function importOpml(file: File) {
    const listed = parseOpml(await file.text());
    if (listed.length === 0) return notices.say('This file lists no sources. Nothing was changed.');
    const orders = listed.map(
      ({ title, xmlUrl, htmlUrl, folders }): SourceDraft => ({
        title,
        feedUrl: xmlUrl,
        siteUrl: htmlUrl,
        topic: folders[0]?.toLowerCase() ?? 'top',
        language: null,
        trustedBreaking: false,
      }),
    );
    const answer = await notices.act('addSources', { sources: orders, firstCheck: 'now' }, '');
    if (!answer) return;
    const known = orders.length - answer.addedIds.length;
    notices.say(
      `${answer.addedIds.length} sources were added${known > 0 ? `, ${known} were there already` : ''}.`,
    );
  }

  return {
    followed: sources,
    sources:
      stored &&
      sources.map((source) =>
        sourceView(source, stored.states.get(source.id), stored.counts.get(source.id) ?? 0, now),
      ),
    actions: {
      onEdit: (id, change) => void notices.act('changeSource', { id, change }),
      onPause: (id, paused) => void notices.act('changeSource', { id, change: { paused } }),
      onRemove: (id) => void remove([id]),
      onHealthAction: (id) => void act(id),
    },
    add: {
      found,
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
  if (!granted) return 'Added, but the browser was not allowed to read them yet.';
  return count === 1 ? 'Added. Its articles are on their way.' : `${count} sources were added.`;
}
