import { brand } from 'virtual:brand';
import { brandSources } from 'virtual:brand-sources';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { AboutSectionProps } from '../../components/options/AboutSection';
import type { DataSectionProps } from '../../components/options/DataSection';
import { backupWords } from '../../components/options/find-words';
import { listed, say } from '../../components/options/options-say';
import { sizeWords } from '../../components/options/spans';
import { reasonWords } from '../../components/words/reasons';
import { readBackup } from '../../lib/db/backup';
import { version } from '../../lib/ext/lifecycle';
import type { Orders } from '../../lib/ext/orders';
import { grantedOrigins, originPatterns, removeOrigin } from '../../lib/ext/permissions';
import type { Source } from '../../lib/model/source';
import { readerDatabase, useStored } from '../front/use-stored';
import { saveFile } from './files';
import type { Shown } from './shown';
import { type Notices, undoOfImport } from './use-notice';

interface Stored {
  readonly articles: number;
  readonly saved: number;
  readonly bytes: number;
}

const storedWords = ({ articles, saved, bytes }: Stored): string =>
  say('data.stored', {
    count: articles,
    saved: say('data.storedSaved', { count: saved }),
    size: sizeWords(bytes),
  });

const importedWords = (answer: Orders['importAll']['answer']): string =>
  answer.kind === 'wrong'
    ? backupWords(answer.why)
    : say('data.imported', {
        sources: say('data.importedSources', { count: answer.sources }),
        articles: say('data.importedArticles', { count: answer.articles }),
      });

/** The section "Data". */
export function useData(revision: number, notices: Notices): DataSectionProps {
  const stored = useStored<Stored | null>(
    async (db) => {
      const [articles, { usage = 0 }] = await Promise.all([
        db.count('articles'),
        navigator.storage.estimate(),
      ]);
      const saved = await db.countFromIndex('marks', 'bySaved');
      return { articles, saved, bytes: 1e6 * Math.max(1, Math.round(usage / 1e6)) };
    },
    null,
    [revision],
  );

  async function exportAll() {
    const backup = await readBackup(await readerDatabase(), Date.now());
    const day = new Date(backup.madeAt).toISOString().slice(0, 10);
    saveFile(`best-of-the-week-${day}.json`, 'application/json', JSON.stringify(backup));
  }

  async function importAll(file: File) {
    const answer = await notices.act('importAll', { text: await file.text() }, '');
    if (!answer) return;
    const undo = answer.kind === 'imported' ? undoOfImport(answer.undo) : undefined;
    notices.say(importedWords(answer), undo);
  }

  return {
    storage: stored ? storedWords(stored) : '',
    onExport: () => void exportAll(),
    onImport: (file) => void importAll(file),
    onClear: () => void notices.act('clearAll', null, say('data.cleared')),
  };
}

/** The section "About". */
export function useAbout(shown: Shown): AboutSectionProps {
  const { settings, onSettings, sources, notices } = shown;
  const [origins, setOrigins] = useState<readonly string[]>([]);
  const reload = () => void grantedOrigins().then(setOrigins);
  useEffect(reload, [sources]);
  const titlesOf = useMemo(() => titlesByOrigin(sources), [sources]);
  const fixed = new Set(
    brand.access === 'install'
      ? originPatterns([
          ...brandSources.flatMap(({ feed, site }) => [feed, site ?? null]),
          brand.newsletter?.endpoint ?? null,
        ])
      : [],
  );
  return {
    name: brand.access === 'ask' ? brand.name : say('about.product', { brand: brand.name }),
    version: version(),
    tagline: brand.tagline,
    links: brand.url ? [{ label: new URL(brand.url).hostname, url: brand.url }] : [],
    privacyPolicy: brand.privacyPolicy,
    copyright: brand.copyright,
    sponsor: brand.sponsor && { ...brand.sponsor, hidden: settings.sponsorHidden },
    ranking: rankingOf(shown),
    permissions: origins.map((origin) => ({
      origin,
      use: useOf(origin, titlesOf.get(origin) ?? []),
      removable: !fixed.has(origin),
    })),
    onSponsorHidden: (sponsorHidden) => onSettings({ sponsorHidden }),
    onRemovePermission: (origin) =>
      void removeOrigin(origin).then(() => {
        reload();
        notices.say(say('about.removed'));
      }),
  };
}

/** The sources that each origin is allowed for; looked up, as a thousand of each would be a million. */
function titlesByOrigin(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const titles = new Map<string, string[]>();
  for (const { feedUrl, siteUrl, title } of sources) {
    for (const origin of originPatterns([feedUrl, siteUrl])) {
      titles.set(origin, [...(titles.get(origin) ?? []), title]);
    }
  }
  return titles;
}

function useOf(origin: string, titles: readonly string[]): string {
  if (titles.length > 0) return say('about.useSources', { titles: listed(titles.slice(0, 3)) });
  const newsletter = brand.newsletter && originPatterns([brand.newsletter.endpoint]);
  return newsletter?.includes(origin) ? say('about.useNewsletter') : say('about.useNone');
}

function rankingOf({ snapshot, now, timeZone }: Shown): AboutSectionProps['ranking'] {
  if (!snapshot) return null;
  const { week } = snapshot;
  return {
    articles: week.articleCount,
    sources: week.sourceCount,
    stories: week.stories.length,
    rows: week.stories.map((story) => ({
      id: story.storyId,
      headline: story.headline,
      score: story.score,
      reasons: story.reasons.map((reason) =>
        reasonWords(reason, {
          now,
          timeZone,
          titleOf: (id) => story.sources.find((source) => source.id === id)?.title,
        }),
      ),
    })),
  };
}
