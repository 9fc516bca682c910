import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findWords } from '../components/options/find-words';
import { SOCIAL_SERVICES } from '../lib/brand/check-brand';
import { COLOUR } from '../lib/brand/check-value';
import { escapeMarkup } from '../lib/digest/markup';
import { absoluteAddress, findFeeds } from '../lib/jobs/find-feeds';
import type { BrandSource } from '../lib/model/brand';
import type { HttpPort } from '../lib/model/http';
import { iconSvg, logoSvg } from './brand-new-pictures';
import type { BrandAnswers } from './brand-questions';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const SCHEMA = join(ROOT, 'lib/brand/brand.schema.json');
const HOUSE_ACCENT = '#8f1d1a';

export interface NewEdges {
  /** Null leaves the web out: every address is taken for a feed's. */
  readonly http: HttpPort | null;
  /** Epoch ms, for the year of the copyright. */
  readonly now: number;
}

export type NewBrand =
  | {
      readonly kind: 'written';
      readonly files: readonly string[];
      readonly notes: readonly string[];
    }
  | { readonly kind: 'exists' }
  /** The folder's path is a file's, or may not be written to; `code` is the system's. */
  | { readonly kind: 'unwritable'; readonly code: string };

/**
 * Writes a brand's folder from the answers; one that has a `brand.json` is left as it is. In another
 * that is there already every file stays, and those of our names are taken for the brand's.
 */
export async function writeNewBrand(
  path: string,
  answers: BrandAnswers,
  edges: NewEdges,
): Promise<NewBrand> {
  const folder = resolve(path);
  if (existsSync(join(folder, 'brand.json'))) return { kind: 'exists' };
  const { sources, notes } = await findSources(answers.feeds, edges.http);
  const accent = answers.accent || HOUSE_ACCENT;
  const drawn = COLOUR.test(accent) ? accent : HOUSE_ACCENT;
  const logo = ownLogo(answers.logo, notes) ?? {
    name: 'logo.svg',
    content: logoSvg(answers.name, drawn),
  };
  const fields = brandOf(folder, { ...answers, accent, logo: logo.name }, sources, edges.now);
  const files: [string, string | Buffer][] = [
    [logo.name, logo.content],
    ['icon.svg', iconSvg(answers.name, drawn)],
    ...(answers.privacy === ''
      ? ([['privacy.html', privacyPage(answers)]] as [string, string][])
      : []),
    // The last: without it the command can be given again after it was cut off.
    ['brand.json', `${JSON.stringify(fields, null, 2)}\n`],
  ];
  try {
    mkdirSync(folder, { recursive: true });
    const written = files.filter(([name, content]) => writeFresh(join(folder, name), content));
    for (const [name] of files.filter((file) => !written.includes(file)))
      notes.push(`${name}: It is there already and was left as it is. The brand uses it.`);
    return { kind: 'written', files: written.map(([name]) => name), notes };
  } catch (error) {
    return { kind: 'unwritable', code: codeOf(error) };
  }
}

