import type { SafeHtml } from '../model/article';
import { extractArticle } from './extract';
import { isMissingPage } from './missing-page';
import { readPageLinks } from './page-links';
import { parseHtml } from './parse-html';
import { plainText } from './plain-text';
import { sanitise } from './sanitise';

/**
 * The readable text of a page's markup, sanitised last, and where the page says there is more of
 * it; `gone` for a page that only says it is not there; null when it has no text. Needs a DOM.
 */
export function readPageHtml(html: string, url: string) {
  const document = parseHtml(html);
  const links = readPageLinks(document, url);
  const extracted = extractArticle(document, url);
  if (!extracted) return isMissingPage(document) ? 'gone' : null;
  const { text, byline, imageUrl, language, completeness } = extracted;
  const clean = sanitise(extracted.html, url);
  return { html: clean, text, byline, imageUrl, language, completeness, ...links };
}

/** The text an entry brought along in its feed, sanitised. Needs a DOM. */
export function cleanFeedText(html: string, baseUrl: string): { html: SafeHtml; text: string } {
  const clean = sanitise(html, baseUrl);
  return { html: clean, text: plainText(clean) };
}
