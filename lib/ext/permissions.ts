import browser from 'webextension-polyfill';

const pattern = (address: string): string | null => {
  const url = URL.parse(address);
  if (!url?.protocol.startsWith('http')) return null;
  // Without a port: a match pattern covers every port.
  return `${url.protocol}//${url.hostname}/*`;
};

/** Match patterns of these addresses' sites, each once. */
export const originPatterns = (addresses: readonly (string | null)[]): string[] => [
  ...new Set(
    addresses.map((address) => pattern(address ?? '')).filter((one): one is string => one !== null),
  ),
];

/** Whether the browser lets us read this address. */
export async function mayReach(address: string): Promise<boolean> {
  const origin = pattern(address);
  return origin !== null && (await browser.permissions.contains({ origins: [origin] }));
}

/**
 * Asks the reader for these sites. Call it before any `await` of a click's handler, or the browser
 * takes it for an ambush and refuses.
 */
export function requestSites(addresses: readonly (string | null)[]): Promise<boolean> {
  const origins = originPatterns(addresses);
  return origins.length === 0 ? Promise.resolve(true) : browser.permissions.request({ origins });
}

export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

export const removeOrigin = (origin: string): Promise<boolean> =>
  browser.permissions.remove({ origins: [origin] });

export function onPermissionsAdded(callback: () => void): void {
  browser.permissions.onAdded.addListener(callback);
}
