import type { Digest, DigestArticle, DigestStory } from './digest';
import { escapeMarkup, webAddress, withoutPlaceholders } from './markup';
import { onwards, sentBy, WORDS } from './words';

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
  const [lead, ...rest] = digest.stories;
  return [
    sponsorHtml(digest),
    `<p><em>${html([digest.dates, digest.base].filter(Boolean).join(' · '))}</em></p>`,
    lead ? leadHtml(lead) : '',
    rest.length > 0 ? `<ol start="2">${rest.map(rowHtml).join('')}</ol>` : '',
    digest.article ? articleHtml(digest.article) : '',
    WORDS.end[digest.kind] && `<p><em>${html(WORDS.end[digest.kind])}</em></p>`,
    postalHtml(digest),
  ]
    .filter(Boolean)
    .join('\n');
}

/** The law wants it in every mail, and Ghost's own foot has none. */
function postalHtml({ newsletter }: Digest): string {
  if (!newsletter?.postalAddress) return '';
  return `<p>${html(sentBy(newsletter.sender, newsletter.postalAddress))}</p>`;
}

/** One story as the content of a feed's entry. */
export function storyHtml({ deck, why, sources }: DigestStory): string {
  const line = `<p>${html([why, sources].join(' · '))}</p>`;
  return deck === '' ? line : `<p>${html(deck)}</p>\n${line}`;
}

function sponsorHtml({ sponsor }: Digest): string {
  if (!sponsor) return '';
  const words = [sponsor.call, sponsor.rest].filter(Boolean).join(' ');
  return `<p><strong>${link(sponsor.url, words)}</strong></p>`;
}

function leadHtml(story: DigestStory): string {
  return `<h2>${link(story.url, story.headline)}</h2>\n${storyHtml(story)}`;
}

function rowHtml({ url, headline, why, publisher }: DigestStory): string {
  return `<li><p><strong>${link(url, headline)}</strong><br>${html(`${publisher} · ${why}`)}</p></li>`;
}

function articleHtml(article: DigestArticle): string {
  const { headline, url, source, byline, paragraphs } = article;
  const by = [source, byline].filter((part) => part !== null && part !== '').join(' · ');
  return [
    `<h2>${html(headline)}</h2>`,
    `<p><em>${html(by)}</em></p>`,
    ...paragraphs.map((paragraph) => `<p>${html(paragraph)}</p>`),
    `<p>${link(url, onwards(article))}</p>`,
  ].join('\n');
}
