import { LANGUAGES } from '../model/language';
import { html } from './body-html';
import type { Digest, DigestArticle, DigestNewsletter, DigestStory } from './digest';
import { type DigestLanguage, langAttributes } from './language';
import { hand, LIGHT, mailStyle, SANS, SERIF } from './mail-style';
import { escapeMarkup, webAddress } from './markup';
import type { ServiceMarks } from './service-marks';
import { endWords, onwards, sentBy, serviceWords } from './words';

/** As shown, px; its width follows. As high as the capitals beside it. */
const LOGO_HEIGHT = 24;

/** The mail in MJML, which makes of it the tables that Outlook and Gmail lay out. https://mjml.io */
export function mailMarkup(digest: Digest, marks: ServiceMarks): string {
  const { colours, language } = digest;
  const direction = LANGUAGES[language.language];
  return [
    `<mjml lang="${language.language}" dir="${direction}">`,
    '<mj-head>',
    `<mj-title>${html(digest.subject)}</mj-title>`,
    `<mj-preview>${html(digest.preview)}</mj-preview>`,
    '<mj-breakpoint width="480px" />',
    '<mj-attributes>',
    `<mj-all font-family="${SANS}" color="${LIGHT.ink}" />`,
    `<mj-text padding="0" line-height="1.4" align="${startOf(language)}" />`,
    `<mj-section padding="0" direction="${direction}" />`,
    `<mj-column direction="${direction}" />`,
    '</mj-attributes>',
    `<mj-style>${mailStyle(colours, startOf(language))}</mj-style>`,
    // Some programs read these, some the style sheet.
    '<mj-raw><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><meta name="format-detection" content="telephone=no, date=no, address=no"></mj-raw>',
    '</mj-head>',
    `<mj-body css-class="paper" background-color="${LIGHT.paper}" width="600px">`,
    sponsorSection(digest),
    mastheadSection(digest),
    ...storySections(digest),
    digest.article ? articleSection(digest.article, digest) : '',
    endSection(digest),
    digest.newsletter ? newsletterSection(digest.newsletter, digest) : '',
    footSection(digest, marks),
    '</mj-body>',
    '</mjml>',
  ]
    .filter(Boolean)
    .join('\n');
}

/** The side a line begins at; mail programs know no other word for it. */
const startOf = ({ language }: DigestLanguage) =>
  LANGUAGES[language] === 'rtl' ? 'right' : 'left';
const endOf = (language: DigestLanguage) => (startOf(language) === 'left' ? 'right' : 'left');

interface SectionLook {
  readonly css: string;
  readonly padding: string;
  readonly ground?: string;
}

function section(look: SectionLook, content: readonly (string | null)[]): string {
  const ground = look.ground ?? LIGHT.paper;
  const css = look.ground ? look.css : `paper ${look.css}`;
  return [
    `<mj-section css-class="edge ${css}" background-color="${ground}" padding="${look.padding}">`,
    '<mj-column>',
    ...content.filter(Boolean),
    '</mj-column>',
    '</mj-section>',
  ].join('\n');
}

/** A text with its class for the dark theme and its style; `content` is markup. */
function text(css: string, style: string, content: string): string {
  return `<mj-text css-class="${css}" padding="0"><div class="${css}" style="${style}">${content}</div></mj-text>`;
}

const look = {
  meta: `font-family:${SANS};font-size:13px;line-height:19px;color:${LIGHT.quiet};`,
  deck: `font-family:${SERIF};font-size:18px;line-height:26px;color:${LIGHT.soft};`,
  body: `font-family:${SERIF};font-size:18px;line-height:28px;color:${LIGHT.ink};`,
} as const;

/** A plain link that takes its colour from around it. */
function anchor(address: string, words: string, style = ''): string {
  const href = webAddress(address);
  if (href === null) return html(words);
  return `<a href="${escapeMarkup(href)}" style="color:inherit;${style}">${html(words)}</a>`;
}

