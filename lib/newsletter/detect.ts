import type { NewsletterService } from '../model/subscription';
import { listsIn, NO_LISTS } from './detect-lists';
import { detectOnOwnPage } from './detect-own-page';
import {
  addresses,
  fieldValue,
  first,
  hasField,
  isAt,
  type Page,
  type PageDocument,
  type PageForm,
  pageOf,
} from './page-elements';

type FormFinder = (form: PageForm, page: Page) => NewsletterService | null;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The newsletter service of a page, with its lists where the page names them; null when there is
 * none. Nothing is requested. A field is never taken for the address by its name alone: on some
 * pages the field named "email" is a trap.
 */
export function detectService(document: PageDocument, url: string): NewsletterService | null {
  const address = URL.parse(url);
  if (!address || !/^https?:$/.test(address.protocol)) return null;
  const page = pageOf(document, address);
  return ghost(page) ?? trapped(page) ?? byForm(page) ?? detectOnOwnPage(page);
}

function ghost(page: Page): NewsletterService | null {
  // The form that Ghost offers for other people's pages.
  const [embedded] = addresses(page, 'script[src*="/umd/signup-form"][data-site]', 'data-site');
  if (embedded) return ghostAt(embedded);
  const [own] = addresses(page, 'script[data-ghost]', 'data-ghost');
  if (own) return ghostAt(own);
  const generators = Array.from(page.document.querySelectorAll('meta[name="generator"]'));
  const made = generators.some((meta) => /^Ghost \d/.test(meta.getAttribute('content') ?? ''));
  const members = first(page.document, '[data-members-form]:not([data-members-form="signin"])');
  // Of another site it says nothing about this one.
  const portal = addresses(page, 'a[href*="#/portal/"]', 'href').some(
    ({ host }) => host === page.url.host,
  );
  if (!made && !members && !portal) return null;
  return ghostAt(new URL('/', page.url.href));
}

const ghostAt = (site: URL): NewsletterService => found('ghost', plain(site));

/** WordPress plugins whose forms need a token of the page; one page often has several. */
function trapped(page: Page): NewsletterService | null {
  const here = page.url.href;
  if (first(page.document, '.newspack-newsletters-subscribe') || page.forms.some(newspackForm))
    return found('newspack', here);
  const mailpoet = page.forms.some(({ action }) =>
    action.search.includes('action=mailpoet_subscription_form'),
  );
  return mailpoet || first(page.document, '.mailpoet_form') ? found('mailpoet', here) : null;
}

const newspackForm = (form: PageForm): boolean =>
  hasField(form, 'newspack_newsletters_subscribe') && hasField(form, 'npe');

function byForm(page: Page): NewsletterService | null {
  const forms = page.forms.filter((form) => !asksForMore(form));
  for (const find of FORM_FINDERS) {
    for (const form of forms) {
      const service = find(form, page);
      if (service) return service;
    }
  }
  return null;
}

/** A log-in, an account or a payment; whatever its address looks like, it is no newsletter's form. */
const asksForMore = ({ element }: PageForm): boolean =>
  first(element, 'input[type="password"], input[type="file"], input[autocomplete^="cc-"]') !== null;

