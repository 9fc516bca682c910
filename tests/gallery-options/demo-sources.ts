import type { FoundState } from '../../components/options/AddSource';
import type { CatalogueEntry } from '../../components/options/catalogue-view';
import { lastSuccessWords, rhythmWords, shareWords } from '../../components/options/facts-words';
import { say } from '../../components/options/options-say';
import type { SourceHealth, SourceView } from '../../components/options/source-view';
import { againWords, sizeWords } from '../../components/options/spans';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/model/time';

const rhythm = (articlesThisWeek: number) => rhythmWords({ articlesThisWeek, silentMs: 0 });

interface Extras {
  readonly weight?: number;
  readonly trusted?: boolean;
  readonly paused?: boolean;
  readonly rhythm?: string;
  readonly share?: string;
  readonly health?: SourceHealth;
}

function view(title: string, topic: string, site: string, extras: Extras = {}): SourceView {
  return {
    source: {
      id: site,
      title,
      siteUrl: `https://www.${site}/`,
      feedUrl: `https://www.${site}/feed.xml`,
      topic,
      language: 'en',
      weight: extras.weight ?? 1,
      trustedBreaking: extras.trusted ?? false,
      paused: extras.paused ?? false,
      addedAt: 0,
    },
    rhythm: extras.rhythm ?? rhythm(98),
    share: extras.share ?? shareWords({ stories: 6, allStories: 40, weeks: 4 }),
    size: sizeWords(84_000),
    lastSuccess: lastSuccessWords(0, 8 * MINUTE_MS),
    health: extras.health,
  };
}

export const fewSources: readonly SourceView[] = [
  view('The Norwick Courier', 'world', 'norwick-courier.example', { weight: 2, trusted: true }),
  view('Tidewater Post', 'world', 'tidewater.example', {
    health: {
      sentence: say('health.needsPermission', { host: 'tidewater.example' }),
      tone: 'bad',
      action: { label: say('allow.button', { host: 'tidewater.example' }), id: 'allow' },
    },
  }),
  view('Metro Line', 'world', 'metro-line.example', { rhythm: rhythm(280), weight: 0.5 }),
  view('The Ledger', 'business', 'ledger.example', {
    health: {
      sentence: say('health.trouble', { site: 'ledger.example', status: '503' }),
      plan: againWords(2 * HOUR_MS),
      tone: 'warn',
    },
  }),
  view('Grain and Freight', 'business', 'grain-and-freight.example', {
    rhythm: rhythm(3),
    share: shareWords({ stories: 0, allStories: 40, weeks: 4 }),
  }),
  view('Orbital Review', 'science', 'orbital.example', { rhythm: rhythm(5), paused: true }),
  view('Saltmarsh Field Notes', 'science', 'saltmarsh.example', {
    rhythm: rhythmWords({ articlesThisWeek: 0, silentMs: 21 * DAY_MS }),
    health: {
      sentence: say('health.repaired'),
      tone: 'good',
    },
  }),
];

const topics = ['world', 'business', 'science', 'technology', 'culture', 'sport', 'middle-east'];

/** A list as long as a list gets. */
export const manySources: readonly SourceView[] = [
  ...fewSources,
  ...Array.from({ length: 993 }, (_, index) =>
    view(
      `Gazette of district ${index + 1}`,
      topics[index % topics.length] ?? 'world',
      `district-${index + 1}.example`,
    ),
  ),
];

const publications = [
  ['The Norwick Courier', 'world', 'GB', 'en'],
  ['Tidewater Post', 'world', 'US', 'en'],
  ['Le Courrier des Dunes', 'world', 'FR', 'fr'],
  ['Hafenblatt', 'business', 'DE', 'de'],
  ['The Ledger', 'business', 'US', 'en'],
  ['Orbital Review', 'science', 'INT', 'en'],
  ['Diario del Estuario', 'world', 'ES', 'es'],
  ['Kvällsposten Norra Holmen och Skärgården med omnejd', 'culture', 'SE', 'sv'],
  ['Circuit and Solder', 'technology', 'US', 'en'],
  ['The Touchline', 'sport', 'GB', 'en'],
] as const;

export const catalogue: readonly CatalogueEntry[] = publications.map(
  ([title, topic, country, language], index) => ({
    source: { title, topic, country, language, feed: `https://catalogue-${index}.example/feed` },
    followed: index < 2,
  }),
);

export const found: Record<string, FoundState> = {
  searching: { kind: 'searching', address: 'https://harbour-times.example' },
  found: {
    kind: 'found',
    address: 'https://harbour-times.example',
    feeds: [
      {
        url: 'https://harbour-times.example/feed',
        title: 'Harbour Times',
        detail: rhythm(140),
      },
      {
        url: 'https://harbour-times.example/feed/sport',
        title: 'Harbour Times: Sport',
        detail: rhythm(42),
      },
      {
        url: 'https://harbour-times.example/comments',
        title: 'Harbour Times: Letters',
        followed: true,
      },
    ],
  },
  nothing: { kind: 'nothing', sentence: say('find.noFeed', { host: 'harbour-times.example' }) },
  permission: { kind: 'needs-permission', origin: 'https://harbour-times.example' },
};
