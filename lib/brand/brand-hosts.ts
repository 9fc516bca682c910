import type { Brand } from '../model/brand';

/** What the manifest asks for in every build; the reader grants exact origins of it. */
export const OPTIONAL_HOSTS: readonly string[] = ['https://*/*', 'http://*/*'];

/**
 * The manifest's host permissions, as match patterns in order: a brand's own hosts when it has access
 * at install, otherwise none.
 */
export function brandHosts(brand: Brand): string[] {
  if (brand.access === 'ask') return [];
  const addresses = brand.sources.flatMap((source) => [source.feed, source.site]);
  const patterns = [...addresses, brand.newsletter?.endpoint]
    .filter((address) => address !== undefined)
    .map(matchPattern);
  return [...new Set(patterns)].sort();
}

/** The match pattern of an address's origin; patterns have no port, they stand for every port. */
export function matchPattern(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
