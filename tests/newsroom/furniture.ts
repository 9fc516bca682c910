import { escapeMarkup } from './encode';
import type { PageModel, Teaser } from './page-model';
import { dateLine } from './prose';
import type { Block } from './types';

const slug = (text: string) => encodeURIComponent(text.toLowerCase());
const services = ['Facebook', 'X', 'WhatsApp', 'Email'];

/** The words of a report, paragraph by paragraph, as plain text. */
export const textOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

export function navigation({ labels }: PageModel): string {
  const links = labels.sections.map((name) => `<li><a href="/${slug(name)}">${name}</a></li>`);
  return `<nav class="menu" aria-label="Main"><ul>${links.join('')}</ul></nav>`;
}

export function masthead({ publisher, house, labels }: PageModel): string {
  return [
    '<header class="masthead">',
    `<a class="name" href="/">${escapeMarkup(publisher.title)}</a>`,
    `<p class="tagline">${escapeMarkup(house.tagline)}</p>`,
    `<form class="search" action="/search"><input name="q" placeholder="${labels.search}" aria-label="${labels.search}"></form>`,
    `<a class="support" href="/support">${labels.subscribe}</a>`,
    '</header>',
  ].join('');
}

export function shareBar({ labels, url }: PageModel): string {
  const links = services.map(
    (name) => `<li><a href="/share/${slug(name)}?u=${encodeURIComponent(url)}">${name}</a></li>`,
  );
  return `<div class="share" aria-label="${labels.share}"><span>${labels.share}</span><ul>${links.join('')}</ul></div>`;
}

const teasers = (list: readonly Teaser[]) =>
  list
    .map(({ url, headline }) => `<li><a href="${url}">${escapeMarkup(headline)}</a></li>`)
    .join('');

export function relatedLinks({ labels, related }: PageModel): string {
  if (related.length === 0) return '';
  return `<section class="related"><h2>${labels.related}</h2><ul>${teasers(related)}</ul></section>`;
}

export function mostRead({ labels, mostRead: list }: PageModel): string {
  return `<aside class="most-read"><h2>${labels.mostRead}</h2><ol>${teasers(list)}</ol></aside>`;
}

export function newsletterBox({ labels }: PageModel): string {
  return [
    `<div class="newsletter-box"><h3>${labels.letterTitle}</h3><p>${labels.letterText}</p>`,
    `<form action="/letter" method="post"><input type="email" name="email" aria-label="Email"><button>${labels.letterButton}</button></form></div>`,
  ].join('');
}

export function cookieNotice({ labels }: PageModel): string {
  return [
    `<div class="cookie-notice" role="dialog" aria-label="Cookies"><p>${labels.cookieText}</p>`,
    `<button>${labels.cookieNo}</button><button class="yes">${labels.cookieYes}</button></div>`,
  ].join('');
}

export function commentsTeaser({ labels, comments }: PageModel): string {
  const words = labels.comments.replace('%n', String(comments));
  return `<section class="comments" id="comments"><a href="#comments">${words}</a></section>`;
}

export function advertisement({ labels }: PageModel): string {
  return `<div class="ad" aria-hidden="true"><small>${labels.advertisement}</small><div class="ad-slot"></div></div>`;
}

export function pageFooter({ labels, publisher }: PageModel): string {
  const links = [...labels.sections.slice(0, 4), labels.privacy].map(
    (name) => `<a href="/${slug(name)}">${name}</a>`,
  );
  return `<footer class="site-footer"><p>${links.join(' · ')}</p><p>© ${escapeMarkup(publisher.title)}. ${labels.rights}</p></footer>`;
}

export function figure({ pictureUrl, report, labels, publisher }: PageModel): string {
  const caption = escapeMarkup(report.caption);
  return [
    `<figure class="lead-picture"><img src="${pictureUrl}" width="1200" height="675" alt="${caption}">`,
    `<figcaption>${caption} <small>${labels.picture}: ${escapeMarkup(publisher.title)}</small></figcaption></figure>`,
  ].join('');
}

export function time({ report, house }: PageModel): string {
  const stamp = new Date(report.at).toISOString();
  return `<time datetime="${stamp}">${dateLine(report.at, house.language)}</time>`;
}

export function byline(model: PageModel): string {
  const { report, labels } = model;
  return `<p class="byline">${labels.by} <a rel="author" href="/people">${escapeMarkup(report.byline)}</a> · ${time(model)}</p>`;
}

export function tagList({ report }: PageModel): string {
  const tags = report.tags.map((tag) => `<a href="/tag/${slug(tag)}">${escapeMarkup(tag)}</a>`);
  return tags.length === 0 ? '' : `<p class="tags">${tags.join(' ')}</p>`;
}

function inlineRelated({ related, labels }: PageModel): string {
  const [first] = related;
  if (first === undefined) return '';
  return `<p class="read-too"><strong>${labels.readToo}:</strong> <a href="${first.url}">${escapeMarkup(first.headline)}</a></p>`;
}

function blockHtml(block: Block, language: string): string {
  const text = escapeMarkup(block.text);
  switch (block.kind) {
    case 'paragraph':
      return `<p>${text}</p>`;
    case 'subhead':
      return `<h2>${text}</h2>`;
    case 'pull':
      return `<aside class="pull-quote" aria-hidden="true"><p>“${text}”</p></aside>`;
    case 'update': {
      const clock = dateLine(block.at, language).slice(-5);
      const stamp = new Date(block.at).toISOString();
      return `<div class="update" id="u${block.at}"><h3><time datetime="${stamp}">${clock}</time></h3><p>${text}</p></div>`;
    }
  }
}

/** The text alone, as feeds with whole texts carry it. */
export function plainBody(blocks: readonly Block[], language: string): string {
  return blocks
    .filter(({ kind }) => kind !== 'pull')
    .map((block) => blockHtml(block, language))
    .join('\n');
}

/** The text with the boxes that sites put between its paragraphs. */
export function furnishedBody(model: PageModel): string {
  const parts = model.report.blocks.map((block) => blockHtml(block, model.house.language));
  if (parts.length > 3) parts.splice(3, 0, newsletterBox(model));
  if (parts.length > 7) parts.splice(7, 0, inlineRelated(model));
  if (parts.length > 5) parts.splice(2, 0, advertisement(model));
  return parts.join('\n');
}