function sponsorSection({ sponsor, language }: Digest): string {
  if (!sponsor) return '';
  const call = sponsor.call
    ? `<span class="ink" style="font-weight:bold;${hand(language).spaced('.6px')}color:${LIGHT.ink};">${html(sponsor.call)}</span>&nbsp; `
    : '';
  const rest = `<span style="font-family:${SERIF};${hand(language).slanted}font-size:14px;">${html(sponsor.rest)}</span>`;
  const href = escapeMarkup(webAddress(sponsor.url) ?? '');
  const content = `<a href="${href}" style="color:inherit;">${call}${rest}</a>`;
  const style = `font-family:${SANS};font-size:12px;line-height:18px;color:${LIGHT.quiet};`;
  return section({ css: 'raised', padding: '11px 32px', ground: LIGHT.raised }, [
    text('quiet', style, content),
  ]);
}

function mastheadSection(digest: Digest): string {
  const { kind, title, from, dates, base, colours, language } = digest;
  const end = endOf(language);
  const name = from === null ? '' : publisherName(from, digest);
  // Breaking is the only thing that has colour before the first line is read.
  const colour = kind === 'breaking' ? colours.light.accent : LIGHT.ink;
  const css = kind === 'breaking' ? 'accent' : 'ink';
  const heading = `<h1 style="margin:0;font-family:${SERIF};font-size:32px;line-height:1.25;font-weight:bold;${hand(language).spaced('-.4px')}"><span class="${css}" style="color:${colour};">${html(title)}</span>${name}</h1>`;
  const meta = `<table role="presentation" class="ends" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td class="quiet" style="${look.meta}">${html(dates)}</td><td align="${end}" class="quiet" style="${look.meta}text-align:${end};">${html(base)}</td></tr></table>`;
  return section({ css: 'masthead', padding: '28px 32px 0' }, [
    text('ink', '', heading),
    text('quiet', 'padding-top:6px;', meta),
    text(
      'rule',
      `margin-top:10px;border-top:4px solid ${LIGHT.ink};border-bottom:1px solid ${LIGHT.ink};height:2px;line-height:2px;font-size:1px;`,
      '&nbsp;',
    ),
  ]);
}

/** "from MINUTEMEN", in the headline's own line. */
function publisherName(from: string, { site, logo, language }: Digest): string {
  const style = `font-size:18px;letter-spacing:0;font-weight:normal;color:${LIGHT.quiet};`;
  const name = logo
    ? `<img src="${escapeMarkup(logo)}" height="${LOGO_HEIGHT}" alt="${html(from)}" style="display:inline-block;vertical-align:middle;border:0;height:${LOGO_HEIGHT}px;width:auto;">`
    : `<span class="ink" style="font-weight:bold;color:${LIGHT.ink};">${html(from)}</span>`;
  const href = webAddress(site ?? '');
  const linked =
    href === null ? name : `<a href="${escapeMarkup(href)}" style="color:inherit;">${name}</a>`;
  const pieces = language.pieces('masthead.from').map((piece) => {
    if (piece === '{brand}') return linked;
    // The brand never stands alone at the end of a line.
    const words = html(piece.trim());
    const word = hand(language).slanted === '' ? words : `<em>${words}</em>`;
    return `${piece.startsWith(' ') ? '&nbsp;' : ''}${word}${piece.endsWith(' ') ? '&nbsp;' : ''}`;
  });
  return ` <span class="quiet" style="${style}">${pieces.join('')}</span>`;
}

function storySections({ stories, colours, language }: Digest): string[] {
  const [lead, ...rest] = stories;
  if (!lead) return [];
  const highest = Math.max(1, ...stories.flatMap(({ perStep }) => perStep));
  const also = lead.others === '' ? '' : language.say('sources.also', { sources: lead.others });
  return [
    section({ css: 'lead', padding: '24px 32px 24px' }, [
      headline(lead, language),
      lead.deck && deck(lead, language),
      text('quiet', `${look.meta}padding-top:10px;`, whyLine(lead)),
      also && text('quiet', look.meta, html(also)),
    ]),
    ...rest.map((story) => storyRow(story, { highest, accent: colours.light.accent, language })),
  ];
}

