import { isLetter } from './characters';
import { decodeCharacters, decodeEntities, swap } from './entities';
import { MAX_PLAIN_CHARS, MAX_TITLE_CHARS } from './limits';
import { TagReader } from './tags';

// Enough to tell HTML from text.
const MAX_SNIFFED_CHARS = 20_000;
const INLINE_TAG =
  /<\/?(?:a|abbr|acronym|b|bdi|bdo|big|br|cite|code|dfn|div|em|font|h[1-6]|i|img|ins|kbd|mark|nobr|p|q|s|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)(?:\s[^<>]*)?\/?>/gi;

/** Text without line breaks, double spaces or control characters, of at most `limit` characters. */
export function tidy(text: string, limit = MAX_PLAIN_CHARS): string {
  return (
    text
      .slice(0, limit)
      .replace(/\s{2,}|[^\S ]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      .replace(/[\0-\x1f\x7f-\x9f]+/g, '')
      .trim()
  );
}

/** HTML to plain text: tags go, entities are resolved once. */
export function htmlToPlain(html: string, limit = MAX_PLAIN_CHARS): string {
  if (!/[<&]/.test(html)) return tidy(html, limit);
  // Eight times the length kept, to leave room for tags and entities.
  return tidy(decodeEntities(withoutTags(html.slice(0, limit * 8))), limit);
}

function withoutTags(html: string): string {
  const reader = new TagReader(html);
  let text = '';
  let from = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
    const code = html.charCodeAt(at + 1);
    const isTag = code === 47 || code === 33 || isLetter(code);
    if (!isTag || at < from) continue;
    const end = reader.tagEnd(at + 1 + Number(!isLetter(code)));
    if (end < 0) break;
    text += html.slice(from, at);
    from = end + 1;
  }
  return text + html.slice(from);
}

/**
 * A title of RSS, which does not say whether it is text or HTML, to one that reads well as either.
 * Only tags that format text go: "How to use <video>" keeps its word. `&amp;` and `&lt;` stay.
 */
export function mendTitle(title: string): string {
  const bare = title.slice(0, MAX_TITLE_CHARS).replace(INLINE_TAG, '');
  const text = decodeCharacters(bare).replace(/<(?=[a-z/!])/gi, '&lt;');
  return tidy(text, MAX_TITLE_CHARS);
}

/** Plain text to a title: only what HTML would misread is escaped. */
export function plainToTitle(text: string): string {
  return tidy(text, MAX_TITLE_CHARS)
    .replace(/&(?=#?\w{1,31};)/g, '&amp;')
    .replace(/<(?=[a-z/!])/gi, '&lt;');
}

/** Plain text as HTML that shows it, one paragraph for each. */
export function plainToHtml(text: string): string {
  const escaped = swap(swap(swap(text.trim(), '&', '&amp;'), '<', '&lt;'), '>', '&gt;');
  if (!escaped.includes('\n')) return escaped;
  return escaped
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph.trim().replace(/\n/g, '<br>')}</p>`)
    .join('');
}

/** Whether a text not declared as HTML is HTML all the same. */
export function looksLikeHtml(text: string): boolean {
  return /<(?:p|br|div|a|img|b|i|em|strong|ul|ol|li|blockquote|h[1-6]|table|span|figure|iframe)\b[^<>]*>/i.test(
    text.slice(0, MAX_SNIFFED_CHARS),
  );
}
