import { LANGUAGES } from '../model/language';
import type { Digest, DigestArticle, DigestStory } from './digest';
import { type DigestLanguage, langAttributes } from './language';
import { escapeMarkup, webAddress, withoutPlaceholders } from './markup';
import { endWords, onwards, sentBy } from './words';

/** Text as HTML in which no mail service finds a placeholder. */
export const html = (text: string): string => escapeMarkup(withoutPlaceholders(text));

/** A link, or the words alone when the address is not one of the web. */
export function link(address: string, words: string): string {
  const href = webAddress(address);
  return href === null ? html(words) : `<a href="${escapeMarkup(href)}">${html(words)}</a>`;
}

/**
 * The digest as headings, paragraphs and a list, without any style: what a feed's entry holds, and
 * what Ghost puts into its own mail. Its own mail has masthead and foot, so these are left out.
 */
export function bodyHtml(digest: Digest): string {
  const { language } = digest;
  const [lead, ...rest] = digest.stories;
  const end = endWords(digest.kind, language);
  const body = [
    sponsorHtml(digest),
    `<p><em>${html([digest.dates, digest.base].filter(Boolean).join(' · '))}</em></p>`,
    lead ? leadHtml(lead, language) : '',
    rest.length > 0
      ? `<ol start="2">${rest.map((story) => rowHtml(story, language)).join('')}</ol>`
      : '',
    digest.article ? articleHtml(digest.article, language) : '',
    end && `<p><em>${html(end)}</em></p>`,
    postalHtml(digest),
  ]
    .filter(Boolean)
    .join('\n');
  return turned(body, language);
}

/** Said only where the direction is not what programs take for granted. */
const turned = (body: string, { language }: DigestLanguage): string =>
  LANGUAGES[language] === 'rtl' ? `<div dir="rtl" lang="${language}">\n${body}\n</div>` : body;

/** The law wants it in every mail, and Ghost's own foot has none. */
function postalHtml({ newsletter, language }: Digest): string {
  if (!newsletter?.postalAddress) return '';
  return `<p>${html(sentBy(newsletter.sender, newsletter.postalAddress, language))}</p>`;
}

/** One story as the content of a feed's entry. */
export function storyHtml(story: DigestStory, language: DigestLanguage): string {
  return turned(storyLines(story, language), language);
}

function storyLines(story: DigestStory, language: DigestLanguage): string {
  const { deck, why, sources } = story;
  const line = `<p>${html([why, sources].join(' · '))}</p>`;
  if (deck === '') return line;
  return `<p${langAttributes(story.language, language)}>${html(deck)}</p>\n${line}`;
}

function sponsorHtml({ sponsor }: Digest): string {
  if (!sponsor) return '';
  const words = [sponsor.call, sponsor.rest].filter(Boolean).join(' ');
  return `<p><strong>${link(sponsor.url, words)}</strong></p>`;
}

function leadHtml(story: DigestStory, language: DigestLanguage): string {
  const own = langAttributes(story.language, language);
  return `<h2${own}>${link(story.url, story.headline)}</h2>\n${storyLines(story, language)}`;
}

function rowHtml(story: DigestStory, language: DigestLanguage): string {
  const { url, headline, why, publisher } = story;
  const own = langAttributes(story.language, language);
  return `<li><p><strong${own}>${link(url, headline)}</strong><br>${html(`${publisher} · ${why}`)}</p></li>`;
}

function articleHtml(article: DigestArticle, language: DigestLanguage): string {
  const { headline, url, source, byline, paragraphs } = article;
  const by = [source, byline].filter((part) => part !== null && part !== '').join(' · ');
  const own = langAttributes(article.language, language);
  return [
    `<h2${own}>${html(headline)}</h2>`,
    `<p><em>${html(by)}</em></p>`,
    ...paragraphs.map((paragraph) => `<p${own}>${html(paragraph)}</p>`),
    `<p>${link(url, onwards(article, language))}</p>`,
  ].join('\n');
}
