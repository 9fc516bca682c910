import { accentColours } from '../brand/accent';
import { newsletterPage } from '../brand/newsletter-page';
import type { BreakingStory } from '../model/alert';
import type { Brand } from '../model/brand';
import type { Edition, EditionStory } from '../model/edition';
import type { Source } from '../model/source';
import type { Digest, DigestArticle, DigestKind, DigestNewsletter, DigestStory } from './digest';
import { type DigestLanguage, nameAmong } from './language';
import { webAddress } from './markup';
import { sponsorParts } from './sponsor-parts';
import {
  baseWords,
  breakingWords,
  datesWords,
  dayWords,
  momentWords,
  shortened,
  sourcesWords,
  type WhyFrame,
  whyWords,
} from './words';

const NO_PUBLISHER = 'Best of the Week';
const HOUSE_ACCENT = '#8f1d1a';
const SUBJECT = 90;
const PREVIEW = 140;

export interface DigestSetting {
  readonly brand: Brand;
  readonly key: string;
  readonly language: DigestLanguage;
  readonly timeZone: string;
  readonly article: DigestArticle | null;
}

/** The mail of an edition; null when the edition has no story that could be opened. */
export function digestOfEdition(edition: Edition, setting: DigestSetting): Digest | null {
  const kind = edition.period === 'week' ? 'weekly' : 'daily';
  const { period, madeAt } = edition;
  const { language } = setting;
  const frame = { period, madeAt, language, timeZone: setting.timeZone };
  const stories = edition.stories.flatMap((story) => digestStory(story, frame));
  if (stories.length === 0) return null;
  const to = Math.min(edition.to, Math.max(edition.madeAt, edition.from + 1));
  return compose(kind, stories, {
    ...setting,
    dates: kind === 'weekly' ? datesWords(edition.from, to, setting) : dayWords(to - 1, setting),
    base: baseWords(edition.sourceCount, edition.articleCount, language),
    madeAt: edition.madeAt,
  });
}

/** The mail of one story that breaks; null when it could not be opened. */
export function digestOfBreaking(
  breaking: BreakingStory,
  sources: readonly Source[],
  setting: DigestSetting & { readonly now: number },
): Digest | null {
  const { story, lead, reason } = breaking;
  const { language } = setting;
  const url = webAddress(lead.url);
  if (url === null) return null;
  const titleOf = (id: string) => sources.find((source) => source.id === id)?.title;
  const nameOf = (id: string) => titleOf(id) ?? id;
  const ids = [...new Set(story.articles.map(({ sourceId }) => sourceId))];
  const only: DigestStory = {
    id: story.id,
    rank: 1,
    headline: lead.title,
    url,
    deck: shortened(lead.summary, 300),
    publisher: nameAmong(titleOf(lead.sourceId) ?? '', language),
    why: breakingWords(reason, titleOf, language),
    sources: sourcesWords(ids.map(nameOf), language),
    others: sourcesWords(ids.filter((id) => id !== lead.sourceId).map(nameOf), language),
    language: lead.language,
    firstAt: story.articles[0]?.publishedAt ?? lead.publishedAt,
    lastAt: story.articles.at(-1)?.publishedAt ?? lead.publishedAt,
    perStep: [],
  };
  return compose('breaking', [only], {
    ...setting,
    dates: momentWords(setting.now, setting),
    base: '',
    madeAt: setting.now,
  });
}

function digestStory(story: EditionStory, frame: WhyFrame): DigestStory[] {
  const publisher = publisherOf(story);
  const titles = story.sources.map(({ title }) => title);
  const url = webAddress(story.url);
  if (url === null) return [];
  return [
    {
      id: story.storyId,
      rank: story.rank,
      headline: story.headline,
      url,
      deck: story.deck,
      publisher: nameAmong(publisher, frame.language),
      why: whyWords(story, frame),
      sources: sourcesWords(titles, frame.language),
      others: sourcesWords(
        titles.filter((title) => title !== publisher),
        frame.language,
      ),
      language: story.language,
      firstAt: story.firstAt,
      lastAt: story.lastAt,
      perStep: story.perDay,
    },
  ];
}

/** The title of the source whose article is opened; an article's id begins with its source's. */
function publisherOf({ leadArticleId, sources }: EditionStory): string {
  const lead = sources.find(({ id }) => leadArticleId.startsWith(`${id}.`));
  return lead?.title ?? sources[0]?.title ?? '';
}

interface Frame extends DigestSetting {
  readonly dates: string;
  readonly base: string;
  readonly madeAt: number;
}

function compose(kind: DigestKind, stories: readonly DigestStory[], frame: Frame): Digest {
  const { brand, key, language, dates, base, madeAt, article } = frame;
  const { say } = language;
  const title = say(`title.${kind}`);
  const [lead, second] = stories;
  const headline = lead?.headline ?? '';
  const subject =
    kind === 'breaking'
      ? say('subject.breaking', { headline })
      : say('subject.edition', { title, headline });
  return {
    kind,
    language,
    key,
    title,
    from: brand.name === NO_PUBLISHER ? null : brand.name,
    dates,
    base,
    subject: shortened(subject, SUBJECT),
    preview: shortened(second ? second.headline : lead?.deck || (lead?.why ?? ''), PREVIEW),
    madeAt,
    stories,
    article,
    sponsor: brand.sponsor ? { ...sponsorParts(brand.sponsor.text), url: brand.sponsor.url } : null,
    site: brand.url ?? null,
    newsletter: newsletterOf(brand, language),
    logo: webAddress(brand.newsletter?.logo ?? ''),
    social: brand.social,
    // A page inside the package has no address a mail could link.
    privacyPolicy: webAddress(brand.privacyPolicy ?? ''),
    copyright: brand.copyright ?? null,
    colours: accentColours(brand.accent ?? HOUSE_ACCENT),
  };
}

/** Where somebody who got the mail from a friend signs up: the service's own page, or the publisher's. */
function newsletterOf(brand: Brand, { say }: DigestLanguage): DigestNewsletter | null {
  const { newsletter } = brand;
  if (!newsletter) return null;
  const url = webAddress(newsletterPage(newsletter, brand.url) ?? '');
  if (url === null) return null;
  return {
    title: newsletter.title ?? say('newsletter.title'),
    text: newsletter.text ?? say('newsletter.text'),
    url,
    sender: newsletter.sender ?? brand.name,
    postalAddress: newsletter.postalAddress ?? null,
  };
}
