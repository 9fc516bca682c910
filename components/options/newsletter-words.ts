import type { NewsletterKind, Subscription } from '../../lib/model/subscription';
import { listed } from './words';

export const newsletterWords = {
  title: 'Get latest news delivered daily',
  text: 'We will send you breaking news right to your inbox.',
  email: 'Email address',
  emailHint: 'Used for the mails you tick, and for nothing else.',
  kinds: 'What would you like to get?',
  kindNames: { daily: 'Daily news', breaking: 'Breaking news' },
  kindHints: { daily: 'One mail a day.', breaking: 'When something happens that cannot wait.' },
  signUp: 'Sign up',
  sending: 'Sending your sign-up.',
  privacy: 'Privacy policy',
  problem: 'There is a problem',
  emailMissing: 'Enter your email address',
  emailFormat: 'Enter an email address in the correct format, like name@example.com',
  kindsMissing: 'Choose daily news, breaking news or both',
  kindMissing: (kind: NewsletterKind) =>
    kind === 'daily' ? 'Tick daily news' : 'Tick breaking news',
  checkInbox: 'Check your inbox',
  sentTo: 'Mail to',
  sendAgain: 'Send again',
  changeAddress: 'Change address',
  confirmed: 'I confirmed',
  draftSend: 'Send now',
  draftDelete: 'Delete',
  receipts: 'Your sign-ups',
  receiptsHint:
    'Kept on this computer only. Deleting one does not end the mails; the link in each mail does.',
  receiptDelete: 'Delete',
  receiptManage: 'Manage',
  receiptConsent: 'What you agreed to',
  none: 'This edition has no newsletter.',
  noneHint: 'Nothing to sign up for, and nothing that asks for your address.',
  noneBriefing: 'It can remind you itself, without an address.',
  other: 'Sign up elsewhere',
  otherHint: 'Paste the page of any newsletter. We look for its sign-up there and send nothing.',
  otherAddress: 'Address of its page',
  otherLook: 'Look',
  otherMissing: 'Enter the address of a newsletter’s page, like example.org/newsletter',
  otherLooking: (host: string) => `Looking at ${host}.`,
  otherAllow: (host: string) => `The browser asks before we may read ${host}.`,
  otherAllowHint: 'We read this one page, and send nothing before you press Sign up.',
  allow: (host: string) => `Allow ${host}`,
  otherText: (host: string) => `Found on ${host}.`,
  ownPage: (name: string, service: string) =>
    `${name} uses ${service}, which takes sign-ups on its own page only.`,
  ownPageHint: 'It opens in a new tab. There, its own privacy policy counts.',
  openPage: 'Open its page',
  otherDone: 'Look for another',
  theirMails: 'Its mails',
  theirMailsHint: 'As often as its sender writes.',
  briefing: 'Daily briefing',
  briefingHint: 'One notification a day that opens today’s stories.',
  briefingAt: 'At',
} as const;

/** Who sends and with what; both are said in the consent sentence. */
export interface ConsentParties {
  readonly sender: string;
  /** For example `listmonk`. */
  readonly serviceName: string;
}

/** The exact sentence the reader agrees to; it is stored in the receipt. */
export function consentText({ sender, serviceName }: ConsentParties): string {
  return `By signing up you ask ${sender} to send you the mails ticked above, using ${serviceName}. Your address goes from this browser to them and to nobody else. Every mail has a link to unsubscribe.`;
}

/** `Daily news and Breaking news`. */
export function kindsInWords(kinds: readonly NewsletterKind[]): string {
  return listed(kinds.map((kind) => newsletterWords.kindNames[kind]));
}

/** What a receipt is for: `The Courier: Daily news`. Of other people's newsletters we know the name alone. */
export function receiptTitle({ name, kinds, pageUrl }: Subscription): string {
  return pageUrl === undefined ? `${name}: ${kindsInWords(kinds)}` : name;
}

/** What a receipt says of its state, one sentence. */
export function receiptState(outcome: Subscription['outcome']): string {
  switch (outcome) {
    case 'confirm':
      return 'Waiting for you to press the link in the mail.';
    case 'subscribed':
      return 'Signed up.';
    case 'already':
      return 'You were signed up already.';
    case 'accepted':
      return 'Taken. A mail may follow.';
    case 'handoff':
      return 'Continued on the publisher’s own page.';
    case 'wait':
    case 'rejected':
    case 'needs-permission':
      return 'Not signed up.';
    case 'unreachable':
      return 'We could not tell whether it arrived.';
  }
}

/** An outcome's sentence under the title "Check your inbox", which need not be said twice. */
export function underInboxTitle(sentence: string): string {
  const title = `${newsletterWords.checkInbox}: `;
  if (!sentence.startsWith(title)) return sentence;
  const rest = sentence.slice(title.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
