import type { BackupList } from '../model/backup';

type Check = (value: unknown) => boolean;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const text: Check = (value) => typeof value === 'string';
/** Furthest from the epoch that a date can be, ms: beyond it, putting a time into words throws. */
const LAST_DATE_MS = 8.64e15;
const number: Check = (value) => typeof value === 'number' && Math.abs(value) <= LAST_DATE_MS;
const flag: Check = (value) => typeof value === 'boolean';
/** What a page makes a link of: a file must not bring one that runs something. */
const webAddress: Check = (value) => typeof value === 'string' && /^https?:\/\//i.test(value);

const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);

/** Fields that came later, or that nobody misses. */
const orNone =
  (check: Check): Check =>
  (value) =>
    value === undefined || value === null || check(value);

const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);

const shape = (fields: Readonly<Record<string, Check>>): Check => {
  const checks = Object.entries(fields);
  return (value) => isRecord(value) && checks.every(([name, check]) => check(value[name]));
};

/** What a sentence is made of, by its kind. */
const REASONS: Readonly<Record<string, Check>> = {
  coverage: shape({ sources: number, of: number }),
  front: shape({ sources: number }),
  first: shape({ sourceId: text, at: number }),
  days: shape({ days: number }),
  growing: isRecord,
  bent: shape({
    moved: oneOf('up', 'down'),
    by: (value) => by.topic(value) || by.source(value),
  }),
  single: shape({ sourceId: text, position: number }),
  sources: shape({ sources: number, withinMinutes: number }),
  flagged: shape({ sourceId: text }),
};

const by = {
  topic: shape({ kind: oneOf('topic'), topic: text }),
  source: shape({ kind: oneOf('source'), sourceId: text }),
};

const reasonOf =
  (...kinds: readonly string[]): Check =>
  (value) =>
    isRecord(value) &&
    kinds.includes(String(value.kind)) &&
    (REASONS[String(value.kind)]?.(value) ?? false);

const story = shape({
  storyId: text,
  rank: number,
  score: number,
  headline: text,
  deck: text,
  leadArticleId: text,
  articleIds: listOf(text),
  url: webAddress,
  language: orNull(text),
  topic: text,
  imageUrl: orNull(text),
  sources: listOf(shape({ id: text, title: text })),
  firstAt: number,
  lastAt: number,
  perDay: listOf(number),
  readingMinutes: orNull(number),
  reasons: listOf(reasonOf('coverage', 'front', 'first', 'days', 'growing', 'bent', 'single')),
});

/** What a record of each list has to be, so that nothing that reads it can stumble. */
export const RECORD_CHECKS: Readonly<Record<BackupList, Check>> = {
  sources: shape({
    id: text,
    title: text,
    siteUrl: orNull(text),
    feedUrl: text,
    topic: text,
    folders: orNone(listOf(text)),
    language: orNull(text),
    weight: number,
    trustedBreaking: flag,
    paused: flag,
    addedAt: number,
  }),
  marks: shape({
    articleId: text,
    readAt: orNull(number),
    savedAt: orNull(number),
    progress: number,
    unopened: orNone(flag),
  }),
  articles: shape({
    id: text,
    sourceId: text,
    storyId: text,
    url: webAddress,
    title: text,
    summary: text,
    publishedAt: number,
    arrivedAt: number,
    authors: listOf(text),
    imageUrl: orNull(text),
    categories: listOf(text),
    language: orNull(text),
    topic: text,
    position: number,
    flaggedBreaking: flag,
    commentsCount: orNull(number),
    readingMinutes: orNone(number),
  }),
  // Its text is made anew from the HTML, which is sanitised again.
  bodies: shape({
    articleId: text,
    html: text,
    completeness: orNone(oneOf('full', 'excerpt')),
    origin: orNone(oneOf('page', 'feed')),
    byline: orNone(text),
    imageUrl: orNone(text),
    language: orNone(text),
    storedAt: orNone(number),
    noArchive: orNone(flag),
    pageFailure: orNone(shape({ kind: text })),
  }),
  editions: shape({
    id: text,
    period: oneOf('week', 'today'),
    from: number,
    to: number,
    madeAt: number,
    sourceCount: number,
    articleCount: number,
    stories: listOf(story),
    closed: flag,
    hidden: number,
  }),
  alerts: shape({
    storyId: text,
    at: number,
    headline: text,
    articleId: text,
    reason: reasonOf('sources', 'flagged'),
    articleIds: listOf(text),
    outcome: oneOf('notified', 'quiet-hours', 'over-budget', 'switched-off'),
    seenAt: orNull(number),
    lastAt: number,
    verdict: orNone(shape({ kind: oneOf('too-many', 'not-important'), at: number })),
  }),
  subscriptions: shape({
    id: text,
    email: text,
    service: text,
    endpoint: webAddress,
    name: text,
    kinds: listOf(oneOf('daily', 'breaking')),
    consentText: text,
    at: number,
    outcome: text,
    times: orNone(number),
    pageUrl: orNone(webAddress),
  }),
};
