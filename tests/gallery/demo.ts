import type { FrontPageProps } from '../../components/FrontPage';
import type { ArticleRow } from '../../components/view';
import type { Alert } from '../../lib/model/alert';
import type { Brand } from '../../lib/model/brand';
import type { Edition, EditionStory, Reason } from '../../lib/model/edition';
import type { RefreshProgress, Snapshot } from '../../lib/model/snapshot';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '../../lib/model/time';
import bridge from './pictures/bridge.svg?url';
import logo from './pictures/logo.svg?url';

export const TIME_ZONE = 'UTC';
const MONDAY = Date.UTC(2026, 10, 16);
export const NOW = MONDAY + 6 * DAY_MS + 14 * HOUR_MS + 29 * MINUTE_MS;

const TITLES = [
  'The Norwick Courier',
  'Tidewater Post',
  'Metro Line',
  'The Ledger',
  'Alder Valley Herald',
  'Seven Bridges Radio',
  'Eastern Star',
  'The Plain Report',
  'Quayside Weekly',
];

const sources = (count: number, first = 0) =>
  Array.from({ length: count }, (_, index) => {
    const place = (first + index) % TITLES.length;
    return { id: `s${place}`, title: TITLES[place] ?? '' };
  });

interface Sketch {
  headline: string;
  deck?: string;
  sources: number;
  first?: number;
  perDay: number[];
  minutes: number | null;
  reasons: Reason[];
  firstDay: number;
  imageUrl?: string;
  language?: string;
}

const coverage = (count: number): Reason => ({ kind: 'coverage', sources: count, of: 24 });

const WEEK: Sketch[] = [
  {
    headline: 'Rail bridge shut until autumn after divers find a hollow under its middle pier',
    deck: 'Sixty thousand travellers a day need another way over the Wend; the first replacement boats sail on Monday.',
    sources: 9,
    perDay: [2, 5, 9, 7, 4, 3, 2],
    minutes: 6,
    reasons: [coverage(9), { kind: 'front', sources: 6 }, { kind: 'days', days: 5 }],
    firstDay: 0,
    imageUrl: bridge,
  },
  {
    headline: 'Barley fails a second summer, and the bakers of three provinces ask for help',
    sources: 7,
    perDay: [0, 4, 5, 7, 5, 2, 1],
    minutes: 5,
    reasons: [coverage(7), { kind: 'front', sources: 3 }, { kind: 'days', days: 4 }],
    firstDay: 1,
  },
  {
    headline: 'Judges end the night permit, nine to six',
    sources: 6,
    perDay: [0, 0, 1, 2, 4, 5, 6],
    minutes: 4,
    reasons: [coverage(6), { kind: 'growing' }],
    firstDay: 2,
  },
  {
    headline: 'Teachers and the city agree on smaller classes, one hour before the strike',
    sources: 6,
    perDay: [1, 1, 2, 5, 3, 1, 0],
    minutes: 3,
    reasons: [coverage(6), { kind: 'days', days: 4 }],
    firstDay: 0,
  },
  {
    headline: 'Satellite sees the northern ice open three weeks early',
    sources: 5,
    perDay: [0, 0, 0, 4, 3, 2, 1],
    minutes: 7,
    reasons: [coverage(5), { kind: 'first', sourceId: 's4', at: MONDAY + 3 * DAY_MS }],
    firstDay: 3,
    first: 4,
  },
  {
    headline: 'Two rival ports will share one harbour office, and cut the queue for ships by half',
    sources: 4,
    perDay: [0, 1, 3, 2, 0, 0, 0],
    minutes: 4,
    reasons: [coverage(4), { kind: 'days', days: 3 }],
    firstDay: 1,
  },
  {
    headline: 'A cheap test finds the lung disease a year before the cough',
    sources: 4,
    perDay: [0, 0, 0, 0, 4, 3, 1],
    minutes: 9,
    reasons: [coverage(4), { kind: 'front', sources: 2 }],
    firstDay: 4,
  },
  {
    headline: 'Sleeper trains come back to the coast after a dozen years',
    sources: 3,
    perDay: [0, 0, 0, 0, 2, 3, 2],
    minutes: 3,
    reasons: [coverage(3), { kind: 'days', days: 3 }],
    firstDay: 4,
  },
  {
    headline: 'The village that voted to move up the hill',
    sources: 2,
    first: 3,
    perDay: [0, 1, 2, 1, 0, 0, 0],
    minutes: 8,
    reasons: [coverage(2), { kind: 'first', sourceId: 's3', at: MONDAY + DAY_MS }],
    firstDay: 1,
  },
  {
    headline: 'Libraries stop charging for late books; thirty thousand come home',
    sources: 1,
    first: 8,
    perDay: [0, 0, 1, 0, 0, 0, 0],
    minutes: 2,
    reasons: [{ kind: 'single', sourceId: 's8', position: 0 }],
    firstDay: 2,
  },
];

function story(sketch: Sketch, index: number, from: number): EditionStory {
  return {
    storyId: `story-${index + 1}`,
    rank: index + 1,
    score: 10 - index,
    headline: sketch.headline,
    deck: sketch.deck ?? '',
    leadArticleId: `article-${index + 1}`,
    articleIds: [`article-${index + 1}`],
    url: `https://courier.example/${index + 1}`,
    language: sketch.language ?? 'en',
    topic: 'world',
    imageUrl: sketch.imageUrl ?? null,
    sources: sources(sketch.sources, sketch.first),
    firstAt: from + sketch.firstDay * DAY_MS + 9 * HOUR_MS,
    lastAt: NOW - HOUR_MS,
    perDay: sketch.perDay,
    readingMinutes: sketch.minutes,
    reasons: sketch.reasons,
  };
}

