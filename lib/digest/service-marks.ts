/** What a mail service puts its own addresses in place of; null where it adds the lines itself. */
export interface ServiceMarks {
  readonly unsubscribe: string | null;
  readonly preferences: string | null;
}

const MARKS: Readonly<Record<string, ServiceMarks>> = {
  activecampaign: { unsubscribe: '%UNSUBSCRIBELINK%', preferences: '%UPDATELINK%' },
  listmonk: { unsubscribe: '{{ UnsubscribeURL }}', preferences: '{{ ManageURL }}' },
  mailchimp: { unsubscribe: '*|UNSUB|*', preferences: '*|UPDATE_PROFILE|*' },
  mailerlite: { unsubscribe: '{$unsubscribe}', preferences: '{$preferences}' },
  phplist: { unsubscribe: '[UNSUBSCRIBEURL]', preferences: '[PREFERENCESURL]' },
  sendy: { unsubscribe: '[unsubscribe]', preferences: null },
};

/** The marks of a service by its name in `brand.json`; none for one that adds the lines itself. */
export function serviceMarks(service: string | undefined): ServiceMarks {
  return MARKS[service ?? ''] ?? { unsubscribe: null, preferences: null };
}
