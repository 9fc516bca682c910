import type { NewsletterService } from '../../../lib/model/subscription';

const UUID = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';

/** Every service that the form can sign up with, each at `origin`, with one list where it needs one. */
export function everyService(origin: string): readonly NewsletterService[] {
  const at = (service: string, path: string, daily: string | null = null): NewsletterService => ({
    service,
    endpoint: `${origin}${path}`,
    lists: { daily, breaking: null },
  });
  return [
    at('ghost', '', 'Daily digest'),
    at('listmonk', '', UUID),
    at('mailchimp', '/subscribe/post?u=00&id=11', 'group[1][2]'),
    at('kit', '/forms/812/subscriptions'),
    at('mailerlite', '/jsonp/77/forms/88/subscribe'),
    at('emailoctopus', '/form/0a1b2c3d-0000-11ee-8000-0123456789ab'),
    at('activecampaign', '/proc.php?u=3&f=3'),
    at('sendy', '/subscribe', 'dA1'),
    at('jetpack', '/about/?blog_id=4411'),
    at('phplist', '/lists/?p=subscribe&id=2', '3'),
    at('keila', '/forms/nfrm_ab'),
  ];
}
