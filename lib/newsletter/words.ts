const SERVICE_NAMES: Readonly<Record<string, string>> = {
  activecampaign: 'ActiveCampaign',
  beehiiv: 'beehiiv',
  brevo: 'Brevo',
  buttondown: 'Buttondown',
  campaignmonitor: 'Campaign Monitor',
  emailoctopus: 'EmailOctopus',
  ghost: 'Ghost',
  jetpack: 'WordPress.com',
  keila: 'Keila',
  kit: 'Kit',
  klaviyo: 'Klaviyo',
  listmonk: 'listmonk',
  mailchimp: 'Mailchimp',
  mailerlite: 'MailerLite',
  mailpoet: 'MailPoet',
  mailtrain: 'Mailtrain',
  newspack: 'Newspack',
  phplist: 'phpList',
  postorius: 'Mailman',
  salesforce: 'Salesforce',
  sendy: 'Sendy',
  substack: 'Substack',
};

/** A service's own name; null for one that has none, such as a plain link. */
export function serviceName(service: string): string | null {
  return SERVICE_NAMES[service] ?? null;
}
