import { join, resolve } from 'node:path';
import { createHttp } from '../../lib/net/http';
import { onEnd } from '../../scripts/processes';
import { waitUntil } from '../browser/drivers/wait';
import { type GhostAdmin, openAdmin } from './admin';
import { ARCHIVED, BLOCKED_DOMAIN, BREAKING, DAILY, type Seen } from './cases';
import { startGhost } from './ghost-server';
import { installGhost } from './install';
import { startMailCatcher } from './mail-catcher';
import { type PlayedMailgun, playMailgun } from './mailgun';

export const GHOST_FOLDER = resolve('.tmp/ghost');

/** A real Ghost, set up as a publisher would, and everybody's mail. */
export interface GhostStage {
  readonly url: string;
  readonly admin: GhostAdmin;
  readonly mailgun: PlayedMailgun;
  /** How many mails came for an address. */
  mailsFor(address: string): number;
  /** What the last mail's link does, and the link; null when there is no mail. */
  lastLink(address: string): { readonly does: Seen['mail']; readonly url: string } | null;
  /** The extension's own way to ask, as if from this house: Ghost counts tries by house. */
  httpFrom(house: string | null): ReturnType<typeof createHttp>;
}

export async function openGhostStage(say: (line: string) => void): Promise<GhostStage> {
  const program = await installGhost(GHOST_FOLDER, say);
  const mail = await startMailCatcher();
  onEnd(() => mail.close());
  const mailgun = await playMailgun();
  onEnd(() => mailgun.close());
  const startedAt = performance.now();
  const { url } = await startGhost({
    program,
    folder: join(GHOST_FOLDER, 'run'),
    mailPort: mail.port,
    mailgunUrl: mailgun.url,
  });
  say(`Ghost answers after ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`);
  const admin = await openAdmin(url);
  for (const name of [DAILY, BREAKING]) await admin.addNewsletter(name);
  await admin.archiveNewsletter(await admin.addNewsletter(ARCHIVED));
  await admin.changeSettings({ blocked_email_domains: JSON.stringify([BLOCKED_DOMAIN]) });
  return {
    url,
    admin,
    mailgun,
    mailsFor: (address) => mail.inbox(address).length,
    lastLink: (address) => {
      const found = /https?:\S+token=\S+?action=(\w+)\S*/.exec(
        mail.inbox(address).at(-1)?.text ?? '',
      );
      if (!found) return null;
      return { does: found[1] === 'signin' ? 'signin' : 'subscribe', url: found[0] };
    },
    httpFrom: (house) =>
      createHttp({
        fetch: (input, init) => fetch(input, { ...init, headers: headersOf(init, house) }),
        mayReach: () => Promise.resolve(true),
        online: () => true,
      }),
  };
}

function headersOf(init: RequestInit | undefined, house: string | null): Headers {
  const headers = new Headers(init?.headers);
  if (house !== null) headers.set('x-forwarded-for', house);
  return headers;
}

/** Follows the link in the last mail, as a mail program's reader does. */
export async function followLink(stage: GhostStage, address: string): Promise<void> {
  const link = await waitUntil(
    () => stage.lastLink(address),
    () => `no mail for ${address}`,
  );
  const { status, headers } = await fetch(link.url, { redirect: 'manual' });
  const location = headers.get('location') ?? '';
  if (status !== 302 || !location.includes('success=true'))
    throw new Error(`The link gave ${status} ${location}`);
}
