// Most addresses in feeds are in the form they would be normalised to; that is quick to see.
const PLAIN_URL =
  /^https?:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+){0,8}\.[a-z]{2,20}\/[\w\-.~%/?=&;:@!$()*+,]*$/;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** An address made absolute; null when it is empty or cannot be one. */
export function resolveUrl(raw: string | null | undefined, base: string): string | null {
  const address = raw?.trim();
  if (!address) return null;
  if (PLAIN_URL.test(address) && !address.includes('/.')) return address;
  const url = URL.parse(address, base);
  return url === null ? null : url.href;
}

/** Whether an address names its own scheme, such as `https:` or `mailto:`. */
export function hasScheme(address: string): boolean {
  return SCHEME.test(address);
}

/** Whether an absolute address can be opened as a web page. */
export function isWebUrl(url: string | null): url is string {
  return url !== null && /^https?:/i.test(url);
}
