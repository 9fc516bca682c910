import { familyNames, givenNames, paperWords, towns } from './names';
import { type Random, randomFor } from './random';
import type { Encoding, FeedFormat, House, Layout, Theme, Voice } from './types';

const calm: Voice = {
  paragraphs: [7, 11],
  dateline: false,
  subheads: false,
  pullQuotes: true,
  metadata: 'both',
};

/** The publishers written by hand; the first twelve are the default newsroom. */
const handMade: readonly House[] = [
  {
    slug: 'courier',
    title: 'The Norwick Courier',
    tagline: 'The city’s paper since 1871',
    topic: 'top',
    language: 'en',
    format: 'rss2-full',
    encoding: 'utf-8',
    feedPath: '/rss/all.xml',
    layout: 'broadsheet',
    theme: { paper: '#fbf9f4', ink: '#1d1b18', accent: '#7a1f1f', serif: true },
    voice: { ...calm, paragraphs: [14, 18], subheads: true },
    sections: ['council', 'weather', 'letters', 'food', 'crossword', 'review', 'people'],
    bylines: ['Tamsin Verrallan', 'Oren Sablewood', 'Marit Holmgrain', 'Silas Tessimond'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'tidewater',
    title: 'Tidewater Post',
    tagline: 'News from the estuary and the coast',
    topic: 'top',
    language: 'en',
    format: 'atom',
    encoding: 'utf-8',
    feedPath: '/feed/atom',
    layout: 'sidebar',
    theme: { paper: '#ffffff', ink: '#14232e', accent: '#0f5c78', serif: false },
    voice: { ...calm, paragraphs: [12, 15], metadata: 'open-graph' },
    sections: ['council', 'weather', 'food', 'people', 'market', 'wildlife'],
    bylines: ['Bryony Penhallick', 'Kofi Strandell', 'Lotte Gaskarth'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'metroline',
    title: 'Metro Line',
    tagline: 'The city in ten minutes',
    topic: 'top',
    language: 'en',
    format: 'rss2-summary',
    encoding: 'utf-8',
    feedPath: '/feed.xml',
    layout: 'tabloid',
    theme: { paper: '#ffffff', ink: '#111111', accent: '#d0342c', serif: false },
    voice: { ...calm, paragraphs: [7, 9], pullQuotes: false, metadata: 'json-ld' },
    sections: ['traffic', 'deals', 'people', 'quiz', 'food', 'match'],
    bylines: ['Joss Ketterby', 'Yara Orlesk', 'Metro Line staff'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'ledger',
    title: 'The Ledger',
    tagline: 'Money, work and trade',
    topic: 'business',
    language: 'en',
    format: 'rss2-summary',
    encoding: 'windows-1252',
    feedPath: '/syndication/news.rss',
    layout: 'broadsheet',
    theme: { paper: '#f8f3ea', ink: '#22211f', accent: '#23513f', serif: true },
    voice: { ...calm, paragraphs: [12, 16], subheads: true, metadata: 'json-ld' },
    sections: ['company', 'markets', 'deals', 'column'],
    bylines: ['Farid Umbersley', 'Petra Lindqvar', 'Anselm Tolliver-Shah'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'switchboard',
    title: 'Switchboard',
    tagline: 'Technology, plainly',
    topic: 'technology',
    language: 'en',
    format: 'json',
    encoding: 'utf-8',
    feedPath: '/feed.json',
    layout: 'divs',
    theme: { paper: '#f7f7fb', ink: '#1b1b29', accent: '#4338a0', serif: false },
    voice: { ...calm, paragraphs: [9, 12], metadata: 'open-graph' },
    sections: ['gadget', 'software', 'deals', 'column'],
    bylines: ['Ishaan Mistrall', 'Wren Averdieck', 'Noor Cobbold-Rao'],
    validators: 'weak',
    region: 0,
  },
  {
    slug: 'fieldlab',
    title: 'Field & Lab',
    tagline: 'Science with its boots on',
    topic: 'science',
    language: 'en',
    format: 'atom-full',
    encoding: 'utf-8',
    feedPath: '/atom.xml',
    layout: 'magazine',
    theme: { paper: '#fcfdf9', ink: '#1c241d', accent: '#3b6b3f', serif: true },
    voice: { ...calm, paragraphs: [12, 16], metadata: 'both' },
    sections: ['study', 'wildlife', 'column', 'review'],
    bylines: ['Sunniva Ilvaren', 'Emeka Nwandu', 'Odile Farrowdale'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'touchline',
    title: 'Touchline',
    tagline: 'Every match, every ground',
    topic: 'sport',
    language: 'en',
    format: 'rss2-full',
    encoding: 'iso-8859-15',
    feedPath: '/rss.php',
    layout: 'tabloid',
    theme: { paper: '#f4f7f2', ink: '#102015', accent: '#1d6b35', serif: false },
    voice: { ...calm, paragraphs: [6, 9], metadata: 'none' },
    sections: ['match', 'transfer', 'match', 'column'],
    bylines: ['Rafe Hallowin', 'Aneta Sorrelby', 'Gwilym Wexcombe'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'proscenium',
    title: 'The Proscenium',
    tagline: 'Stage, page, screen, wall',
    topic: 'culture',
    language: 'en',
    format: 'rss1',
    encoding: 'utf-8',
    feedPath: '/index.rdf',
    layout: 'magazine',
    theme: { paper: '#fffdf8', ink: '#241a2b', accent: '#6b2d6b', serif: true },
    voice: { ...calm, paragraphs: [7, 10], dateline: false, metadata: 'open-graph' },
    sections: ['review', 'exhibition', 'column', 'crossword'],
    bylines: ['Perpetua Marrable', 'Teodor Pryde-Amari', 'Ines Brackenbury-Oyo'],
    validators: 'modified',
    region: 0,
  },
  {
    slug: 'wire',
    title: 'Three Rivers Wire',
    tagline: 'First, short, checked',
    topic: 'top',
    language: 'en',
    format: 'rss2-summary',
    encoding: 'utf-16le',
    feedPath: '/wire/top.xml',
    layout: 'plain',
    theme: { paper: '#ffffff', ink: '#1a1a1a', accent: '#004f9f', serif: false },
    voice: {
      paragraphs: [8, 10],
      dateline: true,
      subheads: false,
      pullQuotes: false,
      metadata: 'none',
    },
    sections: ['markets', 'weather', 'company', 'match', 'abroad'],
    bylines: ['Three Rivers Wire'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'radio',
    title: 'Radio Alder',
    tagline: 'Public radio for the river country',
    topic: 'top',
    language: 'en',
    format: 'rss2-full',
    encoding: 'utf-8',
    feedPath: '/news/rss',
    layout: 'divs',
    theme: { paper: '#ffffff', ink: '#1f1d2b', accent: '#b5541c', serif: false },
    voice: { ...calm, paragraphs: [10, 13], pullQuotes: true, metadata: 'both' },
    sections: ['programme', 'weather', 'people', 'traffic', 'abroad'],
    bylines: ['Callum Dastur-Reeve', 'Hanne Okonwe', 'Dov Quistow'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'cronica',
    title: 'La Crónica de Arenal',
    tagline: 'El diario de la otra orilla',
    topic: 'top',
    language: 'es',
    format: 'rss2-summary',
    encoding: 'iso-8859-15',
    feedPath: '/rss/portada.xml',
    layout: 'sidebar',
    theme: { paper: '#fffefb', ink: '#221b16', accent: '#a33b12', serif: true },
    voice: { ...calm, metadata: 'open-graph' },
    sections: ['es'],
    bylines: ['Inés Larralde Muñiz', 'Teo Barrientos Sol', 'Redacción'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'uferblatt',
    title: 'Das Uferblatt',
    tagline: 'Unabhängig, vom Fluss bis zur Küste',
    topic: 'top',
    language: 'de',
    format: 'atom',
    encoding: 'windows-1252',
    feedPath: '/nachrichten.atom',
    layout: 'broadsheet',
    theme: { paper: '#fafafa', ink: '#1b1d20', accent: '#1f4a7a', serif: true },
    voice: { ...calm, metadata: 'json-ld' },
    sections: ['de'],
    bylines: ['Lotte Averdieck', 'Jörn Strandell', 'Käthe Ilvaren'],
    validators: 'both',
    region: 0,
  },
  {
    slug: 'bereg',
    title: 'Северный берег',
    tagline: 'Газета порта и города',
    topic: 'top',
    language: 'ru',
    format: 'rss2-summary',
    encoding: 'windows-1251',
    feedPath: '/rss.xml',
    layout: 'plain',
    theme: { paper: '#ffffff', ink: '#1c1c1c', accent: '#2b5b84', serif: false },
    voice: { ...calm, metadata: 'none' },
    sections: ['ru'],
    bylines: ['Вера Зимогорцева', 'Редакция'],
    validators: 'both',
    region: 0,
  },
];

/** How many generated publishers share a region, and so its news. */
export const REGION_SIZE = 25;

const accents = ['#7a1f1f', '#0f5c78', '#23513f', '#4338a0', '#6b2d6b', '#b5541c', '#1f4a7a'];
const layouts: readonly Layout[] = [
  'broadsheet',
  'sidebar',
  'tabloid',
  'magazine',
  'plain',
  'divs',
];
const formats: readonly FeedFormat[] = [
  'rss2-summary',
  'rss2-summary',
  'rss2-full',
  'atom',
  'json',
  'rss1',
];
const encodings: readonly Encoding[] = ['utf-8', 'utf-8', 'utf-8', 'windows-1252', 'iso-8859-15'];
const feedPaths: Readonly<Record<FeedFormat, string>> = {
  'rss2-full': '/feed/',
  'rss2-summary': '/rss.xml',
  rss1: '/index.rdf',
  'atom-full': '/atom.xml',
  atom: '/atom.xml',
  json: '/feed.json',
};

function themeFor(random: Random): Theme {
  return {
    paper: random.pick(['#ffffff', '#fbf9f4', '#fcfdf9', '#f7f7fb']),
    ink: '#1c1a17',
    accent: random.pick(accents),
    serif: random.chance(0.5),
  };
}

/** Unique for every index: town and word run through all pairs before a number is added. */
function titleOf(index: number): string {
  const town = towns[index % towns.length] ?? '';
  const round = Math.floor(index / towns.length);
  const word = paperWords[(round + index) % paperWords.length] ?? '';
  const series = Math.floor(round / paperWords.length);
  return series === 0 ? `${town} ${word}` : `${town} ${word} ${series + 1}`;
}

function generatedHouse(seed: number, index: number): House {
  const random = randomFor(seed, 'house', index);
  const title = titleOf(index);
  const format = random.pick(formats);
  const voice: Voice = {
    paragraphs: [6, 9],
    dateline: random.chance(0.3),
    subheads: false,
    pullQuotes: random.chance(0.5),
    metadata: random.pick(['json-ld', 'open-graph', 'both', 'none']),
  };
  const byline = () => `${random.pick(givenNames)} ${random.pick(familyNames)}`;
  return {
    slug: title.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
    title,
    tagline: `For ${towns[index % towns.length]} and the villages around it`,
    topic: random.pick(['top', 'top', 'top', 'business', 'sport', 'culture', 'science']),
    language: 'en',
    format,
    encoding: format === 'json' ? 'utf-8' : random.pick(encodings),
    feedPath: feedPaths[format],
    layout: random.pick(layouts),
    theme: themeFor(random),
    voice,
    sections: ['council', 'people', 'match', 'weather', 'traffic', 'food', 'market', 'company'],
    bylines: [byline(), byline(), `${title} staff`],
    validators: 'both',
    region: 1 + Math.floor(index / REGION_SIZE),
  };
}

/** The first `count` publishers: the hand-made ones, then ones from a grammar. */
export function housesFor(seed: number, count: number): readonly House[] {
  const made = handMade.slice(0, count);
  const more = Math.max(0, count - made.length);
  return [...made, ...Array.from({ length: more }, (_, index) => generatedHouse(seed, index))];
}
