import type { Listmonk } from './listmonk';
import type { Publisher } from './types';

export interface BrandOptions {
  /** Slugs of the publishers that are sources; default all. */
  readonly publishers?: readonly string[];
  /** Slugs whose own "breaking" flag is trusted; default none. */
  readonly trusted?: readonly string[];
  /** Merged over the result. */
  readonly over?: Readonly<Record<string, unknown>>;
}

interface Setting {
  readonly port: number;
  readonly publishers: readonly Publisher[];
  readonly listmonk: Listmonk;
}

const socialNames = ['facebook', 'instagram', 'x', 'youtube'];

/** A `brand.json` whose every address is this newsroom. */
export function brandFor({ port, publishers, listmonk }: Setting, options: BrandOptions) {
  const chosen = publishers.filter(({ slug }) => options.publishers?.includes(slug) !== false);
  const sources = chosen.map(({ slug, title, feedUrl, siteUrl, topic, language }) => ({
    title,
    feed: feedUrl,
    site: siteUrl,
    topic,
    language,
    default: true,
    ...(options.trusted?.includes(slug) === true ? { trustedBreaking: true } : {}),
  }));
  const [daily, breaking] = listmonk.lists;
  return {
    name: 'Newsroom',
    tagline: 'The week in Norwick',
    url: `http://news.localhost:${port}/`,
    accent: '#8f1d1a',
    sources,
    newsletter: {
      service: 'listmonk',
      endpoint: listmonk.endpoint,
      lists: { daily: daily?.uuid ?? '', breaking: breaking?.uuid ?? '' },
      sender: 'Newsroom',
    },
    social: socialNames.map((service) => ({
      service,
      url: `http://social.localhost:${port}/${service}`,
    })),
    privacyPolicy: `http://news.localhost:${port}/privacy`,
    copyright: '© 2026 Newsroom',
    access: 'install' as const,
    ...options.over,
  };
}