export const week: Edition = {
  id: '2026-W47',
  period: 'week',
  from: MONDAY,
  to: MONDAY + WEEK_MS,
  madeAt: NOW,
  sourceCount: 24,
  articleCount: 1310,
  stories: WEEK.map((sketch, index) => story(sketch, index, MONDAY)),
  closed: false,
  hidden: 0,
};

export const today: Edition = {
  ...week,
  id: 'today',
  period: 'today',
  from: NOW - DAY_MS,
  to: NOW,
  stories: week.stories.slice(0, 5).map((each) => ({
    ...each,
    perDay: [1, 0, 0, 2, 4, 3, 2, 1],
    firstAt: NOW - 9 * HOUR_MS,
  })),
};

export const alert: Alert = {
  storyId: 'story-ferry',
  at: NOW - 22 * MINUTE_MS,
  headline: 'Car ferry adrift off Sandgate with two hundred on board',
  articleId: 'article-ferry',
  reason: { kind: 'sources', sources: 4, withinMinutes: 22 },
  articleIds: ['article-ferry'],
  outcome: 'notified',
  seenAt: null,
  lastAt: NOW,
};

export const snapshot: Snapshot = {
  week,
  today,
  breaking: [alert],
  refreshedAt: NOW - 8 * MINUTE_MS,
  readIds: [],
  failingCount: 0,
};

export const progress: RefreshProgress = {
  startedAt: NOW,
  total: 24,
  done: 9,
  newArticles: 31,
  failed: 1,
  latest: [
    { title: 'The Ledger', outcome: 'new', count: 3 },
    { title: 'Tidewater Post', outcome: 'unchanged', count: 0 },
    { title: 'Eastern Star', outcome: 'failed', count: 0 },
    { title: 'The Norwick Courier', outcome: 'new', count: 14 },
    { title: 'Metro Line', outcome: 'new', count: 6 },
  ],
  phase: 'fetching',
};

export const rows: ArticleRow[] = WEEK.map((sketch, index) => ({
  id: `article-${index + 1}`,
  title: sketch.headline,
  sourceTitle: TITLES[index % TITLES.length] ?? '',
  publishedAt: NOW - index * index * 47 * MINUTE_MS,
  language: 'en',
}));

export const plainBrand: Brand = {
  name: 'Best of the Week',
  sources: [],
  social: [],
  copyright: '© 2026 Best of the Week',
  access: 'ask',
};

export const brand: Brand = {
  ...plainBrand,
  name: 'MINUTEMEN',
  url: 'https://minutemen.example',
  sponsor: {
    text: 'SUPPORT OUR HEROES AND JOIN THE COFFEE REVOLUTION!',
    url: 'https://minutemen.example/coffee',
  },
  newsletter: {
    service: 'listmonk',
    endpoint: 'https://minutemen.example',
    lists: {},
    title: 'Get latest news delivered daily!',
    text: 'We will send you breaking news right to your inbox',
  },
  social: [
    { service: 'facebook', url: 'https://f.example' },
    { service: 'instagram', url: 'https://i.example' },
    { service: 'x', url: 'https://x.example' },
    { service: 'youtube', url: 'https://y.example' },
  ],
  privacyPolicy: 'https://minutemen.example/privacy',
  copyright: '© 2026 us.minutemencoffee.com',
  access: 'install',
};

export const brandWithLogo: Brand = { ...brand, logo };

const TOPICS = ['world', 'science', 'business', 'technology', 'culture', 'sport', 'middle-east'];
const COUNTRIES = ['GB', 'US', 'IE', 'INT'];

/** A catalogue for the first run: topics and countries, two languages, some switched on. */
export const catalogue: Brand = {
  ...plainBrand,
  tagline: 'Ranked, explained, and it ends',
  sources: [
    ...TOPICS.flatMap((topic, place) =>
      Array.from({ length: 9 - place }, (_, index) => ({
        title: `${TITLES[index] ?? 'Source'}: ${topic}`,
        feed: `https://${topic}${index}.example/feed`,
        topic,
        language: 'en',
        default: place < 3 && index < 4 - place,
      })),
    ),
    ...COUNTRIES.flatMap((country, place) =>
      Array.from({ length: 5 - place }, (_, index) => ({
        title: `${TITLES[index] ?? 'Source'} (${country})`,
        feed: `https://${country}${index}.example/feed`,
        topic: 'top',
        country,
        language: index === 4 ? 'de' : 'en',
        default: place === 0 && index === 0,
      })),
    ),
  ],
};

const nothing = () => {};

export const front: FrontPageProps = {
  brand,
  now: NOW,
  timeZone: TIME_ZONE,
  tab: 'week',
  snapshot,
  latest: rows,
  saved: rows.slice(0, 3),
  search: { text: '', results: null },
  readIds: new Set(),
  progress: null,
  offline: false,
  images: true,
  sponsorHidden: false,
  links: { newsletter: '#newsletter', ranking: '#ranking', privacy: '#privacy' },
  earlierWeeks: [{ id: '2026-W46', from: MONDAY - WEEK_MS, to: MONDAY }],
  onTab: nothing,
  onOpenStory: nothing,
  onOpenArticle: nothing,
  onOpenBreaking: nothing,
  onRefresh: nothing,
  onSearch: nothing,
  onHideSponsor: nothing,
  onOpenOptions: nothing,
  onOpenReader: nothing,
  onOpenWeek: nothing,
};
