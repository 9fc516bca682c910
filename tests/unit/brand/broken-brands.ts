// Brands with a mistake each, as publishers make them, and the line that names it.
const UUID = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><path fill="#c24d44" d="M0 0h9v9z"/></svg>';
const png = (width: number, height: number) => {
  const bytes = Buffer.alloc(32);
  bytes.write('\x89PNG\r\n\x1a\n', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

const gif = (pictures: number) =>
  Buffer.concat([
    Buffer.from('GIF89a\x28\0\x28\0\0\0\0', 'latin1'),
    ...Array.from({ length: pictures }, () =>
      Buffer.from([0x21, 0xf9, 4, 0, 9, 0, 0, 0, 0x2c, 0, 0, 0, 0, 40, 0, 40, 0, 0, 2, 1, 0, 0]),
    ),
    Buffer.from([0x3b]),
  ]);

export const source = {
  title: 'The Ledger',
  feed: 'https://ledger.example/rss',
  site: 'https://ledger.example/',
  topic: 'top',
  default: true,
};
const second = { ...source, title: 'Metro Line', feed: 'https://metro.example/rss' };
export const right = { name: 'The Paper', sources: [source, second] };
const letter = { service: 'listmonk', endpoint: 'https://l.example', lists: { daily: UUID } };

export type Files = Readonly<Record<string, string | Buffer | object>>;
interface Broken {
  readonly name: string;
  readonly files: Files;
  /** The beginning of a line of the mistakes, or of the notes when it begins with "Note: ". */
  readonly line: string;
}

const brand = (over: object, files: Files = {}): Files => ({
  'brand.json': { ...right, ...over },
  ...files,
});
const withSource = (over: object) => brand({ sources: [{ ...source, ...over }, second] });
const withLetter = (over: object) => brand({ newsletter: { ...letter, ...over } });

/** What can be told without the web. */
export const BROKEN: readonly Broken[] = [
  {
    name: 'a comment',
    files: { 'brand.json': '{\n  // ours\n  "name": "A // B"\n}' },
    line: 'brand.json is not JSON: line 2 holds a comment. Take it out.',
  },
  {
    name: 'a comma after the last field',
    files: { 'brand.json': '{\n  "name": "A",\n}' },
    line: 'brand.json is not JSON: line 2 has a comma with nothing after it. Take it out.',
  },
  {
    name: 'a file of another encoding',
    files: { 'brand.json': Buffer.from('\uFEFF{"name":"A"}', 'utf16le') },
    line: 'brand.json is saved as UTF-16. Save it as UTF-8.',
  },
  {
    name: 'an empty file',
    files: { 'brand.json': '' },
    line: 'brand.json is not JSON: it is empty. npm run brand -- new writes one.',
  },
  {
    name: 'a feed with a password',
    files: withSource({ feed: 'https://me:pw@ledger.example/rss' }),
    line: 'sources[0].feed: This address holds a name or password. Write it without what stands before the @.',
  },
  {
    name: 'a name that turns what follows around',
    files: brand({ name: 'Tide\u202eY' }),
    line: 'name: This holds a sign that nobody sees (U+202E). Type it anew.',
  },
  {
    name: 'a service with a capital',
    files: withLetter({ service: 'Ghost' }),
    line: 'newsletter.service: "Ghost" is not known. Did you mean "ghost"?',
  },
  {
    name: 'the service’s own site in place of the form',
    files: withLetter({
      service: 'mailchimp',
      endpoint: 'https://mailchimp.example/ours',
      lists: {},
    }),
    line: 'Note: newsletter.endpoint: This is not the address of a form of Mailchimp: "Sign up" opens it in a tab, and readers sign up there.',
  },
  {
    name: 'a mailbox for a postal address',
    files: withLetter({ postalAddress: 'news@paper.example' }),
    line: 'newsletter.postalAddress: "news@paper.example" is not a postal address. Write the street and town, or the post box, where the sender gets letters.',
  },
  {
    name: 'a drawing as the picture in mails',
    files: withLetter({ logo: 'https://paper.example/logo.svg' }),
    line: 'newsletter.logo: "https://paper.example/logo.svg" is not a picture that mail programs show.',
  },
  {
    name: 'a picture that tells of each opening',
    files: withLetter({ logo: 'https://paper.example/logo.png' }),
    line: 'Note: newsletter.logo: Each opening of a mail asks paper.example for it',
  },
  {
    name: 'mails without the sender’s postal address',
    files: withLetter({}),
    line: 'Note: newsletter.postalAddress: This is missing. In the United States a mail with advertising must name a postal address',
  },
  {
    name: 'a host that is every host',
    files: withSource({ feed: 'https://*/rss' }),
    line: 'sources[0].feed: "https://*/rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'every host, in disguise',
    files: withSource({ feed: 'https://%2A/rss' }),
    line: 'sources[0].feed: "https://%2A/rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'every host of a domain',
    files: withSource({ feed: 'https://*.example/rss' }),
    line: 'sources[0].feed: "https://*.example/rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'a host with a dot too many',
    files: withSource({ feed: 'https://ledger..example/rss' }),
    line: 'sources[0].feed: "https://ledger..example/rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'a host with a dot at its end',
    files: withSource({ feed: 'https://ledger.example./rss' }),
    line: 'sources[0].feed: "https://ledger.example./rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'half a host',
    files: withSource({ feed: 'https://ledger/rss' }),
    line: 'sources[0].feed: "https://ledger/rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'a host with a comma',
    files: withSource({ feed: 'https://ledger,example.org/rss' }),
    line: 'sources[0].feed: "https://ledger,example.org/rss" names no host of the web. Write the whole name, such as https://news.example.org',
  },
  {
    name: 'a newsletter at every host',
    files: withLetter({ endpoint: 'https://*.example' }),
    line: 'newsletter.endpoint: "https://*.example" names no host of the web. Write the whole name',
  },
  {
    name: 'the same feed in other letters',
    files: brand({ sources: [source, { ...second, feed: 'http://LEDGER.example/rss/#top' }] }),
    line: 'sources[1].feed: sources[0] has the same address. Keep one of the two.',
  },
  {
    name: 'the same page twice',
    files: brand({
      social: ['x', 'facebook'].map((service) => ({ service, url: 'https://x.example/us' })),
    }),
    line: 'social[1].url: social[0] has the same address. Keep one of the two.',
  },
  {
    name: 'a name of signs that nobody sees',
    files: brand({ name: '\u200b\u200b' }),
    line: 'name: This holds a sign that nobody sees (U+200B). Type it anew.',
  },
  {
    name: 'a name of marks alone',
    files: brand({ name: '\u200d' }),
    line: 'name: This is empty. Write some text or leave the field out.',
  },
  {
    name: 'a field that is written twice',
    files: {
      'brand.json': '{\n  "name": "A",\n  "sources": [{ "title": "name" }],\n  "name": "B"\n}',
    },
    line: 'line 4 of brand.json has "name" for the second time. Keep one of the two.',
  },
  {
    name: 'a language without words of ours',
    files: brand({ language: 'sv' }),
    line: 'language: "sv" is not a language of mails. Mails are made in en, es,',
  },
  {
    name: 'a language with its country',
    files: brand({ language: 'pt-BR' }),
    line: 'language: "pt-BR" is not a language of mails. Did you mean "pt"?',
  },
  {
    name: 'a logo of a billion points',
    files: brand({ logo: 'logo.png' }, { 'logo.png': png(30000, 30000) }),
    line: 'logo: "logo.png" is 30000 by 30000 px; 4096 is the most for a side. Make it smaller.',
  },
  {
    name: 'a logo that is cut off',
    files: brand({ logo: 'logo.png' }, { 'logo.png': png(9, 9).subarray(0, 12) }),
    line: 'logo: "logo.png" is cut off or damaged. Save it again.',
  },
  {
    name: 'a logo that moves, a PNG',
    files: brand(
      { logo: 'logo.png' },
      { 'logo.png': Buffer.concat([png(90, 90), Buffer.from('\0\0\0\x08acTL')]) },
    ),
    line: 'logo: "logo.png" moves. Save one still picture of it',
  },
  {
    name: 'a logo that moves, a GIF',
    files: brand({ logo: 'logo.gif' }, { 'logo.gif': gif(2) }),
    line: 'logo: "logo.gif" moves. Save one still picture of it',
  },
  {
    name: 'a logo that moves, a WebP',
    files: brand(
      { logo: 'logo.webp' },
      { 'logo.webp': Buffer.from(`RIFF\0\0\0\0WEBPVP8X\0\0\0\0\x02${'\0'.repeat(12)}`, 'latin1') },
    ),
    line: 'logo: "logo.webp" moves. Save one still picture of it',
  },
  {
    name: 'a logo that moves, a drawing',
    files: brand(
      { logo: 'logo.svg' },
      { 'logo.svg': SVG.replace('<path', '<animate attributeName="x" dur="1s"/><path') },
    ),
    line: 'logo: "logo.svg" moves. Save one still picture of it',
  },
  {
    name: 'a logo that moves by its style',
    files: brand(
      { logo: 'logo.svg' },
      { 'logo.svg': SVG.replace('<path', '<style>@keyframes turn{}</style><path') },
    ),
    line: 'logo: "logo.svg" moves. Save one still picture of it',
  },
  {
    name: 'a logo with a style from the web',
    files: brand(
      { logo: 'logo.svg' },
      {
        'logo.svg': SVG.replace('<path', '<style>@import "https://a.example/b.css";</style><path'),
      },
    ),
    line: 'logo: "logo.svg" loads something from the web.',
  },
  {
    name: 'a logo with a script by another name',
    files: brand({ logo: 'logo.svg' }, { 'logo.svg': SVG.replace('<path', '<svg:script/><path') }),
    line: 'logo: "logo.svg" holds a script.',
  },
  {
    name: 'a logo made of two files',
    files: brand(
      { logo: 'logo.svg' },
      { 'logo.svg': SVG.replace('<path', '<image href="photo.png"/><path') },
    ),
    line: 'logo: "logo.svg" takes a part from another file. Put everything into this one.',
  },
  {
    name: 'a logo that grows without end',
    files: brand({ logo: 'logo.svg' }, { 'logo.svg': `<!DOCTYPE svg [<!ENTITY a "aa">]>${SVG}` }),
    line: 'logo: "logo.svg" defines entities. Save it as a plain SVG.',
  },
  {
    name: 'half a drawing',
    files: brand({ logo: 'logo.svg' }, { 'logo.svg': SVG.replace('<path', '<g><path') }),
    line: 'logo: "logo.svg" is a broken SVG: not every tag is closed. Save it again.',
  },
  {
    name: 'a privacy policy that asks another server',
    files: brand(
      { privacyPolicy: 'p.html' },
      { 'p.html': '<img src="https://a.example/dot.gif">' },
    ),
    line: 'privacyPolicy: "p.html" loads something from the web. Put everything into the file.',
  },
  { name: 'no brand.json', files: {}, line: 'There is no brand.json here: FOLDER/brand.json' },
  {
    name: 'a list instead of a brand',
    files: { 'brand.json': [] },
    line: 'This must be an object in braces, not a list.',
  },
  {
    name: 'no name',
    files: { 'brand.json': { sources: [source, second] } },
    line: 'name: This is missing. Write the name of the publication.',
  },
  {
    name: 'a name too long',
    files: brand({ name: 'x'.repeat(51) }),
    line: 'name: This has 51 characters; 50 is the most. Shorten it.',
  },
  {
    name: 'a field misspelt',
    files: brand({ tag_line: 'x' }),
    line: 'tag_line: There is no such field. Did you mean "tagline"?',
  },
  {
    name: 'a tagline too long',
    files: brand({ tagline: 'x'.repeat(133) }),
    line: 'tagline: This has 133 characters; 132 is the most. Shorten it.',
  },
  {
    name: 'a colour by name',
    files: brand({ accent: 'darkred' }),
    line: 'accent: "darkred" does not fit. Write a colour as # and six digits, such as #8f1d1a.',
  },
  {
    name: 'no sources',
    files: { 'brand.json': { name: 'The Paper' } },
    line: 'sources: This is missing. Write a list with at least one source.',
  },
  {
    name: 'an empty list of sources',
    files: brand({ sources: [] }),
    line: 'sources: The list is empty. Add at least one source.',
  },
  {
    name: 'an address without https',
    files: withSource({ feed: 'ledger.example/rss' }),
    line: 'sources[0].feed: "ledger.example/rss" is not a web address. Write one that begins with https://',
  },
  {
    name: 'the same feed twice',
    files: brand({ sources: [source, source] }),
    line: 'sources[1].feed: sources[0] has the same address. Keep one of the two.',
  },
  {
    name: 'a topic in capitals',
    files: withSource({ topic: 'Top News' }),
    line: 'sources[0].topic: "Top News" does not fit. Write it in small letters and hyphens, such as world or middle-east.',
  },
  {
    name: 'a language by name',
    files: withSource({ language: 'English' }),
    line: 'sources[0].language: "English" does not fit. Write a language code, such as en or pt-BR.',
  },
  {
    name: 'a yes for true',
    files: withSource({ default: 'yes' }),
    line: 'sources[0].default: This must be true or false, not "yes".',
  },
  {
    name: 'a logo that is not there',
    files: brand({ logo: 'logo.svg' }),
    line: 'logo: There is no file "logo.svg" beside brand.json. Put it there.',
  },
  {
    name: 'a logo in another folder',
    files: brand({ logo: 'img/logo.svg' }),
    line: 'logo: "img/logo.svg" does not fit. Write the name of a picture that lies beside brand.json, such as logo.svg: svg, png, jpg, webp or gif, without folders or blanks.',
  },
  {
    name: 'a logo too large',
    files: brand(
      { logo: 'logo.png' },
      { 'logo.png': Buffer.concat([png(9, 9), Buffer.alloc(6e5)]) },
    ),
    line: 'logo: "logo.png" has 601 kB; 500 kB is the most. Make it smaller.',
  },
  {
    name: 'a logo of another kind',
    files: brand({ logo: 'logo.png' }, { 'logo.png': 'GIF89a' }),
    line: 'logo: "logo.png" is not a png picture. Save it again as png.',
  },
  {
    name: 'a logo with a script',
    files: brand({ logo: 'logo.svg' }, { 'logo.svg': SVG.replace('<path', '<script/><path') }),
    line: 'logo: "logo.svg" holds a script. Take it out; it would not run.',
  },
  {
    name: 'a logo that loads another',
    files: brand(
      { logo: 'logo.svg' },
      { 'logo.svg': SVG.replace('<path', '<image href="https://a.example/b.png"/><path') },
    ),
    line: 'logo: "logo.svg" loads something from the web. Put everything into the file.',
  },
  {
    name: 'a sponsor without an address',
    files: brand({ sponsor: { text: 'Tea' } }),
    line: 'sponsor.url: This is missing. Write the address that opens when the line is clicked.',
  },
  {
    name: 'a sponsor without encryption',
    files: brand({ sponsor: { text: 'Tea', url: 'http://tea.example' } }),
    line: 'sponsor.url: This is sent unencrypted. Write https:// instead of http://.',
  },
  {
    name: 'a newsletter service nobody knows',
    files: withLetter({ service: 'mailmonkey' }),
    line: 'newsletter.service: "mailmonkey" is not known. Write one of activecampaign, beehiiv, buttondown, emailoctopus, ghost, jetpack, keila, kit, link, listmonk, mailchimp, mailerlite, mailpoet, mailtrain, newspack, phplist, postorius, sendy, substack, or "link" to open your own page.',
  },
  {
    name: 'a list by its number',
    files: withLetter({ lists: { daily: '3' } }),
    line: 'newsletter.lists.daily: "3" is not the UUID of a list. Copy the UUID from the list in listmonk; the list must be public.',
  },
  {
    name: 'a newsletter without lists',
    files: withLetter({ lists: {} }),
    line: 'newsletter.lists: listmonk needs a list for "daily", for "breaking" or for both. Copy the UUID from the list in listmonk; the list must be public.',
  },
  {
    name: 'a social page nobody knows',
    files: brand({ social: [{ service: 'myspace', url: 'https://m.example' }] }),
    line: 'social[0].service: "myspace" is not known. Write one of bluesky, facebook, instagram, linkedin, mastodon, pinterest, reddit, telegram, threads, tiktok, whatsapp, x, youtube.',
  },
  {
    name: 'an access nobody knows',
    files: brand({ access: 'always' }),
    line: 'access: "always" does not fit. Write "install" to follow your sources at once, or "ask" to let the reader choose.',
  },
  {
    name: 'an icon that is not there',
    files: brand({ icon: 'icon.png' }),
    line: 'icon: There is no file "icon.png" beside brand.json. Put it there.',
  },
  {
    name: 'icons of some sizes',
    files: brand({}, { 'icons/16.png': png(16, 16), 'icons/32.png': png(32, 32) }),
    line: 'icons: The folder has no 48.png, 96.png, 128.png. Add what is missing, or take the folder away and the icons are drawn from the logo.',
  },
  {
    name: 'an icon of the wrong size',
    files: brand(
      {},
      Object.fromEntries([16, 32, 48, 96, 128].map((size) => [`icons/${size}.png`, png(size, 40)])),
    ),
    line: 'icons: "16.png" is not a PNG of 16 by 16 px. Save it again.',
  },
  {
    name: 'an accent too light for paper',
    files: brand({ accent: '#ffcc00' }),
    line: 'Note: accent: #ffcc00 has 1.3:1 on light paper, where text needs 4.5:1. It is shown as #876b03 there, which has 4.5:1.',
  },
  {
    name: 'an accent too dark for dark paper',
    files: brand({ accent: '#1a1a5e' }),
    line: 'Note: accent: #1a1a5e has 1.1:1 on dark paper, where text needs 4.5:1. It is shown as #8a98e7 there, which has 6.1:1.',
  },
  {
    name: 'a name too long for Firefox',
    files: brand({ name: 'The Daily Norwick and Quillhaven Post' }),
    line: "Note: name: The extension's name has 59 characters; addons.mozilla.org takes 50. Choose a name of at most 28 for Firefox.",
  },
  {
    name: 'sources that nobody follows at first',
    files: brand({ sources: [{ ...source, default: false }] }),
    line: 'Note: sources: No source has "default": true, so that a new reader follows none. Mark those that fill the first week.',
  },
  {
    name: 'a source without a site',
    files: withSource({ site: undefined }),
    line: 'Note: sources[0].site: This source has no site, so that articles can only be read as far as the feed has them. Add the address of the site.',
  },
  {
    name: 'a source without encryption',
    files: withSource({ feed: 'http://ledger.example/rss' }),
    line: 'Note: sources[0].feed: This is sent unencrypted. Write https:// instead of http:// if the server has it.',
  },
  {
    name: 'a newsletter without a privacy policy',
    files: withLetter({}),
    line: 'Note: privacyPolicy: There is a newsletter and no privacy policy. The stores and the law want one: write its address.',
  },
  {
    name: 'hosts the stores will ask about',
    files: brand({}),
    line: 'Note: access: At installation the browser asks the reader for 2 hosts (ledger.example, metro.example), and the stores ask why: the answer is in store/permissions.txt. "access": "ask" asks for none.',
  },
  {
    name: 'a logo too small',
    files: brand({ logo: 'logo.png' }, { 'logo.png': png(60, 20) }),
    line: 'Note: logo: "logo.png" is 20 px high and will look blurred. Save it 56 px high or more, or as an SVG.',
  },
  {
    name: 'a logo that dark paper swallows',
    files: brand({ logo: 'logo.svg' }, { 'logo.svg': SVG.replace('#c24d44', '#111') }),
    line: 'Note: logo: "logo.svg" cannot be seen on dark paper. Choose a colour that is seen on both.',
  },
  {
    name: 'an icon that is not square',
    files: brand({ icon: 'icon.svg' }, { 'icon.svg': SVG }),
    line: 'Note: icon: "icon.svg" is 40 by 20; an icon is square. Cut it to a square.',
  },
];
