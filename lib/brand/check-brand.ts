import type { Brand, BrandSource, SocialLink } from '../model/brand';
import { isLanguage, LANGUAGES, type Language, pickLanguage } from '../model/language';
import { checkNewsletter } from './check-newsletter';
import {
  addressAt,
  booleanAt,
  COLOUR,
  COUNTRY,
  fieldsAt,
  LANGUAGE,
  likelyOf,
  matchAt,
  PAGE,
  PICTURE,
  refuseUnknown,
  requireAt,
  TOPIC,
  textAt,
} from './check-value';
import { type BrandProblem, type Fields, type Place, placeOf, report, shown } from './problems';

export type CheckedBrand =
  | {
      readonly kind: 'ok';
      readonly brand: Brand;
      /** The picture for the icons, when it is not the logo; readers never see it, so it is no part of the brand. */
      readonly icon?: string;
      readonly warnings: readonly BrandProblem[];
    }
  | {
      readonly kind: 'wrong';
      readonly problems: readonly BrandProblem[];
      /** What could be read all the same, for further checks; a field that is wrong is empty or absent. */
      readonly partial: Brand | null;
      readonly icon?: string;
    };

const BRAND_FIELDS = [
  '$schema',
  'name',
  'tagline',
  'language',
  'url',
  'logo',
  'icon',
  'accent',
  'sponsor',
  'sources',
  'newsletter',
  'social',
  'privacyPolicy',
  'copyright',
  'access',
];
const SOURCE_FIELDS = [
  'title',
  'feed',
  'site',
  'topic',
  'country',
  'language',
  'default',
  'trustedBreaking',
];
export const SOCIAL_SERVICES = [
  'bluesky',
  'facebook',
  'instagram',
  'linkedin',
  'mastodon',
  'pinterest',
  'reddit',
  'telegram',
  'threads',
  'tiktok',
  'whatsapp',
  'x',
  'youtube',
];
export const MAX_SOURCES = 500;
const PICTURE_WAY =
  'Write the name of a picture that lies beside brand.json, such as logo.svg: svg, png, jpg, webp or gif, without folders or blanks.';

/**
 * The content of a `brand.json` as a `Brand`, its pictures as paths inside the extension; or every
 * mistake at once, each with its field and a way out.
 */
export function checkBrand(value: unknown): CheckedBrand {
  const place: Place = { field: '', problems: [], warnings: [] };
  const fields = fieldsAt(value, place);
  const brand = fields && readBrand(fields, place);
  const icon = fields
    ? matchAt(fields, 'icon', place, { pattern: PICTURE, way: PICTURE_WAY })
    : undefined;
  if (brand && place.problems.length === 0)
    return { kind: 'ok', brand, ...(icon !== undefined && { icon }), warnings: place.warnings };
  return {
    kind: 'wrong',
    problems: place.problems,
    partial: brand ?? null,
    ...(icon !== undefined && { icon }),
  };
}

function readBrand(fields: Fields, place: Place): Brand {
  refuseUnknown(fields, BRAND_FIELDS, place);
  requireAt(fields, 'name', place, 'Write the name of the publication.');
  // The stores take 75 characters for "Best of the Week from NAME".
  const name = textAt(fields, 'name', place, 50) ?? '';
  const accent = matchAt(fields, 'accent', place, {
    pattern: COLOUR,
    way: 'Write a colour as # and six digits, such as #8f1d1a.',
  });
  return withoutUndefined({
    name,
    tagline: textAt(fields, 'tagline', place, 132),
    language: readLanguage(fields, place),
    url: addressAt(fields, 'url', place, 'advise'),
    logo: pictureAt(fields, 'logo', place),
    accent: accent?.toLowerCase(),
    sponsor: readSponsor(fields, place),
    sources: readSources(fields, place),
    newsletter: checkNewsletter(fields, place),
    social: readSocial(fields, place),
    privacyPolicy: readPrivacyPolicy(fields, place),
    copyright: textAt(fields, 'copyright', place, 200),
    access: readAccess(fields, place),
  });
}

/** The language of the mails: one that we have words in. */
function readLanguage(fields: Fields, place: Place): Language | undefined {
  const typed = textAt(fields, 'language', place, 200);
  if (typed === undefined || isLanguage(typed)) return typed;
  const near = pickLanguage('system', [typed]);
  // English is also what stands for a language we do not have.
  const way =
    near !== 'en' || /^en\b/i.test(typed)
      ? `Did you mean "${near}"?`
      : `Mails are made in ${Object.keys(LANGUAGES).join(', ')}. Leave it out for English.`;
  report(placeOf(place, 'language'), `${shown(typed)} is not a language of mails. ${way}`);
  return undefined;
}

function readSponsor(parent: Fields, parentPlace: Place): Brand['sponsor'] {
  if (parent.sponsor === undefined) return undefined;
  const place = placeOf(parentPlace, 'sponsor');
  const fields = fieldsAt(parent.sponsor, place);
  if (!fields) return undefined;
  refuseUnknown(fields, ['text', 'image', 'url'], place);
  requireAt(
    fields,
    'text',
    place,
    'Write the line that names the sponsor; screen readers read it.',
  );
  requireAt(fields, 'url', place, 'Write the address that opens when the line is clicked.');
  return withoutUndefined({
    text: textAt(fields, 'text', place, 120) ?? '',
    image: pictureAt(fields, 'image', place),
    url: addressAt(fields, 'url', place, 'refuse') ?? '',
  });
}

