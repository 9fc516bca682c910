import type { Desk } from './desk';
import { idIn } from './desk';
import { charsetName, encodeMarkup } from './encode';
import { articlePage, favicon, frontPage, messagePage, pageEncoding, paywallPage } from './pages';
import { drawPicture } from './pictures';
import { styleFor } from './styles';
import type { Ask, Encoding, PageFault, Reply, Scene } from './types';

const MAX_AGE = 'max-age=60';

export const textReply = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body,
});

const picture = (svg: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
  body: svg,
});

function page(status: number, markup: string, declared: Encoding): Reply {
  const encoding = pageEncoding(declared);
  return {
    status,
    headers: { 'content-type': `text/html; charset=${charsetName(encoding)}` },
    body: encodeMarkup(markup, encoding),
  };
}

/** The front page, with links to the articles on top. */
export function frontReply(desk: Desk): Reply {
  const { publisher } = desk;
  const reports = desk
    .plans()
    .slice(0, 17)
    .map((plan) => plan.write());
  const [first] = reports;
  if (first === undefined)
    return page(200, messagePage(publisher, 'not-found'), publisher.encoding);
  const sample = desk.page(first);
  const stories = reports.map((report) => ({
    url: desk.url(report),
    headline: report.headline,
    deck: report.deck,
    pictureUrl: desk.pictureUrl(report),
  }));
  return page(200, frontPage({ ...sample, stories }, sample), publisher.encoding);
}

/** Whether the client has this version already. */
function unchanged(ask: Ask, etag: string | null, updatedAt: number): boolean {
  const known = ask.headers['if-none-match'];
  const bare = (value: string) => value.trim().replace(/^W\//, '');
  if (known !== undefined && etag !== null) {
    return known.split(',').some((one) => bare(one) === bare(etag));
  }
  const since = Date.parse(ask.headers['if-modified-since'] ?? '');
  return !Number.isNaN(since) && Math.floor(updatedAt / 1000) * 1000 <= since;
}

/** The feed, or 304 for a client that has it. */
export function feedReply(desk: Desk, ask: Ask): Reply {
  const updatedAt = desk.updatedAt();
  const etag = desk.house.validators === 'modified' ? null : desk.etag();
  const validators = {
    ...(etag === null ? {} : { etag }),
    'last-modified': new Date(updatedAt).toUTCString(),
    'cache-control': MAX_AGE,
  };
  if (unchanged(ask, etag, updatedAt)) return { status: 304, headers: validators, body: '' };
  const { type, bytes } = desk.feed();
  return { status: 200, headers: { ...validators, 'content-type': type }, body: bytes };
}

function articleReply(desk: Desk, id: string, fault: PageFault | null): Reply {
  const { publisher } = desk;
  const report = fault === 'not-found' ? undefined : desk.report(id);
  if (report === undefined)
    return page(404, messagePage(publisher, 'not-found'), publisher.encoding);
  if (fault === 'login') {
    return { status: 302, headers: { location: `${publisher.siteUrl}login` }, body: '' };
  }
  const model = desk.page(report);
  const markup = fault === 'paywall' ? paywallPage(model) : articlePage(model);
  return page(200, markup, publisher.encoding);
}

function mediaReply(path: string): Reply | null {
  const match = /^\/media\/([a-z]+)\/([\w-]+)$/.exec(path);
  if (match === null) return null;
  try {
    return picture(drawPicture(match[1] as Scene, match[2] ?? ''));
  } catch {
    return textReply(404, 'No such picture');
  }
}

/** What a publisher's own host answers. */
export function publisherReply(desk: Desk, ask: Ask, fault: PageFault | null): Reply {
  const { publisher, house } = desk;
  const { pathname } = ask.url;
  if (pathname === house.feedPath) return feedReply(desk, ask);
  if (pathname === '/') return frontReply(desk);
  if (pathname === '/login') return page(200, messagePage(publisher, 'login'), publisher.encoding);
  if (pathname === '/style.css') {
    return {
      status: 200,
      headers: { 'content-type': 'text/css; charset=utf-8' },
      body: styleFor(house),
    };
  }
  if (pathname === '/favicon.svg' || pathname === '/favicon.ico') return picture(favicon(house));
  if (pathname === '/robots.txt') return textReply(200, 'User-agent: *\nAllow: /\n');
  const media = mediaReply(pathname);
  if (media !== null) return media;
  const id = idIn(ask.url);
  return id === null
    ? page(404, messagePage(publisher, 'not-found'), publisher.encoding)
    : articleReply(desk, id, fault);
}
