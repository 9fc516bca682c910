import type { SafeHtml } from '../model/article';
import { extractArticle } from './extract';
import { plainText } from './plain-text';
import { sanitise } from './sanitise';

/** The readable text of a page's markup, sanitised last; null when it has none. Needs a DOM. */
export function readPageHtml(html: string, url: string) {
  const extracted = extractArticle(new DOMParser().parseFromString(html, 'text/html'), url);
  if (!extracted) return null;
  const { text, byline, imageUrl, language, completeness } = extracted;
  return { html: sanitise(extracted.html, url), text, byline, imageUrl, language, completeness };
}

/** The text an entry brought along in its feed, sanitised. Needs a DOM. */
export function cleanFeedText(html: string, baseUrl: string): { html: SafeHtml; text: string } {
  const clean = sanitise(html, baseUrl);
  return { html: clean, text: plainText(clean) };
}
