import type { Desk } from './desk';
import { escapeMarkup } from './encode';
import type { Listmonk } from './listmonk';
import { inboxPage, type PostOffice, plainPage } from './post-office';
import { textReply } from './router';
import type { Ask, Reply } from './types';

const html = (title: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: plainPage(title, body),
});

const privacy = `<p>This newsroom runs on your own machine and ends when you stop it.</p>
<h2>What we keep</h2><p>The email address you sign up with and the lists you chose, in memory, until the newsroom stops.</p>
<h2>What we send</h2><p>The daily news at seven, breaking news when it breaks. Every mail can be unsubscribed.</p>
<h2>Who sees it</h2><p>Nobody else. No address leaves this machine.</p>`;

/** `news.localhost`: listmonk's public pages, the inbox, the privacy policy. */
export function newsletterReply(ask: Ask, listmonk: Listmonk, office: PostOffice): Reply {
  const { pathname, searchParams } = ask.url;
  if (pathname === '/inbox') return html2(inboxPage(office, searchParams.get('email')));
  if (pathname === '/privacy') return html('Privacy policy', privacy);
  if (pathname === '/') {
    return html(
      'The newsletter',
      '<p><a href="/subscription/form">Subscribe</a> · <a href="/inbox">Inboxes</a> · <a href="/privacy">Privacy policy</a></p>',
    );
  }
  return listmonk.answer(ask) ?? textReply(404, 'Not found');
}

const html2 = (body: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** `social.localhost/facebook` and its like. */
export function socialReply(ask: Ask): Reply {
  const name = ask.url.pathname.slice(1) || 'social';
  return html(
    `Best of the week on ${escapeMarkup(name)}`,
    '<p>A page of our own, so that the link has somewhere to go.</p>',
  );
}

/** Every publisher with its addresses, for whoever opens the newsroom by number. */
export function directoryReply(desks: readonly Desk[]): Reply {
  const rows = desks.map(
    ({ publisher: { title, siteUrl, feedUrl, topic, format, encoding } }) =>
      `<article><h2><a href="${siteUrl}">${escapeMarkup(title)}</a></h2><p class="from">${topic} · ${format} · ${encoding}</p><p><a href="${feedUrl}">${feedUrl}</a></p></article>`,
  );
  return html('The newsroom', rows.join('\n'));
}
