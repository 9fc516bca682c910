import type { Article } from '../../../lib/model/article';
import type { Brand } from '../../../lib/model/brand';
import type { Edition, EditionStory } from '../../../lib/model/edition';
import { plainArticle } from '../../fixtures/article';

export const NOW = Date.UTC(2026, 10, 22, 14, 7);

export const brand: Brand = {
  name: 'The Paper',
  url: 'https://paper.example/',
  accent: '#123456',
  sponsor: { text: 'DRINK MORE TEA AND SLEEP WELL', url: 'https://tea.example/' },
  sources: [{ title: 'The Ledger', feed: 'https://ledger.example/rss', topic: 'top' }],
  newsletter: { service: 'listmonk', endpoint: 'https://lists.paper.example', lists: {} },
  social: [{ service: 'x', url: 'https://x.example/paper' }],
  privacyPolicy: 'https://paper.example/privacy',
  copyright: '© 2026 The Paper',
  access: 'install',
};

export function editionStory(rank: number, over: Partial<EditionStory> = {}): EditionStory {
  return {
    storyId: `s${rank}`,
    rank,
    score: 10 - rank,
    headline: `Headline number ${rank}`,
    deck: `What happened, in one sentence, number ${rank}.`,
    leadArticleId: `ledger.${rank}`,
    articleIds: [`ledger.${rank}`, `metro.${rank}`],
    url: `https://ledger.example/${rank}`,
    language: 'en',
    topic: 'top',
    imageUrl: null,
    sources: [
      { id: 'metro', title: 'Metro Line' },
      { id: 'ledger', title: 'The Ledger' },
    ],
    firstAt: Date.UTC(2026, 10, 18, 9),
    lastAt: Date.UTC(2026, 10, 20, 9),
    perDay: [0, 0, 2, 1, 1, 0, 0],
    readingMinutes: 3,
    reasons: [
      { kind: 'coverage', sources: 2, of: 9 },
      { kind: 'days', days: 3 },
    ],
    ...over,
  };
}

export function edition(stories: readonly EditionStory[], over: Partial<Edition> = {}): Edition {
  return {
    id: '2026-W47',
    period: 'week',
    from: Date.UTC(2026, 10, 16),
    to: Date.UTC(2026, 10, 23),
    madeAt: NOW,
    sourceCount: 9,
    articleCount: 1204,
    stories,
    closed: false,
    hidden: 0,
    ...over,
  };
}

export function article(id: string, over: Partial<Article> = {}): Article {
  return {
    ...plainArticle,
    id,
    sourceId: 'ledger',
    url: 'https://ledger.example/ferry',
    title: 'Ferry runs aground',
    summary: 'A ferry ran aground off the harbour. Nobody was hurt.',
    publishedAt: NOW - 60_000,
    arrivedAt: NOW,
    ...over,
  };
}
