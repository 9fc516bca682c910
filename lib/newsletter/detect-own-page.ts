import type { NewsletterService } from '../model/subscription';
import { NO_LISTS } from './detect-lists';
import { addresses, first, isAt, type Page } from './page-elements';

/**
 * Services that show themselves by a frame, a script or the page's own host. Most of them sign up
 * only there, so the address to open is what is kept.
 */
export function detectOnOwnPage(page: Page): NewsletterService | null {
  return inFrame(page) ?? byScript(page) ?? byHost(page) ?? byClass(page) ?? atLargeHouse(page);
}

// Large houses whose forms are known by their address alone; what they ask for is the publisher's own.
const LARGE_HOUSES: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['brevo', ['sibforms.com'], /^\/serve\//],
  ['campaignmonitor', ['createsend.com'], /^\/t\//],
  ['klaviyo', ['kmail-lists.com'], /^\/subscriptions\/subscribe/],
  ['salesforce', ['exct.net', 'exacttarget.com'], /\/subscribe\.aspx$/i],
];

function atLargeHouse(page: Page): NewsletterService | null {
  const places = [
    ...page.forms.map(({ action }) => action),
    ...addresses(page, 'iframe[src]', 'src'),
  ];
  for (const [service, hosts, path] of LARGE_HOUSES) {
    if (places.some((place) => isAt(place, ...hosts) && path.test(place.pathname)))
      return opens(service, page.url.href);
  }
  return null;
}

function inFrame(page: Page): NewsletterService | null {
  for (const frame of addresses(page, 'iframe[src]', 'src')) {
    if (isAt(frame, 'beehiiv.com')) return opens('beehiiv', frame.href);
    if (isAt(frame, 'substack.com') && /^\/embed\/?$/.test(frame.pathname))
      return opens('substack', new URL('/subscribe', frame.href).href);
    const user = isAt(frame, 'buttondown.com', 'buttondown.email')
      ? frame.pathname.split('/')[1]
      : '';
    if (user && user !== 'api') return opens('buttondown', `https://buttondown.com/${user}`);
  }
  return null;
}

function byScript(page: Page): NewsletterService | null {
  const here = page.url.href;
  for (const script of addresses(page, 'script[src]', 'src')) {
    const { pathname } = script;
    if (isAt(script, 'embeds.beehiiv.com', 'subscribe-forms.beehiiv.com'))
      return opens('beehiiv', here);
    // What shows somebody's post in a page is not the page's newsletter.
    if (isAt(script, 'substackcdn.com') && !pathname.startsWith('/embedjs/'))
      return opens('substack', new URL('/subscribe', here).href);
    const octopus = /^\/form\/([0-9a-f-]{36})\.js$/i.exec(pathname)?.[1];
    if (octopus && isAt(script, 'eocampaign1.com'))
      return opens('emailoctopus', `https://eocampaign1.com/form/${octopus}`);
    const isKit = isAt(script, 'ck.page', 'kit.com') && /^\/[^/]+\/index\.js$/.test(pathname);
    if (isKit || isAt(script, 'f.convertkit.com', 'f.kit.com')) return opens('kit', here);
    if (isAt(script, 'mailerlite.com') && /universal\.js$/.test(pathname))
      return opens('mailerlite', here);
    if (isAt(script, 'activehosted.com') && pathname.startsWith('/f/')) {
      const form = script.searchParams.get('id');
      return opens('activecampaign', form ? `https://${script.host}/f/${form}` : here);
    }
    if (isAt(script, 'chimpstatic.com') && pathname.startsWith('/mcjs-connected'))
      return opens('mailchimp', here);
  }
  return null;
}

function byHost(page: Page): NewsletterService | null {
  const { url } = page;
  if (isAt(url, 'substack.com') && url.hostname !== 'substack.com')
    return opens('substack', new URL('/subscribe', url.href).href);
  if (isAt(url, 'beehiiv.com') && !/^(www\.)?beehiiv\.com$/.test(url.hostname))
    return opens('beehiiv', new URL('/subscribe', url.href).href);
  return null;
}

function byClass(page: Page): NewsletterService | null {
  const here = page.url.href;
  const shows = (selector: string) => first(page.document, selector) !== null;
  if (shows('.formkit-form[data-sv-form]')) return opens('kit', here);
  if (shows('[class*="ml-subscribe-form-"], .ml-embedded')) return opens('mailerlite', here);
  if (shows('.wp-block-jetpack-subscriptions__container')) return opens('jetpack', here);
  return shows('#mc_embed_signup') ? opens('mailchimp', here) : null;
}

const opens = (service: string, endpoint: string): NewsletterService => ({
  service,
  endpoint,
  lists: NO_LISTS,
});