// In the order in which a page with several is read: the most telling first.
const FORM_FINDERS: readonly FormFinder[] = [
  ({ element, action }) =>
    isAt(action, 'list-manage.com') && /\/subscribe\/post(-json)?$/.test(action.pathname)
      ? found(
          'mailchimp',
          encrypted(action),
          listsIn({ element, action }, 'input[type="checkbox"]', groupName),
        )
      : null,
  (form) =>
    form.action.pathname.endsWith('/subscription/form') && hasList(form)
      ? found(
          'listmonk',
          plain(form.action).replace(/\/subscription\/form$/, ''),
          listsIn(form, '[name="l"]', (field) => uuid(field.getAttribute('value'))),
        )
      : null,
  ({ action }) => {
    const user = /\/emails\/embed-subscribe\/([^/]+)$/.exec(action.pathname)?.[1];
    return user && isAt(action, 'buttondown.com', 'buttondown.email')
      ? found('buttondown', `https://buttondown.com/${user}`)
      : null;
  },
  ({ action }) =>
    isAt(action, 'app.kit.com', 'app.convertkit.com') &&
    /\/forms\/[^/]+\/subscriptions$/.test(action.pathname)
      ? found('kit', encrypted(action))
      : null,
  ({ action }) =>
    isAt(action, 'assets.mailerlite.com') && /\/jsonp\/.+\/subscribe$/.test(action.pathname)
      ? found('mailerlite', encrypted(action))
      : null,
  ({ action }) =>
    isAt(action, 'eocampaign1.com') && /^\/form\/[^/]+$/.test(action.pathname)
      ? found('emailoctopus', encrypted(action))
      : null,
  (form) =>
    isAt(form.action, 'activehosted.com') &&
    form.action.pathname.endsWith('/proc.php') &&
    (fieldValue(form, 'act') ?? 'sub') === 'sub'
      ? found('activecampaign', activeCampaignForm(form))
      : null,
  (form) =>
    form.action.pathname.endsWith('/api/v1/free') &&
    (isAt(form.action, 'substack.com') || hasField(form, 'email'))
      ? found('substack', new URL('/subscribe', form.action.href).href)
      : null,
  ({ action }) =>
    /\/lists\/[^/]+\/anonymous_subscribe$/.test(action.pathname)
      ? found('postorius', action.href.replace(/anonymous_subscribe$/, ''))
      : null,
  (form) =>
    form.action.pathname.endsWith('/subscribe') &&
    hasField(form, 'email') &&
    hasField(form, 'subform') &&
    hasField(form, 'list')
      ? found('sendy', plain(form.action), { daily: fieldValue(form, 'list'), breaking: null })
      : null,
  (form) =>
    /^a?subscribe$/.test(form.action.searchParams.get('p') ?? '') && hasField(form, 'email')
      ? found('phplist', form.action.href, listsIn(form, 'input[name^="list["]', listNumber))
      : null,
  (form) =>
    /\/forms\/[^/]+$/.test(form.action.pathname) &&
    hasField(form, 'contact[email]') &&
    hasField(form, 'h[url]')
      ? found('keila', plain(form.action))
      : null,
  (form) =>
    /\/subscription\/[^/]+\/subscribe$/.test(form.action.pathname) &&
    hasField(form, 'EMAIL') &&
    hasField(form, 'sub')
      ? found('mailtrain', plain(form.action).replace(/\/subscribe$/, ''))
      : null,
  (form, page) =>
    hasField(form, 'jetpack_subscriptions_widget') ||
    (fieldValue(form, 'action') === 'subscribe' &&
      hasField(form, 'email') &&
      /^\d+$/.test(fieldValue(form, 'blog_id') ?? ''))
      ? found('jetpack', jetpackForm(form, page))
      : null,
];

/** Its hidden fields name the account's form; they go into the address we keep. */
function activeCampaignForm(form: PageForm): string {
  const url = new URL(encrypted(form.action));
  for (const name of ['u', 'f', 'or']) {
    const value = fieldValue(form, name);
    if (value) url.searchParams.set(name, value);
  }
  return url.href;
}

/** A form that goes to WordPress.com asks to log in there; only the site's own can be sent. */
function jetpackForm(form: PageForm, page: Page): string {
  const blog = fieldValue(form, 'blog_id');
  if (!blog || form.action.host !== page.url.host) return page.url.href;
  const url = new URL(page.url.href);
  url.hash = '';
  url.searchParams.set('blog_id', blog);
  return url.href;
}

function found(
  service: string,
  endpoint: string,
  lists: NewsletterService['lists'] = NO_LISTS,
): NewsletterService {
  return { service, endpoint, lists };
}

/** The address without query, fragment and trailing slash. */
function plain(url: URL): string {
  return `${url.protocol}//${url.host}${url.pathname}`.replace(/\/+$/, '');
}

/** These services all answer over https; old pages still write http. */
function encrypted(url: URL): string {
  return url.href.replace(/^http:/, 'https:');
}

function groupName(field: { getAttribute(name: string): string | null }): string | null {
  const name = field.getAttribute('name') ?? '';
  return /^group\[\d+\]\[\d+\]$/.test(name) ? name : null;
}

function listNumber(field: { getAttribute(name: string): string | null }): string | null {
  return /^list\[(\d+)\]$/.exec(field.getAttribute('name') ?? '')?.[1] ?? null;
}

/** listmonk's own field for a list; elsewhere `l` is a language. */
const hasList = ({ element }: PageForm): boolean =>
  Array.from(element.querySelectorAll('[name="l"]')).some((field) =>
    UUID.test(field.getAttribute('value') ?? ''),
  );

const uuid = (value: string | null): string | null => (value && UUID.test(value) ? value : null);
