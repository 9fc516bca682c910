/** Every sentence and label of the options page, English. Words only: no rules, no clock. */

const numbers = new Intl.NumberFormat('en');

/** `1 source`, `1,204 sources`. */
export function counted(count: number, one: string, many: string): string {
  return `${numbers.format(count)} ${count === 1 ? one : many}`;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** `one source`, `seven sources`, `24 sources`: for sentences, where small numbers are words. */
export function spelled(count: number, one: string, many: string): string {
  return `${small[count] ?? numbers.format(count)} ${count === 1 ? one : many}`;
}

/** A list in a sentence: `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(parts);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

export const pageWords = {
  title: 'Best of the week',
  from: 'from',
  settings: 'Settings',
  openReader: 'Read this week',
  navigation: 'Sections',
  undo: 'Undo',
  dismiss: 'Dismiss',
  errorPrefix: 'Error: ',
} as const;

/** The headings; other pages and checks find the sections by these names. */
export const sectionNames = {
  sources: 'Sources',
  newsletter: 'Newsletter',
  alerts: 'Alerts',
  reading: 'Reading',
  filters: 'Filters',
  data: 'Data',
  about: 'About',
} as const;

export const sourceWords = {
  reading: 'Opening your list.',
  none: 'You follow no sources yet.',
  noneHint: 'Paste the address of a site below, or choose some from the catalogue.',
  following: (sources: number, topics: number) =>
    `You follow ${spelled(sources, 'source', 'sources')} in ${spelled(topics, 'topic', 'topics')}.`,
  allWell: 'All of them answer.',
  needYou: (count: number) =>
    capital(`${spelled(count, 'of them needs', 'of them need')} your attention.`),
  filter: 'Find a source in your list',
  onlyFailing: (count: number) => `Only those that need attention (${numbers.format(count)})`,
  noMatch: (text: string) => `Nothing in your list matches “${text}”.`,
  noMatchHint: 'Clear the field to see all of them.',
  groupCount: (count: number) => counted(count, 'source', 'sources'),
  groupFailing: (count: number) => (count === 1 ? '1 needs attention' : `${count} need attention`),
  edit: 'Edit',
  pause: 'Pause',
  resume: 'Resume',
  remove: 'Remove',
  paused: 'Paused. It is not asked for news until you resume it.',
  trusted: 'trusted for breaking news',
  weights: { less: 'counts less', more: 'counts more' },
  editTitle: (title: string) => `Edit ${title}`,
  fieldTitle: 'Title',
  fieldTopic: 'Topic',
  fieldTopicHint: 'Sources with the same topic are listed together.',
  fieldWeight: 'How much it counts',
  weightLess: 'Less',
  weightNormal: 'Normal',
  weightMore: 'More',
  trust: 'Trust its breaking news',
  trustHint: 'A story this source marks as breaking is announced without a second source.',
  feedAddress: 'Feed',
  save: 'Save',
  cancel: 'Cancel',
  titleMissing: 'Enter a title',
  topicMissing: 'Enter a topic, like world',
} as const;

export const addWords = {
  heading: 'Add one of your own',
  label: 'Site or feed address',
  hint: 'For example norwick-courier.example. A site is searched for its feeds.',
  add: 'Add',
  missing: 'Enter the address of a site or feed',
  searching: (address: string) => `Looking for feeds at ${address}.`,
  choose: (count: number) => `This site has ${spelled(count, 'feed', 'feeds')}.`,
  chooseHint: 'Tick what you want to follow.',
  follow: 'Follow',
  followed: 'You follow this one.',
  cancel: 'Cancel',
  nothingHint: 'Check the address, or paste the address of the feed itself.',
  allowSentence: (host: string) => `The browser has not allowed us to read ${host} yet.`,
  allowHint: 'It will ask you once, for this address only.',
  allow: (host: string) => `Allow ${host}`,
  opmlHeading: 'Move your list',
  opmlHint: 'OPML is the file other feed readers use for lists of sources.',
  importOpml: 'Import OPML',
  exportOpml: 'Export OPML',
} as const;

export const catalogueWords = {
  summary: 'Add from the catalogue',
  hint: (count: number) =>
    `${counted(count, 'source', 'sources')}, by topic, country and language.`,
  topic: 'Topic',
  country: 'Country',
  language: 'Language',
  all: 'All',
  shown: (count: number) => `${counted(count, 'source', 'sources')} shown.`,
  none: 'The catalogue has nothing of this kind.',
  noneHint: 'Choose “All” in one of the lists above.',
  followed: 'followed',
  follow: (count: number) =>
    count === 0 ? 'Follow the ticked ones' : `Follow ${counted(count, 'source', 'sources')}`,
  nothingTicked: 'Tick at least one source first.',
  international: 'International',
} as const;

export const alertWords = {
  on: 'You hear from us only when news is breaking.',
  off: 'Alerts are off. Nothing will be announced.',
  hint: 'One alert for a story, never two. Whatever was announced is listed below.',
  enabled: 'Tell me when news breaks',
  enabledHint: 'A badge on the button and one notification.',
  dailyLimit: 'At most this many a day',
  dailyLimitHint: '0 to 10. With 0 only the badge changes.',
  limitError: 'Enter a whole number from 0 to 10',
  quiet: 'Keep quiet hours',
  quietHint:
    'During these hours a story puts the badge up, without a notification. One notification sums them up afterwards.',
  from: 'From',
  to: 'To',
  tryIt: 'Try it',
  tryHint: 'Sends one notification now, so that you see what it looks like.',
  history: 'What was announced',
  historyHint: 'What you say here raises the bar for the next weeks. It stays on this computer.',
  verdicts: { 'too-many': 'Too many', 'not-important': 'Not important' },
  said: { 'too-many': 'Too many, you said.', 'not-important': 'Not important, you said.' },
  takeBack: 'Take back',
  historyEmpty: 'Nothing was breaking so far.',
  historyEmptyHint: 'Stories that break are listed here with the reason.',
} as const;

export const readingWords = {
  sentence: 'Set the page the way you like to read.',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  percent: (size: number) => `${numbers.format(size)} %`,
  sample:
    'The ferries ran until midnight, and for once nobody on the quay was in a hurry to go home.',
  images: 'Show images',
  imagesHint: 'Without them nothing but text is loaded.',
  keepDays: 'Keep articles for this many days',
  keepDaysHint: '7 to 365. What you saved stays until you remove it.',
  keepError: 'Enter a whole number from 7 to 365',
  bent: 'Lean to what I read',
  bentHint:
    'Topics and sources you read move up a little, and the line under the headline says so. It never hides what everyone reports, and stays on this computer.',
  leanings: (names: readonly string[]) =>
    names.length === 0
      ? 'Nothing is leaned to yet: read a few articles first.'
      : `You lean to ${listed(names)}.`,
  forget: 'Forget what I read so far',
} as const;

export const filterWords = {
  none: 'Nothing is filtered out.',
  hid: (count: number) =>
    count === 0
      ? 'Your filters hid nothing this week.'
      : `Your filters hid ${spelled(count, 'article', 'articles')} this week.`,
  hint: 'Hidden articles do not count for the ranking either.',
  words: 'Muted words',
  wordLabel: 'Word or phrase to mute',
  wordHint: 'Whole words; capital letters make no difference.',
  mute: 'Mute',
  wordMissing: 'Enter a word or phrase',
  wordKnown: (word: string) => `“${word}” is muted already`,
  wordHid: (count: number) => `hid ${numbers.format(count)}`,
  unmute: (word: string) => `Stop muting ${word}`,
  sources: 'Muted sources',
  sourcesHint: 'They are still fetched, but not shown and not counted.',
  sourcesMuted: (count: number) => (count === 0 ? 'none muted' : `${numbers.format(count)} muted`),
  sourcesNone: 'You follow nothing that could be muted.',
  find: 'Find a source to mute',
} as const;

export const dataWords = {
  sentence: 'Everything is kept on this computer, and it is yours.',
  hint: 'One file holds your list, saved articles, settings and filters.',
  exportAll: 'Export everything',
  importAll: 'Import',
  importHint: 'Adds what the file holds to what is here.',
  clearHeading: 'Start again',
  clearHint:
    'Deletes sources, articles, saved ones too, settings and receipts here, and the list that your browser’s sync carries.',
  clear: 'Clear everything',
  clearAsk: 'This cannot be undone. Export first if you may want any of it back.',
  clearYes: 'Yes, clear',
  clearNo: 'Keep',
} as const;

export const aboutWords = {
  version: (version: string) => `Version ${version}`,
  privacy: 'Privacy policy',
  privacyLine: 'We learn nothing of what you read. Your browser asks only the sources you chose.',
  sponsorHeading: 'Who pays for this',
  sponsorLine:
    'The publisher put this line in. It came with the extension; nothing is loaded or told to anyone until you press it.',
  sponsorShow: 'Show the sponsor’s line',
  permissions: 'What the browser lets us read',
  permissionsHint: 'Each was allowed by you. Remove one, and what it was for stops.',
  permissionsNone: 'No site at all.',
  remove: 'Remove',
  licences: 'Licences',
  licenceFont: 'Newsreader, by Production Type, under the SIL Open Font License 1.1.',
  licenceCode: 'The program, under the MIT License.',
} as const;

export const rankingWords = {
  heading: 'How ranking works',
  lead: 'The week’s order is counted, not chosen: no editor, no clicks, and nothing about you, unless you ask it to lean to what you read.',
  // What `lib/edition/rank.ts` does, in plain words; change both together.
  steps: [
    [
      'One event, one story.',
      'Articles that tell the same event are put together, from whichever of your sources they come.',
    ],
    [
      'More publishers, higher place.',
      'Each publisher counts once for how widely a story is told, however many of its feeds you follow.',
    ],
    [
      'More reports help, less and less.',
      'The tenth report of a story adds less to it than the second.',
    ],
    [
      'Not all count the same.',
      'A source you set to More counts double, one you set to Less counts half. General and world news count more than sport, culture or gadgets, and the publishers of such trades count together hardly more than one: eight reviews of one telephone do not outvote three front pages.',
    ],
    [
      'Nobody leads it all.',
      'One source leads at most a third of the places, as long as others have a story to show.',
    ],
    [
      'Where they put it counts.',
      'A report among the first places of its feed counts 1.3 times: editors put first what matters to them.',
    ],
    [
      'A great subject is told in many stories.',
      'Related stories lift each other. Once one of them has its place, the others step back, so that one subject does not fill the list.',
    ],
    [
      'What breaks is judged apart.',
      'It takes at least four independent sources within hours, more where you follow many general ones. Grave news needs less, a subject that was in the news before needs more, and what you say of an alert moves the bar.',
    ],
    [
      'Every reason can be counted again.',
      'The lines under a headline come from what was fetched. On how many days and who was first are said for their own sake; they do not change the order.',
    ],
  ],
  formula:
    'The score is what its publishers weigh together, times what its reports weigh together to the power of 0.7, with a share of its kin. It only means something beside the others of the same week.',
  numbers: 'This week in numbers',
  made: (articles: number, sources: number, stories: number) =>
    `${stories === 1 ? 'This story was' : `These ${spelled(stories, 'story', 'stories')} were`} chosen from ${counted(articles, 'article', 'articles')} of ${counted(sources, 'source', 'sources')}.`,
  empty: 'There is no edition yet.',
  emptyHint: 'The numbers appear here after the first refresh.',
  score: 'score',
} as const;
