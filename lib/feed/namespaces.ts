import { MAX_PREFIXES } from './limits';

// Addresses without scheme, trailing slash or case, since feeds get those wrong.
const PREFIX_OF_ADDRESS: Record<string, string> = {
  'www.w3.org/2005/atom': 'atom',
  'purl.org/atom/ns#': 'atom',
  'www.w3.org/1999/xhtml': 'xhtml',
  'www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'www.w3.org/xml/1998/namespace': 'xml',
  'purl.org/rss/1.0': '',
  'purl.org/net/rss1.1#': '',
  'my.netscape.com/rdf/simple/0.9': '',
  'channel.netscape.com/rdf/simple/0.9': '',
  'backend.userland.com/rss': '',
  'backend.userland.com/rss2': '',
  'blogs.law.harvard.edu/tech/rss': '',
  'purl.org/dc/elements/1.0': 'dc',
  'purl.org/dc/elements/1.1': 'dc',
  'purl.org/dc/terms': 'dcterms',
  'purl.org/rss/1.0/modules/content': 'content',
  'purl.org/rss/1.0/modules/slash': 'slash',
  'purl.org/rss/1.0/modules/syndication': 'sy',
  'purl.org/rss/1.0/modules/dc': 'dc',
  'search.yahoo.com/mrss': 'media',
  'tools.search.yahoo.com/mrss': 'media',
  'video.search.yahoo.com/mrss': 'media',
  'www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
  'example.com/dtds/podcast-1.0.dtd': 'itunes',
  'wellformedweb.org/commentapi': 'wfw',
  'purl.org/syndication/thread/1.0': 'thr',
  'rssnamespace.org/feedburner/ext/1.0': 'feedburner',
  'webfeeds.org/rss/1.0': 'webfeeds',
  'prismstandard.org/namespaces/1.2/basic': 'prism',
  'prismstandard.org/namespaces/basic/2.0': 'prism',
};

/** What prefixes mean at one place of a document. */
export interface Namespaces {
  /** Prefix as written to the usual prefix; '' is the feed's own vocabulary. */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Names already looked up. */
  readonly names: Map<string, string>;
}

/** The usual prefix for a namespace's address; undefined when it is unknown. */
function usualPrefix(address: string): string | undefined {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/+$/, '');
  return Object.hasOwn(PREFIX_OF_ADDRESS, plain) ? PREFIX_OF_ADDRESS[plain] : undefined;
}

/** For the outside of one document's root; not one for all, since it fills with their names. */
export function noNamespaces(): Namespaces {
  return { prefixes: new Map(), names: new Map() };
}

/**
 * The namespaces inside an element that declares some. At the root the default namespace is the
 * feed's own, whatever its address says, and so is Atom's in an Atom document.
 */
export function declareNamespaces(
  outer: Namespaces,
  attributes: ReadonlyMap<string, string>,
  isRoot: boolean,
): Namespaces {
  const prefixes = new Map(outer.prefixes);
  for (const [name, address] of attributes) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
    const prefix = name.slice(6);
    const usual = prefix === '' && isRoot ? '' : usualPrefix(address);
    if (usual === undefined) prefixes.delete(prefix);
    else if (prefixes.size < MAX_PREFIXES) prefixes.set(prefix, usual);
  }
  return { prefixes, names: new Map() };
}

/**
 * An element's name as the readers know it: lower case, with the usual prefix. Prefixes without a
 * declaration, or with an unknown address, mean what they look like.
 */
export function usualName(raw: string, namespaces: Namespaces, own: string): string {
  return namespaces.names.get(raw) ?? newName(raw, namespaces, own);
}

function newName(raw: string, namespaces: Namespaces, own: string): string {
  const name = raw.toLowerCase();
  const colon = name.indexOf(':');
  const written = colon < 0 ? '' : name.slice(0, colon);
  const local = name.slice(colon + 1);
  const prefix = namespaces.prefixes.get(written) ?? written;
  const usual = prefix === '' || prefix === own ? local : `${prefix}:${local}`;
  if (namespaces.names.size < 1_000) namespaces.names.set(raw, usual);
  return usual;
}
