import { asciiJson, charsetName, escapeMarkup } from './encode';
import { masthead, navigation, pageFooter } from './furniture';
import { layOut } from './layouts';
import type { PageModel } from './page-model';
import type { Encoding, House, PageFault, Publisher, Report } from './types';

/** Pages are never UTF-16: that is a feed's folly only. */
export const pageEncoding = (encoding: Encoding): Encoding =>
  encoding === 'utf-16le' ? 'utf-8' : encoding;

function jsonLd({ report, publisher, url, pictureUrl }: PageModel): string {
  const value = {
    '@context': 'https://schema.org',
    '@type': report.kind === 'live' ? 'LiveBlogPosting' : 'NewsArticle',
    headline: report.headline,
    description: report.deck,
    datePublished: new Date(report.at).toISOString(),
    dateModified: new Date(report.at).toISOString(),
    image: [pictureUrl],
    author: [{ '@type': 'Person', name: report.byline }],
    publisher: { '@type': 'NewsMediaOrganization', name: publisher.title },
    mainEntityOfPage: url,
    articleSection: report.section,
  };
  return `<script type="application/ld+json">${asciiJson(value)}</script>`;
}

function openGraph({ report, publisher, url, pictureUrl }: PageModel): string {
  const pairs = [
    ['og:type', 'article'],
    ['og:title', report.headline],
    ['og:description', report.deck],
    ['og:url', url],
    ['og:image', pictureUrl],
    ['og:site_name', publisher.title],
    ['article:published_time', new Date(report.at).toISOString()],
    ['article:section', report.section],
  ];
  const tag = ([name = '', value = '']: string[]) =>
    `<meta property="${name}" content="${escapeMarkup(value)}">`;
  return pairs.map(tag).join('\n');
}

interface Shell {
  readonly publisher: Publisher;
  readonly title: string;
  readonly head: string;
  readonly body: string;
}

function shell({ publisher, title, head, body }: Shell): string {
  return [
    '<!doctype html>',
    `<html lang="${publisher.language}"><head>`,
    `<meta charset="${charsetName(pageEncoding(publisher.encoding))}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    `<link rel="alternate" type="${alternateType(publisher)}" title="${escapeMarkup(publisher.title)}" href="${publisher.feedUrl}">`,
    '<link rel="stylesheet" href="/style.css"><link rel="icon" href="/favicon.svg" type="image/svg+xml">',
    head,
    '</head><body>',
    body,
    '</body></html>',
  ].join('\n');
}

function alternateType({ format }: Publisher): string {
  if (format === 'json') return 'application/feed+json';
  return format.startsWith('atom') ? 'application/atom+xml' : 'application/rss+xml';
}

/** An article page. */
export function articlePage(model: PageModel): string {
  const { metadata } = model.house.voice;
  const head = [
    `<link rel="canonical" href="${model.url}">`,
    `<meta name="description" content="${escapeMarkup(model.report.deck)}">`,
    metadata === 'json-ld' || metadata === 'both' ? jsonLd(model) : '',
    metadata === 'open-graph' || metadata === 'both' ? openGraph(model) : '',
  ].join('\n');
  const title = `${model.report.headline} | ${model.publisher.title}`;
  return shell({ publisher: model.publisher, title, head, body: layOut(model) });
}

const opening = (report: Report): Report => ({ ...report, blocks: report.blocks.slice(0, 1) });

/** An article page behind a wall: its opening, and an offer. */
export function paywallPage(model: PageModel): string {
  const offer =
    '<div class="paywall" data-paywall="true"><h2>Keep reading with a subscription</h2><p>This article is for subscribers. Four weeks cost less than a loaf of bread.</p><button>See the offers</button></div>';
  const page = articlePage({ ...model, report: opening(model.report) });
  return page.replace('<footer class="site-footer">', `${offer}<footer class="site-footer">`);
}

/** A page with nothing but a message, such as 404 or a sign-in form. */
export function messagePage(publisher: Publisher, fault: PageFault): string {
  const body =
    fault === 'login'
      ? '<main><h1>Sign in to continue</h1><form method="post"><label>Email <input type="email" name="email"></label><label>Password <input type="password" name="password"></label><button>Sign in</button></form></main>'
      : '<main><h1>Page not found</h1><p>The page has moved, or it never was. Try the front page.</p></main>';
  return shell({ publisher, title: publisher.title, head: '', body });
}

export interface FrontModel extends Omit<PageModel, 'report' | 'url' | 'pictureUrl'> {
  readonly stories: readonly { url: string; headline: string; deck: string; pictureUrl: string }[];
}

/** A publisher's front page. */
export function frontPage(model: FrontModel, sample: PageModel): string {
  const stories = model.stories.map(({ url, headline, deck, pictureUrl }, index) => {
    const picture = index < 5 ? `<img src="${pictureUrl}" width="1200" height="675" alt="">` : '';
    return `<article><a href="${url}">${picture}<h2>${escapeMarkup(headline)}</h2></a><p>${escapeMarkup(deck)}</p></article>`;
  });
  const body = [
    masthead(sample),
    navigation(sample),
    `<main class="front">${stories.join('\n')}</main>`,
    pageFooter(sample),
  ].join('\n');
  return shell({ publisher: model.publisher, title: model.publisher.title, head: '', body });
}

/** A square with the house's initial. */
export function favicon({ title, theme }: House): string {
  const initial = escapeMarkup(title.replace(/^(The|La|Das) /, '').slice(0, 1));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${theme.accent}"/><text x="16" y="23" font-family="Georgia,serif" font-size="20" font-weight="700" fill="#fff" text-anchor="middle">${initial}</text></svg>`;
}
