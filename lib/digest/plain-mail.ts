import type { Digest, DigestArticle, DigestStory } from './digest';
import type { DigestLanguage } from './language';
import { withoutPlaceholders } from './markup';
import type { ServiceMarks } from './service-marks';
import { endWords, onwards, sentBy, serviceWords } from './words';

const WIDTH = 72;
const RULE = '='.repeat(WIDTH);
const HAIRLINE = '-'.repeat(WIDTH);

/** The mail as plain text, lines of at most 72 characters except addresses. */
export function plainMail(digest: Digest, marks: ServiceMarks): string {
  const parts = [
    sponsorLines(digest),
    headLines(digest),
    ...digest.stories.map((story) => storyLines(story, digest.kind === 'breaking')),
    articleLines(digest.article, digest.language),
    footLines(digest, marks),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function sponsorLines({ sponsor }: Digest): string {
  if (!sponsor) return '';
  return `${wrap([sponsor.call, sponsor.rest].filter(Boolean).join(' '))}\n${sponsor.url}`;
}

function headLines({ title, from, dates, base, language }: Digest): string {
  const name = from === null ? title : language.say('title.from', { title, brand: from });
  return [RULE, wrap(name), wrap([dates, base].filter(Boolean).join(' · ')), RULE].join('\n');
}

function storyLines(story: DigestStory, alone: boolean): string {
  const { rank, headline, deck, publisher, why, url } = story;
  const number = alone ? '' : `${rank}. `;
  const indent = ' '.repeat(number.length);
  return [
    wrap(`${number}${headline}`, indent),
    deck && wrap(`${indent}${deck}`, indent),
    wrap(`${indent}${publisher} · ${why}`, indent),
    `${indent}${url}`,
  ]
    .filter(Boolean)
    .join('\n');
}

function articleLines(article: DigestArticle | null, language: DigestLanguage): string {
  if (!article) return '';
  const by = [article.source, article.byline].filter(Boolean).join(' · ');
  return [
    HAIRLINE,
    wrap(article.headline),
    wrap(by),
    '',
    article.paragraphs.map((paragraph) => wrap(paragraph)).join('\n\n'),
    '',
    `${wrap(`${onwards(article, language)}:`)}\n${article.url}`,
  ].join('\n');
}

function footLines(digest: Digest, marks: ServiceMarks): string {
  const { newsletter, social, copyright, privacyPolicy, kind, language } = digest;
  const { say } = language;
  const sender = newsletter?.sender ?? digest.from;
  const addresses = [
    ...social.map(({ service, url }) => `${serviceWords(service)}: ${url}`),
    privacyPolicy && `${say('foot.privacy')}: ${privacyPolicy}`,
    marks.preferences && `${say('foot.preferences')}: ${marks.preferences}`,
    marks.unsubscribe && `${say('foot.unsubscribe')}: ${marks.unsubscribe}`,
  ].filter(Boolean);
  return [
    RULE,
    endWords(kind, language),
    newsletter && `\n${wrap(newsletter.title)}\n${wrap(newsletter.text)}\n${newsletter.url}`,
    addresses.length > 0 ? `\n${addresses.join('\n')}` : '',
    copyright && `\n${wrap(copyright)}`,
    sender && `\n${wrap(sentBy(sender, newsletter?.postalAddress ?? null, language))}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Breaks at blanks; a word longer than the line stays whole, and control characters go. */
function wrap(text: string, indent = ''): string {
  const lead = /^ */.exec(text)?.[0] ?? '';
  const words = withoutPlaceholders(text)
    .replace(/\p{Cc}+/gu, ' ')
    .split(/\s+/u)
    .filter(Boolean);
  const lines: string[] = [];
  let line = lead;
  for (const word of words) {
    const isFirst = line.trim() === '';
    if (isFirst || line.length + 1 + word.length <= WIDTH) {
      line = isFirst ? line + word : `${line} ${word}`;
      continue;
    }
    lines.push(line);
    line = indent + word;
  }
  return [...lines, line].join('\n');
}
