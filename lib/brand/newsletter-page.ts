// Services whose endpoint takes a form and shows no page of its own.
const FORMS_ONLY = ['activecampaign', 'emailoctopus', 'kit', 'mailchimp', 'mailerlite', 'sendy'];

/** Where a person signs up by hand: the service's own page, or the publisher's site when it has none. */
export function newsletterPage(
  { service, endpoint }: { readonly service: string; readonly endpoint: string },
  site: string | undefined,
): string | null {
  if (service === 'listmonk') return `${endpoint}/subscription/form`;
  if (service === 'ghost') return `${endpoint}/#/portal/signup`;
  return FORMS_ONLY.includes(service) ? (site ?? null) : endpoint;
}
