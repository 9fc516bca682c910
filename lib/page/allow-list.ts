/** What an article's body may consist of; everything else is unwrapped or dropped. */

/** Allowed element → its own allowed attributes. */
export const allowedElements: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'rel', 'target'],
  abbr: ['title'],
  b: [],
  bdi: [],
  bdo: [],
  blockquote: [],
  br: [],
  caption: [],
  cite: [],
  code: [],
  dd: [],
  del: [],
  details: [],
  dfn: [],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  h2: [],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  i: [],
  img: [
    'src',
    'srcset',
    'sizes',
    'alt',
    'width',
    'height',
    'loading',
    'decoding',
    'referrerpolicy',
  ],
  ins: [],
  kbd: [],
  li: ['value'],
  mark: [],
  ol: ['start', 'reversed'],
  p: [],
  pre: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  s: [],
  samp: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['colspan', 'rowspan'],
  tfoot: [],
  th: ['colspan', 'rowspan', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  u: [],
  ul: [],
  var: [],
  wbr: [],
};

/** Allowed on every element. `id` only as the target of a footnote, with `idPrefix`. */
export const allowedEverywhere: readonly string[] = ['id', 'lang', 'dir'];

/** Ids from pages get this prefix, so that none can stand for one of ours. */
export const idPrefix = 'note-';

/** The same list for `element.setHTML(html, { sanitizer })`, which by default strips pictures. */
export const sanitizerConfig: {
  elements: { name: string; attributes: string[] }[];
  attributes: string[];
  comments: boolean;
  dataAttributes: boolean;
} = {
  elements: Object.entries(allowedElements).map(([name, attributes]) => ({
    name,
    attributes: [...attributes],
  })),
  attributes: [...allowedEverywhere],
  comments: false,
  dataAttributes: false,
};
