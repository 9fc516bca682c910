import { creditOf, type ExportArticle, type ExportWords, oneLine } from './export-article';
import { escapeXml, hasWords, languageAttributes, toXhtml } from './xhtml';
import { storedZip } from './zip';

/** Articles to be bound: one, or a whole week. */
export interface Book {
  /** The same for the same book: an article's id, or `2026-W47`. */
  readonly id: string;
  readonly title: string;
  /** Of the interface; each article keeps its own. */
  readonly language: string;
  /** Epoch ms. */
  readonly madeAt: number;
  readonly articles: readonly ExportArticle[];
}

const RTL = /^(ar|arc|ckb|dv|fa|he|iw|ks|ku-arab|ps|sd|ug|ur|yi)\b/i;

/** The bytes of an EPUB 3: https://www.w3.org/TR/epub-33/. Pictures are links, so that it holds no more than was read. */
export function makeEpub(book: Book, words: ExportWords): Uint8Array {
  const chapters = book.articles.map((article, index) => ({
    name: `article-${index + 1}.xhtml`,
    text: chapter(article, words),
  }));
  const files = [
    // First, and stored as it is: readers look for it at a fixed place in the file.
    { name: 'mimetype', text: 'application/epub+zip' },
    { name: 'META-INF/container.xml', text: CONTAINER },
    { name: 'book/package.opf', text: packageFile(book, chapters.length) },
    { name: 'book/nav.xhtml', text: navigation(book, words) },
    { name: 'book/style.css', text: STYLE },
    ...chapters.map(({ name, text }) => ({ name: `book/${name}`, text })),
  ];
  const encoder = new TextEncoder();
  return storedZip(
    files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
    book.madeAt,
  );
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';

const CONTAINER = `${XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`;

const STYLE = `h1 { line-height: 1.15; margin: 0 0 0.4em; }
.credit, .original { font-size: 0.85em; }
.credit { margin: 0 0 1.5em; }
.original { margin: 2em 0 0; }
blockquote { font-style: italic; }
pre { white-space: pre-wrap; }
table { border-collapse: collapse; }
td, th { border-bottom: 1px solid; padding: 0.2em 0.6em 0.2em 0; text-align: start; vertical-align: top; }
figure { margin: 1em 0; }
figcaption, caption { font-size: 0.85em; text-align: start; }
`;

function packageFile(book: Book, count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const [first] = book.articles;
  // A book of one article is that source's; of a week it is nobody's in particular.
  const own =
    first && count === 1
      ? `<dc:creator>${escapeXml(oneLine(first.byline ?? first.sourceTitle))}</dc:creator><dc:publisher>${escapeXml(oneLine(first.sourceTitle))}</dc:publisher><dc:source>${escapeXml(first.url)}</dc:source>`
      : '';
  const isRtl = RTL.test((count === 1 && first?.language) || book.language);
  return `${XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:best-of-the-week:${encodeURIComponent(book.id)}</dc:identifier>
<dc:title>${escapeXml(titled(book.title))}</dc:title>
${languagesOf(book)
  .map((language) => `<dc:language>${language}</dc:language>`)
  .join('')}
${own}
<meta property="dcterms:modified">${new Date(book.madeAt).toISOString().slice(0, 19)}Z</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessModeSufficient">textual</meta><meta property="schema:accessibilityFeature">tableOfContents</meta><meta property="schema:accessibilityHazard">none</meta><meta property="schema:accessibilitySummary">Text alone; pictures are links.</meta>
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${numbers.map((n) => `<item id="article-${n}" href="article-${n}.xhtml" media-type="application/xhtml+xml"/>`).join('\n')}
</manifest>
<spine${isRtl ? ' page-progression-direction="rtl"' : ''}>
${count === 1 ? '' : '<itemref idref="nav"/>'}
${numbers.map((n) => `<itemref idref="article-${n}"/>`).join('\n')}
</spine>
</package>`;
}

/** The book's languages, the articles' first; never none. */
function languagesOf({ language, articles }: Book): string[] {
  const tags = articles.map((article) => article.language).filter((tag) => tag !== null);
  const known = tags.filter((tag) => languageAttributes(tag) !== '');
  return [...new Set(known.length > 0 ? known : [language])];
}

const titled = (title: string): string => oneLine(title) || '—';

function navigation(book: Book, words: ExportWords): string {
  const items = book.articles.map(
    ({ title, language }, index) =>
      `<li><a href="article-${index + 1}.xhtml"${languageAttributes(language)} dir="auto">${escapeXml(titled(title))}</a></li>`,
  );
  return page({
    title: titled(book.title),
    language: book.language,
    body: `<h1 dir="auto">${escapeXml(titled(book.title))}</h1><nav epub:type="toc" role="doc-toc" aria-label="${escapeXml(words.contents)}"><ol>${items.join('')}</ol></nav>`,
  });
}

function chapter(article: ExportArticle, words: ExportWords): string {
  const { title, language, content, url } = article;
  const text = hasWords(content)
    ? toXhtml(content, words.picture)
    : `<p>${escapeXml(words.noText)}</p>`;
  const dir = language && RTL.test(language) ? 'rtl' : 'auto';
  return page({
    title: titled(title),
    language,
    body: `<article dir="${dir}"><h1>${escapeXml(titled(title))}</h1><p class="credit">${escapeXml(creditOf(article))}</p>${text}<p class="original"><a href="${escapeXml(url)}">${escapeXml(words.original)}</a></p></article>`,
  });
}

interface Page {
  readonly title: string;
  readonly language: string | null;
  readonly body: string;
}

const page = ({ title, language, body }: Page): string =>
  `${XML}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"${languageAttributes(language)}><head><meta charset="UTF-8"/><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head><body>${body}</body></html>`;
