import { bodyHtml, storyHtml } from './body-html';
import type { Digest } from './digest';

/** An entry of a feed we write. */
export interface FeedItem {
  /** Stays the same for as long as it is the same thing. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly html: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  /** Epoch ms. */
  readonly modifiedAt: number;
  /** Who reported it; empty for a whole mail. */
  readonly author: string;
}

export interface FeedHead {
  readonly title: string;
  readonly description: string;
  /** The publisher's site; null when the brand has none. */
  readonly site: string | null;
  /** Where this document will lie; null when it is not known. */
  readonly self: string | null;
  /** A BCP 47 tag. */
  readonly language: string;
  /** Epoch ms. */
  readonly updatedAt: number;
}

/** The stories in order, one entry each: for readers. */
export function storyItems(digest: Digest): FeedItem[] {
  return digest.stories.map((story) => ({
    id: `story:${story.id}`,
    url: story.url,
    title: story.headline,
    summary: [story.deck, story.why].filter(Boolean).join(' '),
    html: storyHtml(story, digest.language),
    publishedAt: story.firstAt,
    modifiedAt: Math.max(story.firstAt, story.lastAt),
    author: story.sources,
  }));
}

/**
 * The whole mail as one entry: for services that turn a feed into mail. Its time is when it was
 * made, since they send what is newer than the last mail.
 */
export function mailItem(digest: Digest): FeedItem {
  return {
    id: `mail:${digest.key}`,
    url: digest.stories[0]?.url ?? digest.site ?? '',
    title: digest.subject,
    summary: digest.preview,
    html: bodyHtml(digest),
    publishedAt: digest.madeAt,
    modifiedAt: digest.madeAt,
    author: '',
  };
}

/** The head of a digest's feed. */
export function feedHead(digest: Digest, self: string | null): FeedHead {
  const { title, from, language } = digest;
  return {
    title: from === null ? title : language.say('title.from', { title, brand: from }),
    description: [digest.dates, digest.base].filter(Boolean).join(' · '),
    site: digest.site,
    self,
    language: language.language,
    updatedAt: digest.madeAt,
  };
}
