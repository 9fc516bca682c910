import type { Brand } from '../model/brand';

/** What the store texts need to know of a package beside the brand. */
export interface PackageFacts {
  /** The extension's name, as in the manifest. */
  readonly name: string;
  readonly permissions: readonly string[];
  readonly hosts: readonly string[];
  readonly optionalHosts: readonly string[];
  /** The newsletter service's own name, such as `Ghost`; absent where it has none. */
  readonly service?: string;
}

/** A text to paste into a store's form. */
export interface StoreText {
  readonly file: string;
  readonly text: string;
}

const SUMMARY =
  'The best of the week from the sources you chose: ranked, finite, explained, and readable offline.';

/** Why the package asks for a permission; the stores want one answer for each. */
const WHY: Readonly<Record<string, string>> = {
  activeTab:
    'When the reader presses the button on a page, the extension looks in that one page for feeds to follow or a newsletter to sign up for. Nothing of the page is kept or sent.',
  alarms: 'Wakes the background script to check the sources the reader follows on a schedule.',
  contextMenus: 'Adds one entry to the menu of the toolbar button.',
  notifications:
    'Tells the reader of breaking news, at most a few times a day, and of the daily briefing if they switch it on. Both can be switched off.',
  offscreen:
    'Chromium’s service worker cannot parse HTML. A hidden document of the extension parses and cleans the text of articles.',
  scripting:
    'Used together with activeTab, after the reader presses the button, to read the addresses of feeds from that page.',
  sidePanel: 'Shows the same list beside the page, when the reader opens it there.',
  storage: 'Keeps the reader’s list of sources, settings and a small copy of the front page.',
  unlimitedStorage:
    'Keeps the text of articles on the reader’s machine, so that they can be read offline.',
};

/** Every text the stores ask for, made from the brand. */
export function storeTexts(brand: Brand, facts: PackageFacts): StoreText[] {
  return [
    { file: 'name.txt', text: `${facts.name}\n` },
    { file: 'summary.txt', text: `${brand.tagline ?? SUMMARY}\n` },
    { file: 'description.txt', text: description(brand, facts) },
    { file: 'permissions.txt', text: permissions(brand, facts) },
    { file: 'privacy.txt', text: privacy(brand, facts) },
    { file: 'reviewers.txt', text: reviewers(brand, facts) },
  ];
}

/** The permissions of a package for which there is no answer yet. */
export function unexplained(facts: PackageFacts): string[] {
  return facts.permissions.filter((permission) => WHY[permission] === undefined);
}

function description(brand: Brand, { name }: PackageFacts): string {
  const { newsletter, sponsor, url } = brand;
  const count = brand.sources.length;
  const sources = count === 1 ? '1 source' : `${count} sources`;
  return paragraphs([
    `${name}: ${brand.tagline ?? SUMMARY}`,
    'Click the button and see about ten stories, the most important of the last seven days, and why each is there: how many sources reported it, who was first, how long it has been going on. The list ends.',
    [
      '• The full text of every article, clean, and offline too',
      '• Breaking news, rare and with its reason; quiet hours and a daily limit',
      '• Today, the latest, what you saved, and a search in everything',
      `• ${sources} chosen by ${brand.name}; add or remove any`,
      ...(newsletter
        ? [`• Sign up for the newsletter of ${newsletter.sender ?? brand.name} in the options`]
        : []),
      '• Your list and what you saved, exported and imported as files',
      '• No account, no tracking, no remote code',
    ].join('\n'),
    sponsor &&
      `Sponsor: The list carries one line of a sponsor (“${sponsor.text}”).${sponsor.image ? ' Its picture is part of the package.' : ''} It loads nothing, counts nothing and knows nothing of you, opens ${sponsor.url} only when it is clicked, and can be hidden at any time, at first start too.`,
    'Requests go to the sources you follow and, when you press “Sign up”, to the newsletter service. Nothing else leaves your machine.',
    url && `${brand.name}: ${url}`,
  ]);
}

function permissions(brand: Brand, facts: PackageFacts): string {
  const { hosts, optionalHosts } = facts;
  const service = brand.newsletter
    ? ', and sends a sign-up to the newsletter service when the reader presses the button'
    : '';
  return paragraphs([
    ...facts.permissions.map(
      (permission) => `${permission}\n${WHY[permission] ?? 'Write why this is needed.'}`,
    ),
    hosts.length > 0 &&
      `Host permissions (${hosts.length})\nThe extension reads the feeds and articles of the sources that ${brand.name} chose, from these hosts only${service}. It runs no script in their pages.\n${hosts.map((host) => `  ${host}`).join('\n')}`,
    optionalHosts.length > 0 &&
      `Optional host permissions (${optionalHosts.join(', ')})\nThe reader may follow any source. The browser then asks for that one site, after the reader pressed the button; nothing is granted at installation.`,
    'Remote code\nNo. All code is in the package.',
  ]);
}

function privacy(brand: Brand, { service }: PackageFacts): string {
  const { newsletter, sponsor, privacyPolicy, name } = brand;
  const sender = newsletter?.sender ?? name;
  const using = service ? ` (${service})` : '';
  return paragraphs([
    'Single purpose\nShow the most important stories of the week from the sources the reader follows.',
    newsletter
      ? `Personally identifiable information\nThe e-mail address, only if the reader signs up for the newsletter, or for another of their own choice: it goes from the browser straight to the service of ${sender}${using}, or to that of the newsletter they chose, and a receipt stays on the reader’s machine until they delete it. The extension’s makers never receive it.`
      : 'Personally identifiable information\nThe e-mail address, only if the reader signs up for a newsletter of their own choice in the options: it goes from the browser straight to that newsletter’s service, and a receipt stays on the reader’s machine until they delete it. The extension’s makers never receive it.',
    'Health, financial, authentication, personal communications, location, web history, user activity, website content\nNone is collected. What the reader reads, saves and follows stays in the browser.',
    'Firefox, data_collection_permissions\nnone: the extension transmits nothing by itself. A sign-up is sent by the reader’s own press, in a form that says where to.',
    'Certifications\nData is not sold or given to third parties, not used for anything but the single purpose, and not used for lending.',
    sponsor
      ? `Advertising\nYes: one sponsor’s line${sponsor.image ? ', with a picture in the package' : ''}. No data is used for it, none is sent.`
      : 'Advertising\nNone.',
    `Privacy policy\n${policyWords(privacyPolicy)}`,
  ]);
}

function policyWords(policy: string | undefined): string {
  if (policy === undefined)
    return 'The brand names none. The stores want an address: add privacyPolicy to brand.json.';
  return /^https?:/.test(policy)
    ? policy
    : `It lies in the package (${policy}). The stores want an address: publish the page and write its address here.`;
}

function reviewers(brand: Brand, { hosts }: PackageFacts): string {
  return paragraphs([
    hosts.length > 0
      ? 'To see it work: install, click the button, wait until the first refresh has ended (about half a minute). No account is needed.'
      : 'To see it work: install, click the button, choose some sources and allow their sites, wait until the first refresh has ended. No account is needed.',
    'The sources of the package and how to build it again are in the archive of sources; BUILD.txt says how. Building twice gives the same bytes.',
    brand.newsletter &&
      'The newsletter form in the options sends the sign-up once, to the service named beside it, after the reader ticked a box and pressed “Sign up”.',
    brand.sponsor &&
      'The sponsor’s line is declared in the description; “Hide” beside it takes it away for good.',
  ]);
}

const paragraphs = (parts: readonly (string | false | undefined)[]): string =>
  `${parts.filter(Boolean).join('\n\n')}\n`;
