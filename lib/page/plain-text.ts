const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  minus: '−',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  hellip: '…',
  bull: '•',
  middot: '·',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  pound: '£',
  yen: '¥',
  cent: '¢',
  sect: '§',
  para: '¶',
  deg: '°',
  plusmn: '±',
  times: '×',
  divide: '÷',
  frac12: '½',
  frac14: '¼',
  frac34: '¾',
  sup2: '²',
  sup3: '³',
  micro: 'µ',
  iexcl: '¡',
  iquest: '¿',
  ordf: 'ª',
  ordm: 'º',
  prime: '′',
  Prime: '″',
  larr: '←',
  rarr: '→',
  uarr: '↑',
  darr: '↓',
  le: '≤',
  ge: '≥',
  ne: '≠',
  dagger: '†',
  Dagger: '‡',
  permil: '‰',
  shy: '',
  zwnj: '',
  zwj: '',
  lrm: '',
  rlm: '',
  Agrave: 'À',
  Aacute: 'Á',
  Acirc: 'Â',
  Atilde: 'Ã',
  Auml: 'Ä',
  Aring: 'Å',
  AElig: 'Æ',
  Ccedil: 'Ç',
  Egrave: 'È',
  Eacute: 'É',
  Ecirc: 'Ê',
  Euml: 'Ë',
  Igrave: 'Ì',
  Iacute: 'Í',
  Icirc: 'Î',
  Iuml: 'Ï',
  Ntilde: 'Ñ',
  Ograve: 'Ò',
  Oacute: 'Ó',
  Ocirc: 'Ô',
  Otilde: 'Õ',
  Ouml: 'Ö',
  Oslash: 'Ø',
  Ugrave: 'Ù',
  Uacute: 'Ú',
  Ucirc: 'Û',
  Uuml: 'Ü',
  Yacute: 'Ý',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  atilde: 'ã',
  auml: 'ä',
  aring: 'å',
  aelig: 'æ',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  igrave: 'ì',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  ograve: 'ò',
  oacute: 'ó',
  ocirc: 'ô',
  otilde: 'õ',
  ouml: 'ö',
  oslash: 'ø',
  ugrave: 'ù',
  uacute: 'ú',
  ucirc: 'û',
  uuml: 'ü',
  yacute: 'ý',
  yuml: 'ÿ',
  eth: 'ð',
  thorn: 'þ',
  OElig: 'Œ',
  oelig: 'œ',
  Scaron: 'Š',
  scaron: 'š',
  Zcaron: 'Ž',
  zcaron: 'ž',
};

// Windows-1252 numbers, which many feeds write as if they were Unicode.
const windows = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

function codePoint(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return (windows[code - 0x80] ?? '').replace('\0', '');
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '';
  return code < 32 && code !== 9 && code !== 10 && code !== 13 ? '' : String.fromCodePoint(code);
}

/** Decodes numeric and the common named entities, once; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,7}));?/g,
    (whole, decimal: string, hex: string, name: string) => {
      if (decimal !== undefined) return codePoint(Number(decimal));
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
      return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole;
    },
  );
}

const silent = new Set([
  'script',
  'style',
  'template',
  'svg',
  'head',
  'title',
  'iframe',
  'object',
  'noscript',
  'textarea',
  'select',
  'xmp',
]);
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q rp rt ruby s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

// Where the tag that opens at `from` ends; quotes may hide a ">".
function tagEnd(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const char = html[at];
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '>') return at;
    else if ((char === '"' || char === "'") && html[at - 1] === '=') quote = char;
    else if (char === '<') return at - 1;
  }
  return html.length;
}

function afterComment(html: string, from: number): number {
  const end = html.indexOf(html.startsWith('<!--', from) ? '-->' : '>', from + 2);
  return end < 0 ? html.length : html.indexOf('>', end) + 1;
}

// The end of an element whose content is not text; `lower` is the whole, lower-cased once.
function afterSilent(lower: string, name: string, from: number): number {
  const end = lower.indexOf(`</${name}`, from);
  if (end < 0) return lower.length;
  const close = lower.indexOf('>', end);
  return close < 0 ? lower.length : close + 1;
}

/**
 * The text of a piece of HTML, lines for blocks, in linear time and without a DOM.
 * For summaries; an article's own text comes from `extractArticle`. Empty for no text.
 */
export function plainText(html: string): string {
  const lower = html.toLowerCase();
  const missing = new Set<string>();
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    parts.push(oneLine(html.slice(at, open)));
    const next = html[open + 1] ?? '';
    if (next === '!' || next === '?') {
      at = afterComment(html, open);
      continue;
    }
    const name = /^<\/?([a-zA-Z][a-zA-Z0-9:-]{0,30})/
      .exec(html.slice(open, open + 34))?.[1]
      ?.toLowerCase();
    if (name === undefined) {
      parts.push('<');
      at = open + 1;
      continue;
    }
    at = tagEnd(html, open + 1) + 1;
    if (!inline.has(name)) parts.push('\n');
    if (next === '/' || !silent.has(name) || missing.has(name)) continue;
    const end = afterSilent(lower, name, at);
    // Without an end tag the rest is not swallowed: a feed may have cut it off.
    if (end === lower.length && !lower.includes(`</${name}`, at)) missing.add(name);
    else at = end;
  }
  parts.push(oneLine(html.slice(at)));
  return tidy(parts.join(''));
}

// Line ends of the source mean nothing: blocks make the lines.
function oneLine(raw: string): string {
  return decodeEntities(raw).replace(/\s+/g, ' ');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/ {2,}/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
