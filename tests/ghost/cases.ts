import type { NewsletterKind, NewsletterService } from '../../lib/model/subscription';

/* What can happen at Ghost. Run against a real one, and in every unit run against its recorded answers. */

export const DAILY = 'Daily news';
export const BREAKING = 'Breaking news';
export const ARCHIVED = 'Evening news';
/** Of a new Ghost, called as its site. */
export const DEFAULT = 'The Norwick Courier';
export const BLOCKED_DOMAIN = 'blocked.example';

/** What its owner has said about who may sign up. */
export type Door = 'open' | 'invite' | 'paid';

/** What became of a sign-up: what the reader is told, the mail, and what stands in Ghost at last. */
export interface Seen {
  /** `wait` with its minutes; `handoff` with its path; `rejected` with its field. */
  readonly outcome: string;
  /** What its link does. */
  readonly mail: 'subscribe' | 'signin' | null;
  /** A member's newsletters after the link was followed; null when there is no such member. */
  readonly newsletters: readonly string[] | null;
}

export interface GhostCase {
  readonly name: string;
  readonly email: string;
  readonly kinds: readonly NewsletterKind[];
  /** As `brand.json` names them. */
  readonly lists: NewsletterService['lists'];
  readonly door?: Door;
  /** Makes of what we send something that we never send. */
  readonly spoil?: Readonly<Record<string, unknown>>;
  /** Addresses that signed up from the same house before; the same one, that often. */
  readonly before?: { readonly addresses: 'same' | 'others'; readonly times: number };
  readonly seen: Seen;
}

const both = { daily: DAILY, breaking: BREAKING };
const confirm = (newsletters: readonly string[]): Seen => ({
  outcome: 'confirm',
  mail: 'subscribe',
  newsletters,
});
const refused = (outcome: string): Seen => ({ outcome, mail: null, newsletters: null });

/** In their order: later ones meet the members of earlier ones. */
export const GHOST_CASES: readonly GhostCase[] = [
  {
    name: 'both kinds',
    email: 'alma@reader.example',
    kinds: ['daily', 'breaking'],
    lists: both,
    seen: confirm([BREAKING, DAILY]),
  },
  {
    name: 'the daily news alone',
    email: 'bruno@reader.example',
    kinds: ['daily'],
    lists: both,
    seen: confirm([DAILY]),
  },
  {
    name: 'breaking news alone',
    email: 'cora@reader.example',
    kinds: ['breaking'],
    lists: both,
    seen: confirm([BREAKING]),
  },
  {
    name: 'a brand that names no newsletter gets the site’s own',
    email: 'dario@reader.example',
    kinds: ['daily'],
    lists: { daily: null, breaking: null },
    seen: confirm([DEFAULT]),
  },
  {
    name: 'a member who wants another newsletter keeps what they had',
    email: 'bruno@reader.example',
    kinds: ['breaking'],
    lists: both,
    seen: { outcome: 'confirm', mail: 'signin', newsletters: [DAILY] },
  },
  {
    name: 'a newsletter that does not exist',
    email: 'edda@reader.example',
    kinds: ['daily'],
    lists: { ...both, daily: 'Morning news' },
    seen: refused('rejected: lists'),
  },
  {
    name: 'a newsletter in the archive',
    email: 'falk@reader.example',
    kinds: ['daily'],
    lists: { ...both, daily: ARCHIVED },
    seen: refused('rejected: lists'),
  },
  {
    name: 'a site that one is invited to',
    email: 'gesa@reader.example',
    kinds: ['daily'],
    lists: both,
    door: 'invite',
    seen: refused('handoff: /#/portal/signup'),
  },
  {
    name: 'a site for paying members',
    email: 'hugo@reader.example',
    kinds: ['daily'],
    lists: both,
    door: 'paid',
    seen: refused('handoff: /#/portal/signup'),
  },
  {
    name: 'a mail domain that is not wanted',
    email: `ilse@${BLOCKED_DOMAIN}`,
    kinds: ['daily'],
    lists: both,
    seen: refused('rejected: email'),
  },
  {
    name: 'no address',
    email: 'jonas@reader.example',
    kinds: ['daily'],
    lists: both,
    spoil: { email: undefined },
    seen: refused('rejected: email'),
  },
  {
    name: 'what is no address',
    email: 'karla@reader.example',
    kinds: ['daily'],
    lists: both,
    spoil: { email: 'karla at reader' },
    seen: refused('rejected: email'),
  },
  {
    name: 'a kind of mail that Ghost does not have',
    email: 'linus@reader.example',
    kinds: ['daily'],
    lists: both,
    spoil: { emailType: 'parcel' },
    seen: refused('rejected: other'),
  },
  {
    name: 'a token that is not Ghost’s own, which version 5 does not mind',
    email: 'marta@reader.example',
    kinds: ['daily'],
    lists: both,
    spoil: { integrityToken: 'no token' },
    seen: confirm([DAILY]),
  },
  {
    name: 'a trap that was filled is thanked and forgotten',
    email: 'nils@reader.example',
    kinds: ['daily'],
    lists: both,
    spoil: { honeypot: 'a robot' },
    seen: { outcome: 'confirm', mail: null, newsletters: null },
  },
  {
    name: 'an empty list of newsletters, which version 5 takes for none at all',
    email: 'olga@reader.example',
    kinds: ['daily'],
    lists: both,
    spoil: { newsletters: [] },
    seen: confirm([DEFAULT]),
  },
  {
    name: 'the sixth time for one address',
    email: 'paul@reader.example',
    kinds: ['daily'],
    lists: both,
    before: { addresses: 'same', times: 5 },
    seen: { outcome: 'wait: 10 minutes', mail: 'subscribe', newsletters: [DAILY] },
  },
  {
    name: 'the tenth address of one house',
    email: 'rosa@reader.example',
    kinds: ['daily'],
    lists: both,
    before: { addresses: 'others', times: 9 },
    seen: refused('wait: 10 minutes'),
  },
];
