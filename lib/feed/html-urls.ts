import { isLetter, isSpace, nameEnd } from './characters';
import { decodeEntities } from './entities';
import { MAX_REWRITES } from './limits';
import { type AttributeSpan, TagReader } from './tags';
import { hasScheme, resolveUrl } from './urls';

const URL_NAMES =
  'href src srcset poster cite longdesc action background data codebase classid profile usemap';
const URL_ATTRIBUTES = new Set(URL_NAMES.split(' '));
const MAX_SRCSET_CHARS = 10_000;
const QUOTE = 34;
const APOSTROPHE = 39;
const VOID_TAGS = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Makes the addresses inside the HTML of one feed absolute, up to a cap for the whole feed. */
export class HtmlUrls {
  private left = MAX_REWRITES;

  /** `isXhtml`: tags that close themselves are opened and closed, prefixes of names go. */
  absolute(html: string, base: string, isXhtml = false): string {
    if (this.left <= 0) return html;
    const rewriter = new Rewriter(html, base, this.left);
    const rewritten = isXhtml ? rewriter.rewriteXhtml() : rewriter.rewrite();
    this.left = rewriter.left;
    return rewritten;
  }
}

// An `=` that may stand before a relative address, or in a tag with a quote too many. Most HTML in
// feeds has none, and this is several times faster than to read its tags.
const NAMED_BEFORE = `(?<=(?<![a-z])(?:${URL_NAMES.replaceAll(' ', '|')})\\s*=)`;
const SUSPECT = new RegExp(
  `=(?:${NAMED_BEFORE}(?!\\s*["']?http)|\\s*(?:"[^"]*"|'[^']*')["'])`,
  'gi',
);

/** Where the next suspect stands, at or after `from`; -1 when there is none. */
function nextSuspect(html: string, from: number): number {
  SUSPECT.lastIndex = from;
  return SUSPECT.exec(html)?.index ?? -1;
}

class Rewriter {
  private readonly html: string;
  private readonly base: string;
  /** Changes still allowed. */
  left: number;
  private out = '';
  private copied = 0;

  constructor(html: string, base: string, left: number) {
    this.html = html;
    this.base = base;
    this.left = left;
  }

  /** Only the tags around a suspect are read. */
  rewrite(): string {
    const { html } = this;
    let suspect = nextSuspect(html, 0);
    if (suspect < 0) return html;
    const reader = new TagReader(html);
    let tag = -1;
    let next = html.indexOf('<');
    while (suspect >= 0 && this.left > 0) {
      for (; next >= 0 && next < suspect; next = html.indexOf('<', next + 1)) tag = next;
      let end = suspect;
      if (tag >= 0 && isLetter(html.charCodeAt(tag + 1))) {
        end = this.attributes(reader, nameEnd(html, tag + 1));
        if (end < 0) break;
        tag = -1;
      }
      suspect = nextSuspect(html, Math.max(end, suspect + 1));
    }
    return this.result();
  }

  rewriteXhtml(): string {
    const { html } = this;
    const reader = new TagReader(html);
    for (let at = html.indexOf('<'); at >= 0 && this.left > 0; at = html.indexOf('<', at + 1)) {
      const isClosing = html.charAt(at + 1) === '/';
      const nameAt = isClosing ? at + 2 : at + 1;
      if (!isLetter(html.charCodeAt(nameAt))) continue;
      this.unprefix(nameAt);
      if (isClosing) continue;
      const nameTo = nameEnd(html, nameAt);
      const end = this.attributes(reader, nameTo);
      if (end < 0) break;
      this.openAndClose(nameAt, nameTo, end);
    }
    return this.result();
  }

  private result(): string {
    return this.copied === 0 ? this.html : this.out + this.html.slice(this.copied);
  }

  /** Mends the addresses of the tag whose attributes start at `from`; answers where it ends. */
  private attributes(reader: TagReader, from: number): number {
    reader.open(from);
    while (reader.nextAttribute()) this.attribute(reader);
    return reader.end;
  }

  private attribute(span: AttributeSpan): void {
    const { html } = this;
    const length = span.nameEnd - span.nameStart;
    // A quote too many, as in `<a title='x''>`, misleads whoever reads the tag after us.
    const first = html.charCodeAt(span.nameStart);
    if (first === QUOTE || first === APOSTROPHE) this.replace(span.nameStart, span.nameEnd, '');
    if (length < 3 || length > 10 || span.valueStart === span.valueEnd) return;
    if (html.startsWith('http', span.valueStart)) return;
    const name = html.slice(span.nameStart, span.nameEnd).toLowerCase();
    if (!URL_ATTRIBUTES.has(name)) return;
    const raw = html.slice(span.valueStart, span.valueEnd);
    const value = name === 'srcset' ? this.sourceSet(raw) : this.address(raw);
    if (value === null || value === raw) return;
    const isQuoted = /["']/.test(html.charAt(span.valueStart - 1));
    this.replace(span.valueStart, span.valueEnd, isQuoted ? value : `"${value}"`);
  }

  /** The value to write, escaped; null to leave it. */
  private address(raw: string): string | null {
    const address = decodeEntities(raw).trim();
    if (address === '' || hasScheme(address)) return null;
    this.left--;
    const url = resolveUrl(address, this.base);
    return url === null ? null : escapeAttribute(url);
  }

  private sourceSet(raw: string): string | null {
    if (raw.length > MAX_SRCSET_CHARS || !/(?:^|,)\s*(?!https?:|data:)[^\s,]/i.test(raw))
      return null;
    return raw
      .split(/,\s+|,$/)
      .map((part) => {
        const [address = '', ...size] = part.trim().split(/\s+/);
        return [this.address(address) ?? address, ...size].join(' ');
      })
      .filter((part) => part !== '')
      .join(', ');
  }

  private unprefix(at: number): void {
    const prefix = /^[a-z][\w-]{0,20}:/i.exec(this.html.slice(at, at + 22))?.[0];
    if (prefix !== undefined) this.replace(at, at + prefix.length, '');
  }

  private openAndClose(nameAt: number, nameTo: number, end: number): void {
    if (this.html.charAt(end - 1) !== '/') return;
    const name = this.html.slice(nameAt, nameTo).replace(/^.*:/, '').toLowerCase();
    if (!VOID_TAGS.has(name)) this.replace(end - 1, end + 1, `></${name}>`);
  }

  private replace(from: number, to: number, value: string): void {
    if (from < this.copied) return;
    this.left--;
    this.out += this.html.slice(this.copied, from) + value;
    this.copied = to;
  }
}

function escapeAttribute(url: string): string {
  return url.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** The first picture in HTML that is not a pixel, as written; null when there is none. */
export function firstPicture(html: string): string | null {
  let at = html.indexOf('<img');
  for (let tries = 0; at >= 0 && tries < 5; tries++) {
    const found = pictureAt(html, at);
    if (found !== null) return found;
    at = html.indexOf('<img', at + 4);
  }
  return null;
}

function pictureAt(html: string, at: number): string | null {
  if (!isSpace(html.charCodeAt(at + 4))) return null;
  const tag = html.slice(at, at + 2_000);
  let source: string | null = null;
  let isPixel = false;
  const reader = new TagReader(tag);
  reader.open(4);
  while (reader.nextAttribute()) {
    const name = tag.slice(reader.nameStart, reader.nameEnd).toLowerCase();
    const value = tag.slice(reader.valueStart, reader.valueEnd);
    if (name === 'src') source = decodeEntities(value).trim();
    if ((name === 'width' || name === 'height') && /^[0-3](?:px)?$/.test(value)) isPixel = true;
  }
  return isPixel || source === '' ? null : source;
}
