import type { BrandProblem } from '../lib/brand/problems';
import type { Brand } from '../lib/model/brand';
import { signsUpHere } from '../lib/newsletter/sign-up';
import { serviceName } from '../lib/newsletter/words';

/** Services that sign up on their own page only. */
const OPENED = [
  'beehiiv',
  'buttondown',
  'link',
  'mailpoet',
  'mailtrain',
  'newspack',
  'postorius',
  'substack',
];

/** Said where a service could be signed up at from here, but not at the address that is given. */
export function formAdvice({ newsletter }: Brand): BrandProblem[] {
  if (!newsletter || OPENED.includes(newsletter.service)) return [];
  const { service, endpoint } = newsletter;
  const { daily = null, breaking = null } = newsletter.lists;
  if (signsUpHere({ service, endpoint, lists: { daily, breaking } })) return [];
  const name = serviceName(service) ?? service;
  return [
    {
      field: 'newsletter.endpoint',
      sentence: `This is not the address of a form of ${name}: "Sign up" opens it in a tab, and readers sign up there. docs/newsletter.md says which address the form has.`,
    },
  ];
}
