import { escapeMarkup } from './encode';
import {
  advertisement,
  byline,
  commentsTeaser,
  cookieNotice,
  figure,
  furnishedBody,
  masthead,
  mostRead,
  navigation,
  newsletterBox,
  pageFooter,
  relatedLinks,
  shareBar,
  tagList,
  time,
} from './furniture';
import type { PageModel } from './page-model';
import type { Layout } from './types';

const headline = ({ report }: PageModel, extra = '') =>
  `<h1${extra}>${escapeMarkup(report.headline)}</h1>`;
/** The deck, unless it only repeats how the text begins. */
function deck({ report }: PageModel, name = 'deck'): string {
  if (report.blocks[0]?.text.startsWith(report.deck) === true) return '';
  return `<p class="${name}">${escapeMarkup(report.deck)}</p>`;
}

const kicker = ({ report }: PageModel) =>
  report.section === '' ? '' : `<p class="kicker">${escapeMarkup(report.section)}</p>`;

function broadsheet(model: PageModel): string {
  return [
    masthead(model),
    navigation(model),
    '<main><article class="story" itemscope itemtype="https://schema.org/NewsArticle">',
    `<header>${kicker(model)}${headline(model, ' itemprop="headline"')}${deck(model)}${byline(model)}</header>`,
    figure(model),
    shareBar(model),
    `<div class="story-body" itemprop="articleBody">${furnishedBody(model)}</div>`,
    tagList(model),
    '</article>',
    relatedLinks(model),
    commentsTeaser(model),
    mostRead(model),
    '</main>',
    pageFooter(model),
    cookieNotice(model),
  ].join('\n');
}

function sidebar(model: PageModel): string {
  return [
    cookieNotice(model),
    masthead(model),
    navigation(model),
    '<div class="columns"><main id="content"><article class="entry">',
    `${kicker(model)}${headline(model)}${deck(model, 'standfirst')}${byline(model)}${figure(model)}`,
    `<div class="entry-content">${furnishedBody(model)}</div>`,
    `${tagList(model)}${shareBar(model)}</article>${commentsTeaser(model)}</main>`,
    `<div class="sidebar">${mostRead(model)}${newsletterBox(model)}${relatedLinks(model)}${advertisement(model)}</div></div>`,
    pageFooter(model),
  ].join('\n');
}

function tabloid(model: PageModel): string {
  return [
    advertisement(model),
    masthead(model),
    navigation(model),
    '<div class="wrap"><div class="post-single">',
    `${headline(model, ' class="big"')}${figure(model)}${byline(model)}${shareBar(model)}`,
    `<div class="post-text"><p class="intro"><strong>${escapeMarkup(model.report.deck)}</strong></p>${furnishedBody(model)}</div>`,
    `${shareBar(model)}</div>${relatedLinks(model)}${mostRead(model)}${commentsTeaser(model)}</div>`,
    pageFooter(model),
    cookieNotice(model),
  ].join('\n');
}

function magazine(model: PageModel): string {
  return [
    masthead(model),
    `<main class="long-read"><div class="hero">${figure(model)}<div class="hero-text">${kicker(model)}${headline(model)}${deck(model)}</div></div>`,
    `<section class="prose">${byline(model)}${furnishedBody(model)}${tagList(model)}</section>`,
    `${newsletterBox(model)}${relatedLinks(model)}${commentsTeaser(model)}</main>`,
    navigation(model),
    pageFooter(model),
    cookieNotice(model),
  ].join('\n');
}

/** An agency's page: few classes, no figure before the text. */
function plain(model: PageModel): string {
  return [
    masthead(model),
    navigation(model),
    `<div id="main"><div id="text">${headline(model)}<div class="stamp">${time(model)} · ${escapeMarkup(model.report.byline)}</div>`,
    furnishedBody(model),
    figure(model),
    `</div>${shareBar(model)}${relatedLinks(model)}</div>`,
    pageFooter(model),
    cookieNotice(model),
  ].join('\n');
}

/** A site built by an app: anonymous divs with generated names. */
function divs(model: PageModel): string {
  return [
    '<div id="root"><div class="c-1a9">',
    masthead(model),
    navigation(model),
    `</div><div class="c-7f2"><div class="c-7f3">${kicker(model)}${headline(model, ' class="c-h1"')}`,
    `${deck(model, 'c-sub')}${byline(model)}</div>${figure(model)}`,
    `<div class="c-body">${furnishedBody(model)}</div>${tagList(model)}${shareBar(model)}</div>`,
    `<div class="c-rail">${relatedLinks(model)}${mostRead(model)}${commentsTeaser(model)}</div>`,
    pageFooter(model),
    `</div>${cookieNotice(model)}`,
  ].join('\n');
}

const layouts: Readonly<Record<Layout, (model: PageModel) => string>> = {
  broadsheet,
  sidebar,
  tabloid,
  magazine,
  plain,
  divs,
};

/** What stands between the body tags of an article page. */
export function layOut(model: PageModel): string {
  return layouts[model.house.layout](model);
}
