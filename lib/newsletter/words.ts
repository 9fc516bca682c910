import type { SignUpOutcome } from '../model/subscription';
import { MINUTE_MS } from '../model/time';

/** Who is spoken of. */
export interface SignUpParties {
  /** The publisher, as the reader knows it. */
  readonly sender: string;
  readonly email: string;
  /** The service's id, such as `ghost`. */
  readonly service: string;
}

const SERVICE_NAMES: Readonly<Record<string, string>> = {
  activecampaign: 'ActiveCampaign',
  beehiiv: 'beehiiv',
  buttondown: 'Buttondown',
  emailoctopus: 'EmailOctopus',
  ghost: 'Ghost',
  jetpack: 'WordPress.com',
  keila: 'Keila',
  kit: 'Kit',
  listmonk: 'listmonk',
  mailchimp: 'Mailchimp',
  mailerlite: 'MailerLite',
  mailpoet: 'MailPoet',
  mailtrain: 'Mailtrain',
  newspack: 'Newspack',
  phplist: 'phpList',
  postorius: 'Mailman',
  sendy: 'Sendy',
  substack: 'Substack',
};

/** A service's own name; null for one that has none, such as a plain link. */
export function serviceName(service: string): string | null {
  return SERVICE_NAMES[service] ?? null;
}

/** What became of a sign-up and what to do now, in plain sentences. `now` is epoch ms. */
export function outcomeSentence(
  outcome: SignUpOutcome,
  parties: SignUpParties,
  now: number,
): string {
  const { sender, email } = parties;
  switch (outcome.kind) {
    case 'confirm':
      return confirmSentence(parties);
    case 'subscribed':
      return `${sender} will send mails to ${email}. Every mail has a link to unsubscribe.`;
    case 'already':
      // Says no more than it must: a stranger could be asking whether an address is on the list.
      return `${sender} may have ${email} on its list already. If no mail comes, look for an earlier one and the link in it.`;
    case 'accepted':
      return `${sender} took your sign-up for ${email}. If a mail asks you to confirm it, follow the link in it.`;
    case 'rejected':
      return rejectedSentence(outcome.field, sender);
    case 'wait':
      return `${sender} limits how often one can sign up. Try again ${inWords(outcome.retryAt - now)}.`;
    case 'handoff':
      return `${sender} takes sign-ups on its own page. Continue there in a new tab.`;
    case 'needs-permission':
      return `Nothing was sent: the browser needs your permission to reach ${hostOf(outcome.origin)}. Allow it and sign up again.`;
    case 'unreachable':
      return outcome.sent === 'no'
        ? `Nothing was sent: ${sender} could not be reached. Check your connection and try again.`
        : `We could not tell whether ${sender} received this. Check your inbox before you try again.`;
  }
}

function confirmSentence({ sender, email, service }: SignUpParties): string {
  const sentence = `Check your inbox: we asked ${sender} to send a mail to ${email}. Nothing more is sent until you follow the link in it.`;
  if (service !== 'ghost') return sentence;
  // Ghost answers members as it answers everybody, and leaves their newsletters as they are.
  return `${sentence} If you already have an account there, the mail is a sign-in link: choose your newsletters in your account.`;
}

function rejectedSentence(field: 'email' | 'lists' | 'other', sender: string): string {
  switch (field) {
    case 'email':
      return `${sender} does not take this email address. Look for a slip in it, or use another one.`;
    case 'lists':
      return `${sender} does not offer this newsletter here. Choose another one or open its own page.`;
    case 'other':
      return `${sender} did not take this sign-up. Open its own page to sign up there.`;
  }
}

/** `in 10 minutes`; rounded up, never below a minute. */
function inWords(ms: number): string {
  const minutes = Math.max(1, Math.ceil(ms / MINUTE_MS));
  if (minutes === 1) return 'in a minute';
  if (minutes < 90) return `in ${minutes} minutes`;
  return `in ${Math.round(minutes / 60)} hours`;
}

function hostOf(origin: string): string {
  return URL.parse(origin)?.host ?? origin;
}
