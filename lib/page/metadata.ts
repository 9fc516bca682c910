import { imageAddress } from './addresses';
import { findLdArticle, type LdNode, ldImage, ldText, readLd } from './json-ld';
import { metaContent } from './meta';
import { readByline } from './page-byline';
import { readDate } from './page-date';
import { readTitle } from './page-title';

/** What a page says about its article. */
export interface Metadata {
  readonly title: string;
  readonly byline: string | null;
  readonly publishedAt: number | null;
  readonly imageUrl: string | null;
  readonly language: string | null;
  readonly ld: LdNode | null;
  readonly nodes: readonly LdNode[];
}

const imageNames = [
  'og:image',
  'og:image:url',
  'og:image:secure_url',
  'twitter:image',
  'twitter:image:src',
  'image',
  'thumbnail',
  'parsely-image-url',
  'sailthru.image.full',
];

// A logo or a blank square stands for the site, not for the article: told by the file's own name,
// and only when that says little else, for "/default/" and "_icon_" are part of many others.
const notLead =
  /^(?:\w+[-_.])?(?:logo|favicon|icon|placeholder|default|blank|avatar|fallback|og-image|share-image)s?(?:[-_.]?(?:\d+|\w{2,5}))?(?:\.\w{3,4})?$/i;

function isFurniture(address: string): boolean {
  return notLead.test((URL.parse(address)?.pathname ?? '').split('/').at(-1) ?? '');
}

function readImage(document: Document, url: string, ld: LdNode | null): string | null {
  const stated = [
    ...imageNames.slice(0, 3).map((name) => metaContent(document, [name])),
    ldImage(ld?.image),
    ...imageNames.slice(3).map((name) => metaContent(document, [name])),
    ldImage(ld?.thumbnailUrl),
    document.querySelector('link[rel="image_src"]')?.getAttribute('href') ?? null,
  ].flatMap((value) => imageAddress(value, url) ?? []);
  return stated.find((one) => !isFurniture(one)) ?? null;
}

function readLanguage(document: Document, ld: LdNode | null): string | null {
  const stated =
    document.documentElement?.getAttribute('lang') ??
    metaContent(document, ['content-language', 'og:locale', 'language']) ??
    ldText(ld?.inLanguage);
  const tag =
    stated
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/)[0] ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? tag : null;
}

/**
 * Reads the page's own statements: JSON-LD, then meta, then the page, its address, its text.
 * `lines` are the page's texts, in its order.
 */
export function readMetadata(document: Document, url: string, lines: readonly string[]): Metadata {
  const nodes = readLd(document);
  const ld = findLdArticle(nodes);
  return {
    title: readTitle(document, url, ld),
    byline: readByline(document, ld, nodes),
    publishedAt: readDate(document, url, ld, lines),
    imageUrl: readImage(document, url, ld),
    language: readLanguage(document, ld),
    ld,
    nodes,
  };
}
