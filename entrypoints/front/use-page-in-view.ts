import { useEffect, useState } from 'preact/hooks';
import type { PageInViewProps, PageLook } from '../../components/PageInView';
import { say } from '../../components/words/front-say';
import { allSources } from '../../lib/db/sources';
import { ask } from '../../lib/ext/orders';
import { readPageInView } from '../../lib/ext/page-in-view';
import { openPage } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { writeShared } from '../../lib/ext/shared-state';
import type { FoundFeed } from '../../lib/model/find-outcome';
import type { PageOffer } from '../../lib/model/page-in-view';
import type { Source } from '../../lib/model/source';
import { useStored } from './use-stored';

const noSources: readonly Source[] = [];

/** Looks at the page in view, once, and follows what the reader presses. */
export function usePageInView(onClose: () => void): PageInViewProps {
  // Undefined while it is being looked at, null where it cannot be.
  const [offer, setOffer] = useState<PageOffer | null | undefined>(undefined);
  const [refused, setRefused] = useState(false);
  /** What each press added, the last one last: Undo goes back one by one. */
  const [presses, setPresses] = useState<readonly (readonly string[])[]>([]);
  const sources = useStored(allSources, noSources, [presses]);

  useEffect(() => {
    look()
      .then(setOffer)
      .catch(() => setOffer(null));
  }, []);

  /** Follows the feed once the reader allowed its site; called inside the press. */
  async function follow(feed: FoundFeed) {
    const permission = requestSites([feed.feedUrl, feed.siteUrl]);
    // The browser's question may close the popup; the background goes on when it is allowed.
    const order = ask('addSources', {
      sources: [{ ...feed, topic: 'top', trustedBreaking: false }],
      firstCheck: 'when-permitted',
    });
    const [granted, { addedIds }] = await Promise.all([permission, order]);
    setRefused(!granted);
    if (!granted) {
      await ask('removeSources', addedIds);
      return;
    }
    setPresses((before) => [...before, addedIds]);
    await ask('refresh', { sourceIds: addedIds });
  }

  async function takeBack() {
    await ask('removeSources', presses.at(-1) ?? []);
    setPresses((before) => before.slice(0, -1));
  }

  const followed = new Set(sources.map(({ feedUrl }) => feedUrl));
  return {
    look: shownLook(offer, followed),
    said: refused ? say('page.refused') : presses.length > 0 ? say('page.done') : '',
    onUndo: !refused && presses.length > 0 ? () => void takeBack() : null,
    onFollow: (url) => {
      const feed = offer?.feeds.find(({ feedUrl }) => feedUrl === url);
      if (feed) void follow(feed);
    },
    onSignUp: () => void signUp(offer ?? null),
    onSearchSite: () => void searchSite(offer ?? null),
    onClose,
  };
}

async function look(): Promise<PageOffer | null> {
  const page = await readPageInView();
  return page && ask('lookAtPage', page);
}

function shownLook(offer: PageOffer | null | undefined, followed: ReadonlySet<string>): PageLook {
  if (offer === undefined) return { kind: 'looking' };
  if (offer === null || !URL.canParse(offer.url)) return { kind: 'unreadable' };
  return {
    kind: 'offer',
    host: new URL(offer.url).hostname.replace(/^www\./, ''),
    feeds: offer.feeds.map(({ feedUrl, title }) => ({
      url: feedUrl,
      title,
      followed: followed.has(feedUrl),
    })),
    newsletter: offer.newsletter?.name ?? null,
  };
}

async function signUp(offer: PageOffer | null): Promise<void> {
  if (!offer?.newsletter) return;
  await writeShared('handover', { kind: 'newsletter', newsletter: offer.newsletter });
  await openPage('options', 'newsletter');
}

async function searchSite(offer: PageOffer | null): Promise<void> {
  if (offer)
    await writeShared('handover', { kind: 'address', address: new URL('/', offer.url).href });
  await openPage('options', 'sources');
}