/** False when there is such a file: nobody's work is written over. */
function writeFresh(path: string, content: string | Buffer): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** The publisher's own picture, to be copied; null when there is none, or with a note when it is not there. */
function ownLogo(typed: string, notes: string[]): { name: string; content: Buffer } | null {
  // A file that is dropped on a terminal comes in quotes.
  const path = typed.trim().replace(/^(['"])(.*)\1$/, '$2');
  if (path === '') return null;
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) {
    notes.push(`${path}: There is no such file. A wordmark was written as logo.svg instead.`);
    return null;
  }
  return { name: `logo${extname(path).toLowerCase()}`, content: readFileSync(path) };
}

/** The fields in the order they are explained; those without an answer are left out. */
function brandOf(
  folder: string,
  answers: BrandAnswers,
  sources: readonly BrandSource[],
  now: number,
): object {
  const { name, url, tagline, language, accent, sponsor, sponsorUrl, newsletter, social, privacy } =
    answers;
  const { daily, breaking, endpoint, postal } = answers;
  const lists = { ...(daily && { daily }), ...(breaking && { breaking }) };
  // An editor finds the schema from inside the project; from elsewhere the way there would be odd.
  const schema = relative(folder, SCHEMA).split(sep).join('/');
  return {
    ...(folder.startsWith(ROOT + sep) && { $schema: schema }),
    name,
    ...(tagline && { tagline }),
    ...(language && { language }),
    ...(url && { url }),
    logo: answers.logo,
    icon: 'icon.svg',
    accent,
    ...(sponsor && { sponsor: { text: sponsor, url: sponsorUrl } }),
    ...(newsletter && {
      newsletter: {
        service: newsletter,
        endpoint,
        ...(Object.keys(lists).length > 0 && { lists }),
        ...(postal && { postalAddress: postal }),
      },
    }),
    social: social.map((address) => ({ service: socialService(address), url: address })),
    privacyPolicy: privacy || 'privacy.html',
    copyright: `© ${new Date(now).getUTCFullYear()} ${name}`,
    access: 'install',
    sources,
  };
}

async function findSources(
  addresses: readonly string[],
  http: HttpPort | null,
): Promise<{ sources: BrandSource[]; notes: string[] }> {
  const sources: BrandSource[] = [];
  const notes: string[] = [];
  for (const typed of addresses) {
    const outcome = http ? await findFeeds(typed, http) : null;
    const found = outcome?.kind === 'found' ? outcome.feeds[0] : undefined;
    if (outcome && !found)
      notes.push(
        `${typed}: ${outcome.kind === 'none' ? findWords(outcome.why, 'feed') : 'It could not be read.'}`,
      );
    const feed = found?.feedUrl ?? absoluteAddress(typed) ?? typed;
    if (sources.some((source) => source.feed === feed)) {
      notes.push(`${typed}: This leads to a feed that is in the list already; it is kept once.`);
      continue;
    }
    const site = found?.siteUrl ?? siteOf(feed);
    sources.push({
      title: (found?.title || hostOf(feed)).slice(0, 80),
      feed,
      ...(site !== null && { site }),
      topic: 'top',
      ...(found?.language && { language: found.language }),
      default: true,
    });
  }
  return { sources, notes };
}

const hostOf = (address: string) => (URL.parse(address)?.hostname ?? address).replace(/^www\./, '');
const siteOf = (address: string) => {
  const origin = URL.parse(address)?.origin;
  return origin === undefined ? null : `${origin}/`;
};

const SERVICE_HOSTS: Readonly<Record<string, string>> = {
  'bsky.app': 'bluesky',
  'fb.com': 'facebook',
  't.me': 'telegram',
  'twitter.com': 'x',
  'wa.me': 'whatsapp',
  'youtu.be': 'youtube',
};

/** A page's service by its host; Mastodon's are anywhere. */
function socialService(address: string): string {
  const host = hostOf(address);
  const known = SERVICE_HOSTS[host];
  if (known !== undefined) return known;
  return SOCIAL_SERVICES.find((service) => host.split('.').includes(service)) ?? 'mastodon';
}

/** True of every build; a publisher adds what is true of the newsletter. */
function privacyPage({ name, newsletter, url }: BrandAnswers): string {
  const safe = escapeMarkup(name);
  const letter = newsletter
    ? `<h2>The newsletter</h2>
<p>When you sign up, your email address goes from your browser to the newsletter service of ${safe} (${escapeMarkup(newsletter)}), and nowhere else. A receipt stays on your machine until you delete it. Every mail can be unsubscribed.</p>
`
    : '';
  const contact = /^https?:\/\/[^\s"<>]+$/.test(url)
    ? `<p>Questions: <a href="${escapeMarkup(url)}">${escapeMarkup(url)}</a></p>\n`
    : '';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Privacy policy</title>
<link rel="stylesheet" href="page.css">
</head>
<body>
<h1>Privacy policy</h1>
<p>Best of the Week from ${safe} keeps what you follow, read and save in your browser. There is no account, and nobody counts what you do.</p>
<h2>What is requested</h2>
<p>The feeds and articles of the sources you follow, from those sources, without cookies and without saying where the request comes from.</p>
${letter}${contact}</body>
</html>
`;
}
