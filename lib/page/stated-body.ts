import { readBlocks } from './blocks';
import { type LdNode, ldText } from './json-ld';
import { parseHtml } from './parse-html';
import { isOnlyWall } from './wall-words';
import { countWords } from './words';

/** The article's text as the page's structured data holds it. */
export interface StatedBody {
  readonly html: string;
  readonly text: string;
}

const leastWords = 80;

function asHtml(body: string): string {
  if (/<(?:p|br|div|h[2-6]|li)\b/i.test(body)) return body;
  const escaped = body.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped
    .split(/\n+/)
    .map((line) => `<p>${line.trim()}</p>`)
    .join('');
}

/**
 * The stated text where it is far fuller than what was found on the page (`words` of it), and
 * clean; null where the page is the better witness, as it mostly is.
 */
export function readStatedBody(ld: LdNode | null, words: number): StatedBody | null {
  const body = ldText(ld?.articleBody) ?? '';
  if (body.length < 300 || /(?:…|\.\.\.)\s*$/.test(body)) return null;
  const stated = countWords(body);
  if (stated < leastWords || stated < 1.5 * words) return null;
  const html = asHtml(body);
  const document = parseHtml(html);
  const lines = readBlocks(document).blocks.map((block) => block.text);
  const text = lines.filter((line) => !/[{}]\s*$|function\s*\(/.test(line)).join('\n');
  if (text.length < 0.8 * body.replace(/<[^>]*>/g, '').length || isOnlyWall(text)) return null;
  return { html, text };
}