/** The publisher of the article that opens, then why the story is here. */
const whyLine = ({ publisher, why }: DigestStory) =>
  `<span class="ink" style="color:${LIGHT.ink};">${html(publisher)}</span> · ${html(why)}`;

function label({ language, colours }: Digest): string {
  const spaced = hand(language).spaced('1px');
  const style = `font-family:${SANS};font-size:12px;line-height:18px;font-weight:bold;${spaced}text-transform:uppercase;color:${colours.light.accent};padding-bottom:6px;`;
  return text('accent', style, html(language.say('article.label')));
}

/** The first story's. */
function headline(story: DigestStory, language: DigestLanguage): string {
  const size = `font-size:31px;line-height:35px;${hand(language).spaced('-.4px')}`;
  const style = `margin:0;font-family:${SERIF};font-weight:bold;${size}color:${LIGHT.ink};`;
  const own = langAttributes(story.language, language);
  const words = `<h2 class="headline ink" style="${style}"${own}>${anchor(story.url, story.headline)}</h2>`;
  return text('ink', '', words);
}

function deck(story: DigestStory, language: DigestLanguage): string {
  const own = langAttributes(story.language, language);
  const words = own === '' ? html(story.deck) : `<div${own}>${html(story.deck)}</div>`;
  return text('soft', `${look.deck}padding-top:10px;`, words);
}

interface RowLook {
  /** The most sources a step of any story has. */
  readonly highest: number;
  readonly accent: string;
  readonly language: DigestLanguage;
}

