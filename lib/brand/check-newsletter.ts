import type { BrandNewsletter } from '../model/brand';
import { addressAt, fieldsAt, likelyOf, refuseUnknown, requireAt, textAt } from './check-value';
import { type Fields, type Place, placeOf, report, shown } from './problems';

/** The services the options page can sign up for, or open in a tab. */
export const NEWSLETTER_SERVICES = [
  'activecampaign',
  'beehiiv',
  'buttondown',
  'emailoctopus',
  'ghost',
  'jetpack',
  'keila',
  'kit',
  'link',
  'listmonk',
  'mailchimp',
  'mailerlite',
  'mailpoet',
  'mailtrain',
  'newspack',
  'phplist',
  'postorius',
  'sendy',
  'substack',
];
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const FIELDS = ['service', 'endpoint', 'lists', 'title', 'text', 'sender', 'postalAddress', 'logo'];
/** What is typed here by mistake: the address of a site or of a mailbox. */
const OTHER_ADDRESS = /@|:\/\//;
/** What mail programs show; of a vector drawing Gmail and Outlook show nothing. */
const MAIL_PICTURE = /\.(?:png|jpe?g|gif)(?:[?#]|$)/i;

/** The `newsletter` of a brand; undefined when there is none or it is wrong. */
export function checkNewsletter(parent: Fields, parentPlace: Place): BrandNewsletter | undefined {
  if (parent.newsletter === undefined) return undefined;
  const place = placeOf(parentPlace, 'newsletter');
  const fields = fieldsAt(parent.newsletter, place);
  if (!fields) return undefined;
  refuseUnknown(fields, FIELDS, place);
  requireAt(fields, 'service', place, `Write one of ${NEWSLETTER_SERVICES.join(', ')}.`);
  requireAt(fields, 'endpoint', place, 'Write the address of the service or of its form.');
  const service = textAt(fields, 'service', place, 40) ?? '';
  if (service !== '' && !NEWSLETTER_SERVICES.includes(service))
    report(placeOf(place, 'service'), `${shown(service)} is not known. ${serviceWay(service)}`);
  const title = textAt(fields, 'title', place, 80);
  const text = textAt(fields, 'text', place, 200);
  const sender = textAt(fields, 'sender', place, 80);
  const postalAddress = readPostalAddress(fields, place);
  const logo = readLogo(fields, place);
  return {
    service,
    endpoint: (addressAt(fields, 'endpoint', place, 'refuse') ?? '').replace(/\/+$/, ''),
    lists: readLists(fields, service, place),
    ...(title !== undefined && { title }),
    ...(text !== undefined && { text }),
    ...(sender !== undefined && { sender }),
    ...(postalAddress !== undefined && { postalAddress }),
    ...(logo !== undefined && { logo }),
  };
}

function serviceWay(service: string): string {
  const likely = likelyOf(service, NEWSLETTER_SERVICES);
  if (likely) return `Did you mean "${likely}"?`;
  return `Write one of ${NEWSLETTER_SERVICES.join(', ')}, or "link" to open your own page.`;
}

function readLogo(fields: Fields, parentPlace: Place): string | undefined {
  const logo = addressAt(fields, 'logo', parentPlace, 'refuse');
  if (logo === undefined || MAIL_PICTURE.test(logo)) return logo;
  report(
    placeOf(parentPlace, 'logo'),
    `${shown(logo)} is not a picture that mail programs show. Write the address of a png, jpg or gif.`,
  );
  return undefined;
}

function readPostalAddress(fields: Fields, parentPlace: Place): string | undefined {
  const address = textAt(fields, 'postalAddress', parentPlace, 200);
  if (address === undefined) return undefined;
  if (!OTHER_ADDRESS.test(address)) return address.replace(/\s+/g, ' ');
  report(
    placeOf(parentPlace, 'postalAddress'),
    `${shown(address)} is not a postal address. Write the street and town, or the post box, where the sender gets letters.`,
  );
  return undefined;
}

function readLists(parent: Fields, service: string, parentPlace: Place): BrandNewsletter['lists'] {
  const place = placeOf(parentPlace, 'lists');
  const fields = parent.lists === undefined ? {} : fieldsAt(parent.lists, place);
  if (!fields) return {};
  refuseUnknown(fields, ['daily', 'breaking'], place);
  const daily = textAt(fields, 'daily', place, 200);
  const breaking = textAt(fields, 'breaking', place, 200);
  if (service === 'listmonk') refuseOtherThanUuids(fields, place);
  return { ...(daily !== undefined && { daily }), ...(breaking !== undefined && { breaking }) };
}

/** listmonk takes the UUIDs of public lists, not their numbers or names, and at least one. */
function refuseOtherThanUuids(fields: Fields, place: Place): void {
  const way = 'Copy the UUID from the list in listmonk; the list must be public.';
  if (fields.daily === undefined && fields.breaking === undefined)
    report(place, `listmonk needs a list for "daily", for "breaking" or for both. ${way}`);
  for (const key of ['daily', 'breaking']) {
    const value = fields[key];
    if (typeof value === 'string' && value.trim() !== '' && !UUID.test(value.trim()))
      report(placeOf(place, key), `${shown(value)} is not the UUID of a list. ${way}`);
  }
}
