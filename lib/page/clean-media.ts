import { hostLabel, linkAddress } from './addresses';
import { readPicture } from './images';
import { isTracker } from './tracking';

/** A clean `img` for one of the page's, or null when it shows nothing. */
export function imageElement(source: Element, doc: Document, baseUrl: string): Element | null {
  const found = readPicture(source, baseUrl);
  if (found === null) return null;
  const img = doc.createElement('img');
  img.setAttribute('src', found.src);
  if (found.srcset !== null) img.setAttribute('srcset', found.srcset);
  if (found.sizes !== null) img.setAttribute('sizes', found.sizes);
  img.setAttribute('alt', found.alt);
  if (found.width !== null) img.setAttribute('width', String(found.width));
  if (found.height !== null) img.setAttribute('height', String(found.height));
  img.setAttribute('loading', 'lazy');
  img.setAttribute('decoding', 'async');
  img.setAttribute('referrerpolicy', 'no-referrer');
  return img;
}

const embedSources = ['src', 'data-src', 'data', 'data-lazy-src'];

/** A labelled link in place of a frame, video or sound; null when there is nothing to open. */
export function embedLink(source: Element, doc: Document, baseUrl: string): Element | null {
  const inner = source.querySelector('source[src]');
  let href: string | null = null;
  for (const name of embedSources) href ??= linkAddress(source.getAttribute(name), baseUrl);
  href ??= linkAddress(inner?.getAttribute('src') ?? null, baseUrl);
  if (href === null || isTracker(new URL(href)) || isInvisible(source)) return null;
  if (!/^https?:\/\/[^/]+\/./.test(href)) return null;
  const made = doc.createElement('a');
  made.setAttribute('href', href);
  made.setAttribute('rel', 'noreferrer noopener');
  made.setAttribute('target', '_blank');
  const title = (source.getAttribute('title') ?? source.getAttribute('aria-label') ?? '').trim();
  const host = hostLabel(href);
  made.textContent = title === '' || title.length > 200 ? host : `${title} (${host})`;
  return made;
}

function isInvisible(source: Element): boolean {
  const small = (name: string) => /^[0-3](?:px)?$/.test(source.getAttribute(name) ?? '');
  if (small('width') || small('height') || source.hasAttribute('hidden')) return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(source.getAttribute('style') ?? '');
}
