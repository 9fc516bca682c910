// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import type { NewsletterService } from '../../../lib/model/subscription';
import { detectService } from '../../../lib/newsletter/detect';

const URL_HERE = 'https://paper.example/letters/';
const DAILY = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';
const BREAKING = 'c3d97b52-1e08-4f6a-8b2d-94a7e5f60c22';
const none = { daily: null, breaking: null };

function detected(html: string, url = URL_HERE): NewsletterService | null {
  // In a template nothing is run or loaded.
  const template = document.createElement('template');
  template.innerHTML = html;
  return detectService(template.content, url);
}

const PAGES: readonly [string, string, NewsletterService][] = [
  [
    'Kit by its class alone',
    '<form class="formkit-form" data-sv-form="812"></form>',
    { service: 'kit', endpoint: URL_HERE, lists: none },
  ],
  [
    'MailerLite by its class alone',
    '<div class="ml-subscribe-form-4411"></div>',
    { service: 'mailerlite', endpoint: URL_HERE, lists: none },
  ],
  [
    'MailPoet by its class alone',
    '<div class="mailpoet_form"></div>',
    { service: 'mailpoet', endpoint: URL_HERE, lists: none },
  ],
  [
    'Kit by its older script',
    '<script src="https://f.convertkit.com/ckjs/ck.5.js"></script>',
    { service: 'kit', endpoint: URL_HERE, lists: none },
  ],
  [
    'Kit by a script at its new host',
    '<script async data-uid="ab12" src="https://paper.kit.com/ab12/index.js"></script>',
    { service: 'kit', endpoint: URL_HERE, lists: none },
  ],
  [
    'Substack at a host of the publisher’s own',
    '<form action="/api/v1/free?nojs=true" method="post"><input name="email" type="email"></form>',
    { service: 'substack', endpoint: 'https://paper.example/subscribe', lists: none },
  ],
  [
    'phpList by its short form',
    '<form action="https://paper.example/lists/?p=asubscribe&amp;id=2"><input name="email"></form>',
    { service: 'phplist', endpoint: 'https://paper.example/lists/?p=asubscribe&id=2', lists: none },
  ],
  [
    'Sendy without a trap, below a folder',
    '<form action="https://paper.example/sendy/subscribe"><input name="name"><input name="email"><input type="hidden" name="list" value="dA2"><input type="hidden" name="subform" value="yes"></form>',
    {
      service: 'sendy',
      endpoint: 'https://paper.example/sendy/subscribe',
      lists: { daily: 'dA2', breaking: null },
    },
  ],
  [
    'Ghost by its portal',
    '<script defer src="https://cdn.example/ghost/portal@~2.71/umd/portal.min.js" data-i18n="true" data-ghost="https://paper.example/blog/" data-key="00ff" data-api="https://paper.example/blog/ghost/api/content/"></script>',
    { service: 'ghost', endpoint: 'https://paper.example/blog', lists: none },
  ],
  [
    'Ghost by its generator',
    '<meta name="generator" content="Ghost 6.65">',
    { service: 'ghost', endpoint: 'https://paper.example', lists: none },
  ],
  [
    'Ghost by a members form',
    '<form data-members-form="subscribe"><input data-members-email type="email"></form>',
    { service: 'ghost', endpoint: 'https://paper.example', lists: none },
  ],
  [
    'Ghost by a portal link',
    '<a href="#/portal/signup">Subscribe</a>',
    { service: 'ghost', endpoint: 'https://paper.example', lists: none },
  ],
  [
    'Ghost in somebody else’s page',
    '<script src="https://cdn.example/ghost/signup-form@~0.3/umd/signup-form.min.js" data-site="https://other.example/"></script>',
    { service: 'ghost', endpoint: 'https://other.example', lists: none },
  ],
  [
    'listmonk with two lists',
    `<form method="post" action="https://letters.example/subscription/form" class="listmonk-form"><input type="hidden" name="nonce"><input type="email" name="email"><input id="b" type="checkbox" name="l" checked value="${BREAKING}"><label for="b">Breaking news</label><label><input type="checkbox" name="l" value="${DAILY}"> The morning letter</label></form>`,
    {
      service: 'listmonk',
      endpoint: 'https://letters.example',
      lists: { daily: DAILY, breaking: BREAKING },
    },
  ],
  [
    'listmonk with one hidden list, below a folder',
    `<form method="post" action="/post/subscription/form"><input name="email"><input type="hidden" name="l" value="${DAILY}"></form>`,
    {
      service: 'listmonk',
      endpoint: 'https://paper.example/post',
      lists: { daily: DAILY, breaking: null },
    },
  ],
  [
    'listmonk with alerts only',
    `<form action="/subscription/form"><label><input type="checkbox" name="l" value="${BREAKING}">News alerts</label></form>`,
    {
      service: 'listmonk',
      endpoint: 'https://paper.example',
      lists: { daily: null, breaking: BREAKING },
    },
  ],
  [
    'Mailchimp with groups',
    '<div id="mc_embed_signup"><form action="//paper.us9.list-manage.com/subscribe/post?u=00&amp;id=11" method="post"><input name="EMAIL"><ul><li><input type="checkbox" id="g1" name="group[13145][1]" value="1"><label for="g1">Daily digest</label></li><li><input type="checkbox" id="g2" name="group[13145][2]" value="2"><label for="g2">Weekly wrap</label></li><li><input type="checkbox" id="g3" name="group[13145][64]" value="64"><label for="g3">Breaking news alerts</label></li></ul><input type="text" name="b_00_11"></form></div>',
    {
      service: 'mailchimp',
      endpoint: 'https://paper.us9.list-manage.com/subscribe/post?u=00&id=11',
      lists: { daily: 'group[13145][1]', breaking: 'group[13145][64]' },
    },
  ],
  [
    'Mailchimp without groups, by http',
    '<form action="http://paper.us9.list-manage.com/subscribe/post?u=00&amp;id=11"><input name="EMAIL"></form>',
    {
      service: 'mailchimp',
      endpoint: 'https://paper.us9.list-manage.com/subscribe/post?u=00&id=11',
      lists: none,
    },
  ],
  [
    'Mailchimp as a pop-up',
    '<script src="https://chimpstatic.com/mcjs-connected/js/users/00/11.js"></script>',
    { service: 'mailchimp', endpoint: URL_HERE, lists: none },
  ],
  [
    'Kit by its form',
    '<form action="https://app.kit.com/forms/812/subscriptions" data-sv-form="812" class="formkit-form"><input name="email_address"></form>',
    { service: 'kit', endpoint: 'https://app.kit.com/forms/812/subscriptions', lists: none },
  ],
  [
    'Kit under its old name',
    '<form action="https://app.convertkit.com/forms/812/subscriptions"></form>',
    { service: 'kit', endpoint: 'https://app.convertkit.com/forms/812/subscriptions', lists: none },
  ],
  [
    'Kit by its script',
    '<script async data-uid="ab" src="https://paper.ck.page/ab/index.js"></script>',
    { service: 'kit', endpoint: URL_HERE, lists: none },
  ],
  [
    'MailerLite by its form',
    '<form class="ml-block-form" action="https://assets.mailerlite.com/jsonp/77/forms/88/subscribe"></form>',
    {
      service: 'mailerlite',
      endpoint: 'https://assets.mailerlite.com/jsonp/77/forms/88/subscribe',
      lists: none,
    },
  ],
  [
    'MailerLite by its script',
    '<script src="https://assets.mailerlite.com/js/universal.js"></script>',
    { service: 'mailerlite', endpoint: URL_HERE, lists: none },
  ],
  [
    'EmailOctopus by its form',
    '<form action="https://eocampaign1.com/form/0a1b2c3d-0000-11ee-8000-0123456789ab"></form>',
    {
      service: 'emailoctopus',
      endpoint: 'https://eocampaign1.com/form/0a1b2c3d-0000-11ee-8000-0123456789ab',
      lists: none,
    },
  ],
  [
    'EmailOctopus by its script',
    '<script async src="https://eocampaign1.com/form/0a1b2c3d-0000-11ee-8000-0123456789ab.js"></script>',
    {
      service: 'emailoctopus',
      endpoint: 'https://eocampaign1.com/form/0a1b2c3d-0000-11ee-8000-0123456789ab',
      lists: none,
    },
  ],
  [
    'ActiveCampaign by its form',
    '<form action="https://paper.activehosted.com/proc.php"><input type="hidden" name="u" value="3"><input type="hidden" name="f" value="4"><input type="hidden" name="or" value="abc"></form>',
    {
      service: 'activecampaign',
      endpoint: 'https://paper.activehosted.com/proc.php?u=3&f=4&or=abc',
      lists: none,
    },
  ],
  [
    'ActiveCampaign by its script',
    '<script src="https://paper.activehosted.com/f/embed.php?id=4"></script>',
    { service: 'activecampaign', endpoint: 'https://paper.activehosted.com/f/4', lists: none },
  ],
  [
    'Buttondown by its form',
    '<form action="https://buttondown.com/api/emails/embed-subscribe/paper" target="popupwindow"><input name="email"></form>',
    { service: 'buttondown', endpoint: 'https://buttondown.com/paper', lists: none },
  ],
  [
    'Buttondown by its frame',
    '<iframe src="https://buttondown.email/paper?as_embed=true"></iframe>',
    { service: 'buttondown', endpoint: 'https://buttondown.com/paper', lists: none },
  ],
  [
    'Substack by its frame',
    '<iframe src="https://paper.substack.com/embed"></iframe>',
    { service: 'substack', endpoint: 'https://paper.substack.com/subscribe', lists: none },
  ],
  [
    'Substack by its form',
    '<form action="https://paper.substack.com/api/v1/free?nojs=true"></form>',
    { service: 'substack', endpoint: 'https://paper.substack.com/subscribe', lists: none },
  ],
  [
    'beehiiv by its frame',
    '<iframe src="https://embeds.beehiiv.com/0a1b"></iframe>',
    { service: 'beehiiv', endpoint: 'https://embeds.beehiiv.com/0a1b', lists: none },
  ],
  [
    'beehiiv by its script',
    '<script src="https://subscribe-forms.beehiiv.com/v3/loader.js" data-beehiiv-form="0a1b"></script>',
    { service: 'beehiiv', endpoint: URL_HERE, lists: none },
  ],
  [
    'Sendy',
    '<form action="https://mail.paper.example/subscribe"><input name="email"><input type="hidden" name="list" value="dA1"><input name="hp"><input type="hidden" name="subform" value="yes"></form>',
    {
      service: 'sendy',
      endpoint: 'https://mail.paper.example/subscribe',
      lists: { daily: 'dA1', breaking: null },
    },
  ],
  [
    'Jetpack by its widget',
    '<form action="#" method="post"><input name="email"><input type="hidden" name="action" value="subscribe"><input type="hidden" name="blog_id" value="4411"><input type="hidden" name="jetpack_subscriptions_widget" value="1"></form>',
    { service: 'jetpack', endpoint: `${URL_HERE}?blog_id=4411`, lists: none },
  ],
  [
    'Jetpack by its block, which asks at WordPress.com',
    '<div class="wp-block-jetpack-subscriptions__container"><form action="https://wordpress.com/email-subscriptions"><input name="email"><input type="hidden" name="action" value="subscribe"><input type="hidden" name="blog_id" value="4411"></form></div>',
    { service: 'jetpack', endpoint: URL_HERE, lists: none },
  ],
  [
    'phpList',
    '<form action="https://paper.example/lists/?p=subscribe&amp;id=2"><input name="email"><label><input type="checkbox" name="list[3]" value="signup"> Daily</label><label><input type="checkbox" name="list[5]" value="signup"> Breaking</label><input name="VerificationCodeX"></form>',
    {
      service: 'phplist',
      endpoint: 'https://paper.example/lists/?p=subscribe&id=2',
      lists: { daily: '3', breaking: '5' },
    },
  ],
  [
    'Keila',
    '<form action="https://keila.example/forms/nfrm_ab"><input name="contact[email]"><input name="h[url]"></form>',
    { service: 'keila', endpoint: 'https://keila.example/forms/nfrm_ab', lists: none },
  ],
  [
    'Postorius',
    '<form action="/mailman3/lists/paper.example/anonymous_subscribe"><input name="email"></form>',
    {
      service: 'postorius',
      endpoint: 'https://paper.example/mailman3/lists/paper.example/',
      lists: none,
    },
  ],
  [
    'Mailtrain',
    '<form action="/subscription/aB1/subscribe"><input name="EMAIL"><input name="address"><input name="sub"></form>',
    { service: 'mailtrain', endpoint: 'https://paper.example/subscription/aB1', lists: none },
  ],
  [
    'MailPoet by its form',
    '<form action="https://paper.example/wp-admin/admin-post.php?action=mailpoet_subscription_form" class="mailpoet_form"><input name="data[email]"><input name="data[form_field_bWQ1X2VtYWls]"></form>',
    { service: 'mailpoet', endpoint: URL_HERE, lists: none },
  ],
  [
    'Newspack by its class',
    '<div class="newspack-newsletters-subscribe"><form><input name="npe"><input name="email"></form></div>',
    { service: 'newspack', endpoint: URL_HERE, lists: none },
  ],
  [
    'Newspack before the others on a page',
    '<form action="https://paper.us9.list-manage.com/subscribe/post?u=0&amp;id=1"></form><div class="mailpoet_form"></div><div class="newspack-newsletters-subscribe"></div>',
    { service: 'newspack', endpoint: URL_HERE, lists: none },
  ],
  [
    'Brevo by its form',
    '<form action="https://0a1b.sibforms.com/serve/MUIF"><input name="EMAIL"><input name="email_address_check"></form>',
    { service: 'brevo', endpoint: URL_HERE, lists: none },
  ],
  [
    'Brevo by its frame',
    '<iframe src="https://0a1b.sibforms.com/serve/MUIF"></iframe>',
    { service: 'brevo', endpoint: URL_HERE, lists: none },
  ],
  [
    'Campaign Monitor by its form',
    '<form class="js-cm-form" action="https://www.createsend.com/t/subscribeerror?description="><input type="email"></form>',
    { service: 'campaignmonitor', endpoint: URL_HERE, lists: none },
  ],
  [
    'Klaviyo by its form',
    '<form action="//manage.kmail-lists.com/subscriptions/subscribe"><input name="g" value="aB1"><input name="email"></form>',
    { service: 'klaviyo', endpoint: URL_HERE, lists: none },
  ],
  [
    'Salesforce by its form',
    '<form action="https://cl.exct.net/subscribe.aspx?lid=7"><input name="Email Address"></form>',
    { service: 'salesforce', endpoint: URL_HERE, lists: none },
  ],
];

