import type { FoundState } from '../../components/options/AddSource';
import type { CatalogueEntry } from '../../components/options/catalogue-view';
import type { SourceHealth, SourceView } from '../../components/options/source-view';

interface Extras {
  readonly weight?: number;
  readonly trusted?: boolean;
  readonly paused?: boolean;
  readonly rhythm?: string;
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
    rhythm: extras.rhythm ?? 'About 14 a day',
    lastSuccess: 'read 8 minutes ago',
    health: extras.health,
  };
}

export const fewSources: readonly SourceView[] = [
  view('The Norwick Courier', 'world', 'norwick-courier.example', { weight: 2, trusted: true }),
  view('Tidewater Post', 'world', 'tidewater.example', {
    health: {
      sentence: 'The browser has not allowed us to read tidewater.example.',
      tone: 'bad',
      action: { label: 'Allow tidewater.example', id: 'allow' },
    },
  }),
  view('Metro Line', 'world', 'metro-line.example', { rhythm: 'About 40 a day', weight: 0.5 }),
  view('The Ledger', 'business', 'ledger.example', {
    health: {
      sentence: 'ledger.example answers with an error of its own (503).',
      plan: 'We will ask again in 2 hours.',
      tone: 'warn',
    },
  }),
  view('Grain and Freight', 'business', 'grain-and-freight.example', { rhythm: 'About 3 a week' }),
  view('Orbital Review', 'science', 'orbital.example', { rhythm: 'About 5 a week', paused: true }),
  view('Saltmarsh Field Notes', 'science', 'saltmarsh.example', {
    rhythm: 'About once a month',
    health: {
      sentence: 'Saltmarsh Field Notes has been quiet for three weeks, as it often is.',
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
        detail: 'About 20 a day',
      },
      {
        url: 'https://harbour-times.example/feed/sport',
        title: 'Harbour Times: Sport',
        detail: 'About 6 a day',
      },
      {
        url: 'https://harbour-times.example/comments',
        title: 'Harbour Times: Letters',
        followed: true,
      },
    ],
  },
  nothing: { kind: 'nothing', sentence: 'There is no feed at harbour-times.example.' },
  permission: { kind: 'needs-permission', origin: 'https://harbour-times.example' },
};
