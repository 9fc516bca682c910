import type { DigestKind } from '../lib/digest/digest';
import type { Brand } from '../lib/model/brand';
import { ghostService } from './digest-ghost';
import { listmonkService } from './digest-listmonk';
import { type MailService, SendError, type ServiceEdges } from './digest-service';

/** The brand's service, ready to send; throws a `SendError` when it cannot. */
export function openService(brand: Brand, edges: ServiceEdges): MailService {
  const { newsletter } = brand;
  if (!newsletter)
    throw new SendError('The brand has no newsletter. Add one to brand.json, or leave out --send.');
  const { service, endpoint } = newsletter;
  if (service === 'listmonk') return listmonkService(endpoint, edges);
  if (service === 'ghost') return ghostService(endpoint, edges);
  throw new SendError(
    `--send knows listmonk and Ghost, not ${service}. Give ${service} the feed of mails, or paste the mail.`,
  );
}

/** The list a kind of mail goes to; null for the service's default. */
export function listFor(brand: Brand, kind: DigestKind): string | null {
  const { daily, breaking } = brand.newsletter?.lists ?? {};
  const list = kind === 'breaking' ? breaking : daily;
  // Nobody who asked for the daily news alone gets breaking news, or the other way round.
  if (list === undefined && (daily !== undefined || breaking !== undefined))
    throw new SendError(
      `newsletter.lists.${kind === 'breaking' ? 'breaking' : 'daily'}: There is no list for this kind of mail. Add it to brand.json.`,
    );
  return list ?? null;
}