describe('a page', () => {
  test.each(PAGES)('%s', (_name, html, service) => expect(detected(html)).toEqual(service));

  test('of Substack’s own is known by its host', () => {
    expect(detected('', 'https://paper.substack.com/p/one')?.endpoint).toBe(
      'https://paper.substack.com/subscribe',
    );
  });

  test('of beehiiv’s own is known by its host', () => {
    expect(detected('', 'https://paper.beehiiv.com/p/one')?.endpoint).toBe(
      'https://paper.beehiiv.com/subscribe',
    );
  });
});

const OTHERS: readonly [string, string][] = [
  ['nothing', ''],
  ['a search form', '<form action="/search"><input name="q"></form>'],
  [
    'a log-in',
    '<form action="/login"><input name="email" type="email"><input type="password"></form>',
  ],
  [
    'a contact form',
    '<form action="/contact/form" method="post"><input name="email"><textarea name="l"></textarea></form>',
  ],
  [
    'a letter of its own',
    '<form action="/newsletter"><input name="email" type="email"><button>Subscribe</button></form>',
  ],
  [
    'an article about Mailchimp',
    '<p>Its forms post to https://x.us1.list-manage.com/subscribe/post, writes Ghost 6.65.</p><pre>&lt;form action="https://app.kit.com/forms/1/subscriptions"&gt;</pre>',
  ],
  [
    'links to services',
    '<a href="https://paper.substack.com/subscribe">Substack</a><a href="https://buttondown.com/paper">Buttondown</a><a href="https://www.beehiiv.com">b</a>',
  ],
  [
    'a host that looks like Mailchimp',
    '<form action="https://list-manage.com.evil.example/subscribe/post?u=0&amp;id=1"></form>',
  ],
  [
    'a host that ends like Kit',
    '<form action="https://evilapp.kit.com.example/forms/1/subscriptions"></form>',
  ],
  [
    'another generator',
    '<meta name="generator" content="WordPress 6.9"><meta name="generator" content="Ghostly 1">',
  ],
  ['a shop with lists', '<form action="/cart"><input name="list" value="1"></form>'],
  ['a form that is a script', '<form action="javascript:alert(1)"><input name="l"></form>'],
  [
    'a comment form',
    '<form action="/wp-comments-post.php"><input name="email"><input type="checkbox" name="subscribe_blog" value="subscribe"></form>',
  ],
  ['a form that ends like Brevo', '<form action="https://evilsibforms.com/serve/x"></form>'],
  ['a form to the house’s own log-in', '<form action="https://www.createsend.com/login"></form>'],
  [
    'a path like Kit’s elsewhere',
    '<form action="https://paper.example/forms/812/subscriptions"><input name="email_address"></form>',
  ],
  [
    'a shop’s script of Klaviyo',
    '<script src="https://static.klaviyo.com/onsite/js/klaviyo.js?company_id=aB1"></script>',
  ],
  [
    'a form that names a blog, without being asked to subscribe',
    '<form action="/like"><input type="hidden" name="blog_id" value="1"><input type="hidden" name="action" value="like"></form>',
  ],
  [
    'a page that only counts with Mailchimp’s host in a link',
    '<a href="https://mailchi.mp/paper/issue-12">Read it in the browser</a>',
  ],
  ['a poll by phpList’s parameter', '<form action="/?p=subscribers"><input name="email"></form>'],
  [
    'a ghost story',
    '<meta name="generator" content="Hugo 0.1"><h1>Ghost 6.65</h1><form data-members="x"></form>',
  ],
  [
    'a shop’s plan by phpList’s parameter',
    '<form action="/shop/?p=subscribe"><input name="plan" value="gold"></form>',
  ],
  [
    'a search with Sendy’s fields',
    '<form action="/search"><input name="email"><input name="list" value="grid"><input name="subform" value="filters"></form>',
  ],
  [
    'Sendy’s way out',
    '<form action="https://mail.paper.example/unsubscribe"><input name="email"><input name="list" value="dA1"><input name="subform" value="yes"></form>',
  ],
  [
    'phpList’s way out',
    '<form action="/lists/?p=unsubscribe&amp;id=1"><input name="email"></form>',
  ],
  [
    'a contact form with Keila’s names',
    '<form action="https://crm.example/forms/contact"><input name="contact[email]"><textarea name="contact[message]"></textarea></form>',
  ],
  [
    'a membership that is paid for, at Mailtrain’s path',
    '<form action="/subscription/gold/subscribe"><input name="EMAIL"><input name="sub"><input autocomplete="cc-number" name="number"></form>',
  ],
  [
    'an account, at listmonk’s path',
    `<form action="/subscription/form"><input name="l" value="${DAILY}"><input type="password" name="p"></form>`,
  ],
  [
    'a language, at listmonk’s path',
    '<form action="/subscription/form"><input name="email"><input name="l" value="en"></form>',
  ],
  [
    'a free trial, at Substack’s path',
    '<form action="https://shop.example/api/v1/free"><input name="coupon"></form>',
  ],
  [
    'a poll, at Mailman’s path',
    '<form action="/poll/anonymous_subscribe"><input name="vote"></form>',
  ],
  ['a post of somebody’s Substack', '<iframe src="https://a.substack.com/embed/p/post"></iframe>'],
  [
    'another post of somebody’s Substack',
    '<script src="https://substackcdn.com/embedjs/embed.js"></script>',
  ],
  ['a typeface of Kit’s', '<script src="https://fonts.kit.com/x.js"></script>'],
  ['what beehiiv counts with', '<script src="https://media.beehiiv.com/attribution.js"></script>'],
  ['a Ghost’s sign-in alone', '<form data-members-form="signin"><input data-members-email></form>'],
  [
    'a link to somebody else’s Ghost',
    '<a href="https://other.example/#/portal/signup">Our friends</a>',
  ],
  [
    'a library named like Ghost’s form',
    '<script src="/signup-form-checks.js" data-site="https://counts.example/"></script>',
  ],
  [
    'Mailchimp’s way out',
    '<form action="https://x.us1.list-manage.com/unsubscribe/post?u=0&amp;id=1"><input name="EMAIL"></form>',
  ],
  [
    'ActiveCampaign’s way out',
    '<form action="https://x.activehosted.com/proc.php"><input name="u" value="1"><input name="act" value="unsub"></form>',
  ],
  [
    'Mailchimp’s host before an @',
    '<form action="https://x.us1.list-manage.com@evil.example/subscribe/post?u=0&amp;id=1"></form>',
  ],
  [
    'Kit’s host at another port',
    '<form action="https://app.kit.com:8080/forms/1/subscriptions"><input name="email_address"></form>',
  ],
  [
    'a thread that can be followed',
    '<form action="/thread/7"><input name="email"><input name="action" value="subscribe"><input name="blog_id" value="x"></form>',
  ],
  ['Buttondown’s own interface', '<iframe src="https://buttondown.com/api/x"></iframe>'],
  ['a video', '<iframe src="https://player.example/embed/1"></iframe>'],
];

describe('not mistaken for a newsletter is', () => {
  test.each(OTHERS)('%s', (_name, html) => expect(detected(html)).toBeNull());

  test.each(['', 'about:blank', 'file:///a.html', 'chrome://settings', 'no address'])(
    'a page at %j',
    (url) => expect(detected('<a href="#/portal/signup">Subscribe</a>', url)).toBeNull(),
  );
});
