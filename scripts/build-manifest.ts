import type { UserManifest } from 'wxt';
import { brandHosts, OPTIONAL_HOSTS } from '../lib/brand/brand-hosts';
import { geckoId } from '../lib/brand/gecko-id';
import type { Brand } from '../lib/model/brand';

export const DEFAULT_NAME = 'Best of the Week';
/** Chrome and Edge: 16, 32, 48, 128; Firefox also 96, for its list on a fine screen. */
export const ICON_SIZES = [16, 32, 48, 96, 128];
const BASE_PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'alarms',
  'notifications',
  // The page in view, and only once the reader presses the toolbar button on it.
  'activeTab',
  'scripting',
];
// No remote code, no inline style or script, no frames but our own sandboxed page; pictures and
// requests go where the reader's sources are, which only the host permissions limit.
const EXTENSION_PAGES = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' https: http:",
  "connect-src 'self' https: http:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// What reads other people's pages has their text and our code, and nothing else.
const SANDBOX = "sandbox allow-scripts; default-src 'none'; script-src 'self'";

/** The manifest of a brand for a browser: `chrome`, `edge` or `firefox`; all of version 3. */
export function brandManifest(brand: Brand, browser: string): UserManifest {
  const name = extensionName(brand);
  const hosts = brandHosts(brand);
  return {
    name,
    short_name: 'Best of Week',
    description: brand.tagline ?? '__MSG_description__',
    default_locale: 'en',
    icons: icons(),
    action: { default_title: name, default_icon: icons() },
    permissions:
      browser === 'firefox' ? BASE_PERMISSIONS : [...BASE_PERMISSIONS, 'offscreen', 'sidePanel'],
    ...(hosts.length > 0 && { host_permissions: hosts }),
    optional_host_permissions: [...OPTIONAL_HOSTS],
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+B' } } },
    ...(browser === 'firefox' ? firefoxOnly(brand) : CHROMIUM_ONLY),
  };
}

/** Firefox has no sandboxed pages: its background page reads. */
const CHROMIUM_ONLY: UserManifest = {
  minimum_chrome_version: '138',
  sandbox: { pages: ['page-reader.html'] },
  content_security_policy: {
    extension_pages: `${EXTENSION_PAGES}; frame-src 'self'`,
    sandbox: SANDBOX,
  },
};

/** "Best of the Week", or "Best of the Week from NAME". */
export function extensionName(brand: Brand): string {
  return brand.name === DEFAULT_NAME ? DEFAULT_NAME : `${DEFAULT_NAME} from ${brand.name}`;
}

function firefoxOnly(brand: Brand): UserManifest {
  return {
    content_security_policy: { extension_pages: `${EXTENSION_PAGES}; frame-src 'none'` },
    browser_specific_settings: {
      gecko: {
        id: geckoId(brand.name),
        strict_min_version: '142.0',
        data_collection_permissions: { required: ['none'] },
      },
    },
  };
}

function icons(): Record<number, string> {
  return Object.fromEntries(ICON_SIZES.map((size) => [size, `icons/${size}.png`]));
}
