import { isTracker, stripTracking } from './tracking';

function resolve(value: string | null, baseUrl: string): URL | null {
  if (value === null || value === '' || value.length > 4000) return null;
  const url = URL.parse(value.trim(), baseUrl);
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  // A name and password in a link is how one site poses as another.
  url.username = '';
  url.password = '';
  return url;
}

/** An absolute http(s) address without tracking parameters, or null. */
export function linkAddress(value: string | null, baseUrl: string): string | null {
  const url = resolve(value, baseUrl);
  if (url === null) return null;
  stripTracking(url);
  return url.href;
}

/** An absolute http(s) address of a picture, or null for anything else, trackers included. */
export function imageAddress(value: string | null, baseUrl: string): string | null {
  const url = resolve(value, baseUrl);
  if (url === null || isTracker(url)) return null;
  return url.href;
}

/** The id a link within the same page leads to, however it is written; null for other links. */
export function anchorOf(href: string | null, baseUrl: string): string | null {
  if (href === null) return null;
  const own = baseUrl.replace(/#.*$/, '');
  const rest = href.startsWith(`${own}#`) ? href.slice(own.length) : href;
  return rest.startsWith('#') && rest.length > 1 ? rest.slice(1) : null;
}

/** The host as a reader would say it. */
export function hostLabel(url: string): string {
  return (URL.parse(url)?.hostname ?? '').replace(/^(?:www|m|mobile|amp)\./, '');
}
