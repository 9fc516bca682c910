import {
  attributeOf,
  baseOf,
  childrenAmong,
  childrenNamed,
  childrenOf,
  childText,
  type FeedElement,
  firstText,
} from './elements';
import { MAX_PER_ENTRY } from './limits';
import type { ParsedEntry } from './parsed-feed';
import { resolveUrl } from './urls';

export type Enclosure = ParsedEntry['enclosures'][number];

const LINKS = ['link', 'atom:link'];
const ADDRESS = ['url', 'href'];
const MEDIA_CONTAINERS = ['media:group', 'media:content', 'media:player', 'media:peerlink'];

/** Everything playable or visible that an entry attaches, plain enclosures first, each address once. */
export function enclosuresOf(entry: FeedElement): Enclosure[] {
  const found: Enclosure[] = [];
  for (const child of childrenNamed(entry, 'enclosure')) {
    if (found.length < MAX_PER_ENTRY) addEnclosure(found, enclosure(child, 'url'));
  }
  for (const link of childrenAmong(entry, LINKS)) {
    if (attributeOf(link, 'rel') === 'enclosure') addEnclosure(found, enclosure(link, 'href'));
  }
  for (const media of mediaIn(entry, 'media:content')) addEnclosure(found, enclosure(media, 'url'));
  return found;
}

function addEnclosure(found: Enclosure[], next: Enclosure | null): void {
  if (next === null || found.length >= MAX_PER_ENTRY) return;
  if (!found.some((one) => one.url === next.url)) found.push(next);
}

function enclosure(element: FeedElement, attribute: string): Enclosure | null {
  const raw = attributeOf(element, attribute) ?? attributeOf(element, 'rdf:resource');
  const url = resolveUrl(raw, baseOf(element));
  return url === null ? null : { url, type: attributeOf(element, 'type') };
}

function mediaIn(element: FeedElement, name: string, found: FeedElement[] = []): FeedElement[] {
  found.push(...childrenNamed(element, name).slice(0, MAX_PER_ENTRY - found.length));
  for (const child of childrenAmong(element, MEDIA_CONTAINERS)) {
    if (found.length < MAX_PER_ENTRY) mediaIn(child, name, found);
  }
  return found;
}

/** The picture the entry names itself: thumbnail, picture among its media, or cover; or null. */
export function imageOf(entry: FeedElement, enclosures: readonly Enclosure[]): string | null {
  const media = mediaIn(entry, 'media:content').filter(isPicture);
  const raw =
    widest(media, 'url') ??
    widest(mediaIn(entry, 'media:thumbnail'), 'url') ??
    elementAddress(entry, 'itunes:image') ??
    elementAddress(entry, 'image');
  if (raw !== null) return raw;
  return enclosures.find((one) => one.type?.toLowerCase().startsWith('image/'))?.url ?? null;
}

function isPicture(media: FeedElement): boolean {
  const kind = attributeOf(media, 'medium') ?? attributeOf(media, 'type');
  if (kind !== null) return kind.toLowerCase().startsWith('image');
  return /\.(?:jpe?g|png|gif|webp|avif)(?:$|\?)/i.test(attributeOf(media, 'url') ?? '');
}

function widest(pictures: readonly FeedElement[], attribute: string): string | null {
  let best: string | null = null;
  let bestWidth = -1;
  for (const picture of pictures) {
    const width = Number(attributeOf(picture, 'width') ?? 0) || 0;
    const url = resolveUrl(attributeOf(picture, attribute), baseOf(picture));
    if (url === null || width <= bestWidth) continue;
    best = url;
    bestWidth = width;
  }
  return best;
}

/** The address of an element such as `image`, in an attribute, a child or its text. */
export function elementAddress(parent: FeedElement, name: string): string | null {
  for (const child of childrenNamed(parent, name)) {
    const raw =
      attributeOf(child, 'href') ??
      attributeOf(child, 'url') ??
      attributeOf(child, 'rdf:resource') ??
      childText(child, ADDRESS) ??
      (childrenOf(child).length === 0 ? firstText(parent, name) : null);
    const url = resolveUrl(raw, baseOf(child));
    if (url !== null) return url;
  }
  return null;
}
