import { imageAddress } from './addresses';

/** A picture as the page means it, after lazy loading is undone. */
export interface Picture {
  readonly src: string;
  readonly srcset: string | null;
  readonly sizes: string | null;
  readonly alt: string;
  readonly width: number | null;
  readonly height: number | null;
}

const placeholder =
  /^data:|^about:|(?:^|[/_.-])(?:blank|placeholder|spacer|transparent|lazy|loading|loader|grey|gray|1x1|pixel|dummy|empty|default-image)[\w-]*\.(?:gif|png|svg|jpe?g|webp)/i;
const looksLikePicture = /\.(?:jpe?g|png|webp|avif|gif)(?:[?#!/;,:\s]|$)/i;
const lazySources = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-lazy',
  'data-hi-res-src',
  'data-full-src',
  'data-image',
  'data-img-src',
  'data-url',
  'data-large-file',
];
const lazySets = ['data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set'];

interface Candidate {
  readonly url: string;
  readonly descriptor: string;
  readonly width: number;
}

// Addresses may hold commas, so only a comma followed by space, or by an address, separates.
function parseSet(value: string | null, baseUrl: string): Candidate[] {
  if (value === null || value.length > 20_000) return [];
  const out: Candidate[] = [];
  for (const part of value.split(/,\s+|,(?=(?:https?:)?\/\/)/)) {
    const [raw = '', descriptor = ''] = part.trim().replace(/,$/, '').split(/\s+/);
    const url = placeholder.test(raw) ? null : imageAddress(raw, baseUrl);
    if (url === null) continue;
    const size = /^(\d+(?:\.\d+)?)([wx])$/.exec(descriptor);
    const width = size === null ? 0 : Number(size[1]) * (size[2] === 'x' ? 600 : 1);
    out.push({ url, descriptor: size === null ? '' : descriptor, width });
    if (out.length === 12) break;
  }
  return out;
}

function first<T>(values: readonly string[], read: (name: string) => T | null): T | null {
  for (const name of values) {
    const found = read(name);
    if (found !== null) return found;
  }
  return null;
}

function lazySource(img: Element, baseUrl: string): string | null {
  const known = first(lazySources, (name) => imageAddress(img.getAttribute(name), baseUrl));
  if (known !== null) return known;
  // Every lazy loader has an attribute name of its own.
  for (const { name, value } of Array.from(img.attributes)) {
    if (name === 'src' || name === 'alt' || name === 'title' || !looksLikePicture.test(value)) {
      continue;
    }
    if (/^\s*[[{]/.test(value) || /\s/.test(value.trim())) continue;
    const url = imageAddress(value, baseUrl);
    if (url !== null) return url;
  }
  return null;
}

function candidates(img: Element, baseUrl: string): Candidate[] {
  const own =
    first(['srcset', ...lazySets], (name) => {
      const set = parseSet(img.getAttribute(name), baseUrl);
      return set.length === 0 ? null : set;
    }) ?? [];
  if (own.length > 0) return own;
  const parent = img.parentElement;
  if (parent === null || parent.localName !== 'picture') return [];
  for (const source of Array.from(parent.children)) {
    if (source.localName !== 'source') continue;
    const set = first(['srcset', ...lazySets], (name) => {
      const found = parseSet(source.getAttribute(name), baseUrl);
      return found.length === 0 ? null : found;
    });
    if (set !== null) return set;
  }
  return [];
}

function pixels(value: string | null): number | null {
  const found = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '');
  return found === null ? null : Number(found[1]);
}

function isHidden(img: Element): boolean {
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(img.getAttribute('style') ?? '');
}

/** Reads an `img`, lazy or not; null when it shows nothing, or only counts readers. */
export function readPicture(img: Element, baseUrl: string): Picture | null {
  const width = pixels(img.getAttribute('width'));
  const height = pixels(img.getAttribute('height'));
  if ((width !== null && width <= 3) || (height !== null && height <= 3) || isHidden(img)) {
    return null;
  }
  const set = candidates(img, baseUrl);
  const stated = img.getAttribute('src');
  const plain =
    stated === null || placeholder.test(stated.trim()) ? null : imageAddress(stated, baseUrl);
  // Pages that load lazily may keep a tiny preview in `src`: what they say lazily is the picture.
  const lazy = lazySource(img, baseUrl);
  const widest = set.reduce<Candidate | null>(
    (best, one) =>
      best === null || Math.abs(one.width - 1000) < Math.abs(best.width - 1000) ? one : best,
    null,
  );
  const src = lazy ?? plain ?? widest?.url ?? null;
  if (src === null) return null;
  const usable = set.length > 1 && set.every((one) => one.descriptor !== '');
  const unit = set[0]?.descriptor.at(-1);
  const even = usable && set.every((one) => one.descriptor.endsWith(unit ?? ''));
  return {
    src,
    srcset: even ? set.map((one) => `${one.url} ${one.descriptor}`).join(', ') : null,
    sizes: even && unit === 'w' ? '(max-width: 720px) 100vw, 720px' : null,
    alt: (img.getAttribute('alt') ?? '').slice(0, 500),
    width: width !== null && height !== null ? width : null,
    height: width !== null && height !== null ? height : null,
  };
}
