import { MAX_DEPTH } from './limits';
import { type MarkupTag, visitTags } from './markup-tags';

/** One feed of an imported list. */
export interface OpmlSource {
  /** '' when the list gives none. */
  readonly title: string;
  /** As written: neither checked nor made absolute. */
  readonly xmlUrl: string;
  readonly htmlUrl: string | null;
  /** Outermost first. */
  readonly folders: readonly string[];
}

/** What the export needs of a source. */
export interface ListedSource {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  /** Becomes the folder where there are no others; '' for none. */
  readonly topic: string;
  /** Outermost first. */
  readonly folders?: readonly string[];
}

const MAX_SOURCES = 20_000;
const FEED_TYPE = /^(?:rss|atom|pie|rdf|feed|json)/i;

/**
 * The feeds of an OPML list in its order, whatever is wrong with it: several documents in one, no
 * root, tags without their end. A feed listed twice is given once. Empty when there are none.
 */
export function parseOpml(text: string): OpmlSource[] {
  const open: string[] = [];
  const sources = new Map<string, OpmlSource>();
  let isNested = true;
  visitTags(text, false, (tag) => {
    if (tag.name === 'body' || tag.name === 'opml') open.length = 0;
    if (tag.name !== 'outline') return;
    if (tag.isClosing) {
      open.pop();
      return;
    }
    const title = tag.attribute('text') || tag.attribute('title');
    const xmlUrl = feedAddress(tag);
    if (xmlUrl !== '' && !sources.has(xmlUrl) && sources.size < MAX_SOURCES) {
      const nested = open.filter((name) => name !== '');
      const folders = nested.length > 0 ? nested : categoryPath(tag.attribute('category'));
      // A list that says each feed's place itself has no folder too many.
      isNested &&= nested.length > 1 && tag.attribute('category') === '';
      sources.set(xmlUrl, { title, xmlUrl, htmlUrl: tag.attribute('htmlurl') || null, folders });
    }
    // A feed that holds others is no folder, but its closing tag counts.
    if (!tag.closesItself && open.length < MAX_DEPTH) open.push(xmlUrl === '' ? title : '');
  });
  const list = [...sources.values()];
  return isNested ? withoutWrapper(list) : list;
}

/** One folder around all others, as some readers export, says nothing and goes. */
function withoutWrapper(list: readonly OpmlSource[]): OpmlSource[] {
  const outermost = new Set(list.map((source) => source.folders[0]));
  const next = new Set(list.map((source) => source.folders[1]));
  if (outermost.size !== 1 || next.size < 2) return [...list];
  return list.map((source) => ({ ...source, folders: source.folders.slice(1) }));
}

function feedAddress(tag: MarkupTag): string {
  const address = tag.attribute('xmlurl');
  if (address !== '') return address;
  return FEED_TYPE.test(tag.attribute('type')) ? tag.attribute('url') : '';
}

/** "/world/europe,politics" to ["world", "europe"]. */
function categoryPath(category: string): string[] {
  const first = category.split(',').find((path) => /[^\s/]/.test(path)) ?? '';
  return first
    .split('/')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

interface Folder {
  readonly folders: Map<string, Folder>;
  readonly sources: ListedSource[];
}

const emptyFolder = (): Folder => ({ folders: new Map(), sources: [] });

/** The sources as an OPML 2.0 list that other readers take, in folders. `now` in epoch ms. */
export function writeOpml(sources: readonly ListedSource[], title: string, now: number): string {
  const root = emptyFolder();
  for (const source of sources) {
    let folder = root;
    for (const name of pathOf(source)) {
      const inner = folder.folders.get(name) ?? emptyFolder();
      folder.folders.set(name, inner);
      folder = inner;
    }
    folder.sources.push(source);
  }
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    '  <head>',
    `    <title>${escapeXml(title)}</title>`,
    `    <dateCreated>${new Date(now).toUTCString()}</dateCreated>`,
    '  </head>',
    '  <body>',
    ...folderLines(root, '    '),
    '  </body>',
    '</opml>',
    '',
  ].join('\n');
}

function pathOf({ folders, topic }: ListedSource): readonly string[] {
  const path = (folders ?? [topic]).map((name) => name.trim()).filter((name) => name !== '');
  return path.slice(0, MAX_DEPTH - 1);
}

/** Folders first, then the feeds beside them. */
function folderLines({ folders, sources }: Folder, indent: string): string[] {
  const inner = [...folders].flatMap(([folder, content]) => {
    const name = escapeXml(folder);
    return [
      `${indent}<outline text="${name}" title="${name}">`,
      ...folderLines(content, `${indent}  `),
      `${indent}</outline>`,
    ];
  });
  return [...inner, ...sources.map((source) => `${indent}${sourceLine(source)}`)];
}

function sourceLine(source: ListedSource): string {
  const title = escapeXml(source.title);
  const site = source.siteUrl === null ? '' : ` htmlUrl="${escapeXml(source.siteUrl)}"`;
  const path = pathOf(source);
  // The specification's own word for a place in a hierarchy; most readers go by the folders.
  const category = path.length > 1 ? ` category="${escapeXml(`/${path.join('/')}`)}"` : '';
  return `<outline type="rss" text="${title}" title="${title}" xmlUrl="${escapeXml(source.feedUrl)}"${site}${category}/>`;
}

function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\x20-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`);
}