function readSources(parent: Fields, parentPlace: Place): BrandSource[] {
  requireAt(parent, 'sources', parentPlace, 'Write a list with at least one source.');
  const place = placeOf(parentPlace, 'sources');
  const list = listAt(parent.sources, place);
  if (parent.sources !== undefined && Array.isArray(parent.sources)) {
    if (list.length === 0) report(place, 'The list is empty. Add at least one source.');
    if (list.length > MAX_SOURCES)
      report(place, `There are ${list.length} sources; ${MAX_SOURCES} is the most. Drop some.`);
  }
  const sources = list.map((item, index) => readSource(item, placeOf(place, index)));
  refuseTwins(
    sources.map(({ feed }) => feed),
    'feed',
    place,
  );
  return sources;
}

function readSource(value: unknown, place: Place): BrandSource {
  const fields = fieldsAt(value, place) ?? null;
  if (!fields) return { title: '', feed: '', topic: '' };
  refuseUnknown(fields, SOURCE_FIELDS, place);
  requireAt(fields, 'title', place, 'Write the name readers know the source by.');
  requireAt(fields, 'feed', place, 'Write the address of its RSS, Atom or JSON feed.');
  requireAt(fields, 'topic', place, 'Write one word, such as top, world, business or sport.');
  return withoutUndefined({
    title: textAt(fields, 'title', place, 80) ?? '',
    feed: addressAt(fields, 'feed', place, 'advise') ?? '',
    site: addressAt(fields, 'site', place, 'advise'),
    topic:
      matchAt(fields, 'topic', place, {
        pattern: TOPIC,
        way: 'Write it in small letters and hyphens, such as world or middle-east.',
      }) ?? '',
    country: matchAt(fields, 'country', place, {
      pattern: COUNTRY,
      way: 'Write the two capital letters of the country, such as GB, or INT.',
    }),
    language: matchAt(fields, 'language', place, {
      pattern: LANGUAGE,
      way: 'Write a language code, such as en or pt-BR.',
    }),
    default: booleanAt(fields, 'default', place),
    trustedBreaking: booleanAt(fields, 'trustedBreaking', place),
  });
}

/** An address that stands in a list twice, however it is written; `key` is the field that has it. */
function refuseTwins(addresses: readonly string[], key: string, place: Place): void {
  const firstAt = new Map<string, number>();
  for (const [index, address] of addresses.entries()) {
    const url = URL.parse(address);
    if (url === null) continue;
    const same = `${url.host}${url.pathname.replace(/\/$/, '')}${url.search}`;
    const first = firstAt.get(same);
    if (first === undefined) firstAt.set(same, index);
    else
      report(
        placeOf(placeOf(place, index), key),
        `${place.field}[${first}] has the same address. Keep one of the two.`,
      );
  }
}

function readSocial(parent: Fields, parentPlace: Place): SocialLink[] {
  const place = placeOf(parentPlace, 'social');
  const links = listAt(parent.social, place).map((item, index) => {
    const itemPlace = placeOf(place, index);
    const fields = fieldsAt(item, itemPlace);
    if (!fields) return { service: '', url: '' };
    refuseUnknown(fields, ['service', 'url'], itemPlace);
    requireAt(fields, 'service', itemPlace, `Write one of ${SOCIAL_SERVICES.join(', ')}.`);
    requireAt(fields, 'url', itemPlace, 'Write the address of your page there.');
    const service = textAt(fields, 'service', itemPlace, 40);
    if (service !== undefined && !SOCIAL_SERVICES.includes(service)) {
      const likely = likelyOf(service, SOCIAL_SERVICES);
      const way = likely
        ? `Did you mean "${likely}"?`
        : `Write one of ${SOCIAL_SERVICES.join(', ')}.`;
      report(placeOf(itemPlace, 'service'), `${shown(service)} is not known. ${way}`);
    }
    return { service: service ?? '', url: addressAt(fields, 'url', itemPlace, 'refuse') ?? '' };
  });
  refuseTwins(
    links.map(({ url }) => url),
    'url',
    place,
  );
  return links;
}

/** An address, or a page of the brand's folder as a path inside the extension. */
function readPrivacyPolicy(fields: Fields, place: Place): string | undefined {
  const value = fields.privacyPolicy;
  if (typeof value !== 'string' || value.includes('://'))
    return addressAt(fields, 'privacyPolicy', place, 'refuse');
  const page = matchAt(fields, 'privacyPolicy', place, {
    pattern: PAGE,
    way: 'Write an address that begins with https://, or the name of a page beside brand.json, such as privacy.html.',
  });
  return page && `brand/${page}`;
}

function readAccess(fields: Fields, place: Place): 'install' | 'ask' {
  const { access } = fields;
  if (access === undefined || access === 'install') return 'install';
  if (access === 'ask') return 'ask';
  report(
    placeOf(place, 'access'),
    `${shown(access)} does not fit. Write "install" to follow your sources at once, or "ask" to let the reader choose.`,
  );
  return 'install';
}

function pictureAt(fields: Fields, key: string, place: Place): string | undefined {
  const file = matchAt(fields, key, place, { pattern: PICTURE, way: PICTURE_WAY });
  return file && `brand/${file}`;
}

function listAt(value: unknown, place: Place): readonly unknown[] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value;
  report(place, `This must be a list in square brackets, not ${shown(value)}.`);
  return [];
}

/** Drops the fields that are not there, so that a brand reads back as it was written. */
function withoutUndefined<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