/** A rank, a headline, one line of reason: a table, since only tables stand in every program. */
function storyRow(story: DigestStory, { highest, accent, language }: RowLook): string {
  const own = langAttributes(story.language, language);
  const end = endOf(language);
  const rank = `<td width="42" valign="top" class="quiet" style="width:42px;font-family:${SERIF};font-size:25px;line-height:27px;color:${LIGHT.quiet};">${story.rank}</td>`;
  const title = `<h3 class="headline ink" style="margin:0;font-family:${SERIF};font-weight:bold;font-size:20px;line-height:26px;color:${LIGHT.ink};"${own}>${anchor(story.url, story.headline)}</h3>`;
  const why = `<td class="quiet" style="${look.meta}padding-top:4px;">${whyLine(story)}</td>`;
  const bars = `<td class="bars" align="${end}" valign="bottom" width="54" style="width:54px;vertical-align:bottom;">${barsTable(story.perStep, { highest, accent, language })}</td>`;
  const line = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>${why}${bars}</tr></table>`;
  const row = `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr>${rank}<td valign="top">${title}${line}</td></tr></table>`;
  const rule = `border-top:1px solid ${LIGHT.hair};padding:15px 0 17px;`;
  return section({ css: 'row', padding: '0 32px' }, [text('hair', rule, row)]);
}

const BARS_HEIGHT = 15;

/** The story's week in small bars, its tallest day in the accent; says nothing to a screen reader. */
function barsTable(perStep: readonly number[], { highest, accent, language }: RowLook): string {
  if (perStep.length === 0) return '';
  const most = Math.max(...perStep);
  const tallest = most > 0 ? perStep.indexOf(most) : -1;
  const cells = perStep.map((count, index) => {
    const css = index === tallest ? 'tallest' : 'bar';
    const colour = index === tallest ? accent : LIGHT.spark;
    const height =
      count <= 0 ? 1 : Math.max(2, Math.round(BARS_HEIGHT * Math.sqrt(count / highest)));
    return `<td valign="bottom" style="vertical-align:bottom;padding-left:2px;"><div class="${css}" style="width:4px;font-size:0;line-height:0;border-bottom:${height}px solid ${colour};"></div></td>`;
  });
  return `<table role="presentation" aria-hidden="true" align="${endOf(language)}" cellpadding="0" cellspacing="0" border="0"><tr>${cells.join('')}</tr></table>`;
}

function articleSection(article: DigestArticle, digest: Digest): string {
  const { language } = digest;
  const own = langAttributes(article.language, language);
  const by = [article.source, article.byline].filter(Boolean).join(' · ');
  const paragraphs = article.paragraphs.map(
    (paragraph) => `<p style="margin:0 0 16px;">${html(paragraph)}</p>`,
  );
  const title = `<h2 class="ink" style="margin:0;font-family:${SERIF};font-weight:bold;font-size:26px;line-height:31px;color:${LIGHT.ink};"${own}>${html(article.headline)}</h2>`;
  return section({ css: 'article', padding: '0 32px 12px' }, [
    text(
      'rule',
      `border-top:2px solid ${LIGHT.ink};font-size:1px;line-height:22px;height:22px;`,
      '&nbsp;',
    ),
    label(digest),
    text('ink', '', title),
    text('quiet', `${look.meta}padding:8px 0 18px;`, html(by)),
    `<mj-text css-class="ink" padding="0"><div class="ink" style="${look.body}"${own}>${paragraphs.join('')}</div></mj-text>`,
    text(
      'ink',
      `${look.meta}font-weight:bold;`,
      anchor(article.url, onwards(article, language), 'text-decoration:underline;'),
    ),
  ]);
}

function endSection({ kind, language }: Digest): string {
  const words = endWords(kind, language);
  if (words === '') return '';
  const style = `border-top:1px solid ${LIGHT.hair};padding:26px 0 30px;text-align:center;font-family:${SERIF};${hand(language).slanted}font-size:20px;line-height:26px;color:${LIGHT.ink};`;
  return section({ css: 'end', padding: '0 32px' }, [text('hair ink', style, html(words))]);
}

function newsletterSection(newsletter: DigestNewsletter, digest: Digest): string {
  const { fill } = digest.colours.light;
  const title = `<h2 class="ink" style="margin:0;font-family:${SERIF};font-weight:bold;font-size:21px;line-height:27px;color:${LIGHT.ink};">${html(newsletter.title)}</h2>`;
  const href = escapeMarkup(newsletter.url);
  const button = `<a href="${href}" class="button" style="display:inline-block;background-color:${fill};color:#ffffff;font-family:${SANS};font-size:14px;line-height:20px;font-weight:bold;padding:10px 20px;border-radius:3px;">${html(digest.language.say('newsletter.go'))}</a>`;
  return section({ css: 'raised', padding: '26px 32px 28px', ground: LIGHT.raised }, [
    text('ink', '', title),
    text('quiet', `${look.meta}font-size:14px;padding:4px 0 16px;`, html(newsletter.text)),
    text('plain', '', button),
  ]);
}

function footSection(digest: Digest, marks: ServiceMarks): string {
  const { social, copyright, privacyPolicy, newsletter, from, language } = digest;
  const { say } = language;
  const underlined = 'text-decoration:underline;';
  const own = [
    privacyPolicy && anchor(privacyPolicy, say('foot.privacy'), underlined),
    marks.preferences && mark(marks.preferences, say('foot.preferences')),
    marks.unsubscribe && mark(marks.unsubscribe, say('foot.unsubscribe')),
  ].filter(Boolean);
  const links = social.map(({ service, url }) => anchor(url, serviceWords(service)));
  const sender = newsletter?.sender ?? from;
  return section({ css: 'foot', padding: '20px 32px 34px' }, [
    links.length > 0
      ? text('quiet line', `${look.meta}line-height:26px;`, links.join(' &nbsp;&nbsp; '))
      : '',
    own.length > 0
      ? text('quiet line', `${look.meta}line-height:26px;`, own.join(' &nbsp;&nbsp; '))
      : '',
    copyright &&
      text('quiet', `${look.meta}padding-top:6px;`, `<span dir="auto">${html(copyright)}</span>`),
    sender &&
      text('quiet', look.meta, html(sentBy(sender, newsletter?.postalAddress ?? null, language))),
  ]);
}

/** A link the mail service fills in: its mark must stay as it is. */
const mark = (sign: string, words: string) =>
  `<a href="${escapeMarkup(sign)}" style="color:inherit;text-decoration:underline;">${html(words)}</a>`;
