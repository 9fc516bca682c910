import type { BrandProblem } from '../lib/brand/problems';
import type { Brand, BrandNewsletter } from '../lib/model/brand';
import type { HttpPort } from '../lib/model/http';

const REQUEST = { timeoutMs: 15_000, maxBytes: 2_000_000 };
const FIELD = 'newsletter.endpoint';

/** Whether the newsletter's service answers, and has the lists that are named. */
export async function newsletterProblems(brand: Brand, http: HttpPort): Promise<BrandProblem[]> {
  const { newsletter } = brand;
  if (!newsletter || !URL.canParse(newsletter.endpoint)) return [];
  switch (newsletter.service) {
    case 'listmonk':
      return listmonkProblems(newsletter, http);
    case 'ghost':
      return ghostProblems(newsletter, http);
    default:
      return pageProblems(newsletter, http);
  }
}

async function listmonkProblems(
  { endpoint, lists }: BrandNewsletter,
  http: HttpPort,
): Promise<BrandProblem[]> {
  const answer = await readJson(`${endpoint}/api/public/lists`, http);
  if (!Array.isArray(answer))
    return [
      {
        field: FIELD,
        sentence: `No listmonk answers at ${endpoint}. Write the root of the installation, and switch its public pages on.`,
      },
    ];
  const known = answer.map((list) => ({ uuid: String(list?.uuid), name: String(list?.name) }));
  const names = known.map(({ uuid, name }) => `${name} (${uuid})`).join(', ');
  return namedLists(lists).flatMap(({ key, value }) =>
    known.some(({ uuid }) => uuid === value)
      ? []
      : [
          {
            field: `newsletter.lists.${key}`,
            sentence: `listmonk has no public list ${value}. ${names === '' ? 'It has none at all: make one public.' : `Its public lists are ${names}.`}`,
          },
        ],
  );
}

async function ghostProblems(
  { endpoint, lists }: BrandNewsletter,
  http: HttpPort,
): Promise<BrandProblem[]> {
  const site = fieldsOf(await readJson(`${endpoint}/members/api/site/`, http)).site;
  if (site === undefined)
    return [
      {
        field: FIELD,
        sentence: `No Ghost answers at ${endpoint}. Write the address of the site, with its folder when it has one.`,
      },
    ];
  const names = await ghostNewsletters(endpoint, http);
  // Without its key the names cannot be read; then nothing is said rather than something wrong.
  if (names === null) return [];
  return namedLists(lists).flatMap(({ key, value }) =>
    names.includes(value)
      ? []
      : [
          {
            field: `newsletter.lists.${key}`,
            sentence: `Ghost has no newsletter "${value}". Its newsletters are ${names.join(', ')}.`,
          },
        ],
  );
}

/** The names of the site's newsletters, by the public key every page of it carries. */
async function ghostNewsletters(endpoint: string, http: HttpPort): Promise<string[] | null> {
  const page = await readText(`${endpoint}/`, http);
  const key = /data-key="([0-9a-f]+)"/.exec(page ?? '')?.[1];
  if (key === undefined) return null;
  const address = `${endpoint}/ghost/api/content/newsletters/?key=${key}`;
  const { newsletters } = fieldsOf(await readJson(address, http));
  return Array.isArray(newsletters) ? newsletters.map((letter) => String(letter?.name)) : null;
}

/** A form only takes what is sent to it; that something answers is all that can be asked. */
async function pageProblems(
  { endpoint }: BrandNewsletter,
  http: HttpPort,
): Promise<BrandProblem[]> {
  const outcome = await http({ url: endpoint, ...REQUEST });
  const isThere = outcome.kind === 'response' && outcome.status !== 404 && outcome.status !== 410;
  if (isThere) return [];
  return [
    { field: FIELD, sentence: 'Nothing answers at this address. Copy it from the form once more.' },
  ];
}

const namedLists = ({ daily, breaking }: BrandNewsletter['lists']) =>
  Object.entries({ daily, breaking }).flatMap(([key, value]) =>
    value === undefined ? [] : [{ key, value }],
  );

async function readText(url: string, http: HttpPort): Promise<string | null> {
  const outcome = await http({ url, ...REQUEST });
  if (outcome.kind !== 'response' || outcome.status >= 400) return null;
  return new TextDecoder().decode(outcome.bytes);
}

async function readJson(url: string, http: HttpPort): Promise<unknown> {
  try {
    return JSON.parse((await readText(url, http)) ?? 'null');
  } catch {
    return null;
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
