/** A press on what this selector finds, or a text typed into it and left. */
export interface Act {
  readonly at: string;
  readonly text?: string;
}

export interface Shot {
  /** A state of `states.ts`; the page as it usually is when absent. */
  readonly state?: string;
  /** The section that is looked at; the whole page when absent. */
  readonly part?: string;
  /** Found by selectors, so that they are the same in every language. */
  readonly acts?: readonly Act[];
}

const SECTIONS = ['sources', 'newsletter', 'alerts', 'reading', 'filters', 'data', 'about'];

const NEWSLETTER_STATES = [
  'sending',
  'inbox',
  'again',
  'limited',
  'settled',
  'own-page',
  'permission',
  'handoff',
  'maybe',
  'kept',
  'none',
  'other-found',
  'other-own-page',
  'other-permission',
  'other-nothing',
];

/** Every state of the options that is looked at, by name. */
export const shots: Readonly<Record<string, Shot>> = {
  page: {},
  ...Object.fromEntries(SECTIONS.map((id) => [id, { part: `#${id}` }])),
  'sources-edit': {
    part: '#sources',
    acts: [{ at: '#sources li button[aria-expanded="false"]' }],
  },
  'sources-catalogue': {
    part: '#sources [class*="catalogue"]',
    acts: [
      { at: '#sources [class*="catalogue"] > summary' },
      { at: '#sources [class*="catalogue"] input[type="checkbox"]' },
    ],
  },
  'sources-filtered': {
    state: 'sources-many',
    part: '#sources',
    acts: [{ at: '#source-filter', text: 'district 99' }],
  },
  ...Object.fromEntries(
    ['sources-none', 'sources-many', 'sources-opening', 'sources-waiting'].map((state) => [
      state,
      { state, part: '#sources' },
    ]),
  ),
  ...Object.fromEntries(
    ['find-searching', 'find-found', 'find-nothing', 'find-permission'].map((state) => [
      state,
      { state, part: '#add-address' },
    ]),
  ),
  ...Object.fromEntries(
    NEWSLETTER_STATES.map((name) => [
      `newsletter-${name}`,
      { state: `newsletter-${name}`, part: '#newsletter' },
    ]),
  ),
  'newsletter-errors': {
    part: '#newsletter',
    acts: [
      { at: '#newsletter input[type="email"]', text: 'ada.fen@norwick' },
      { at: '#newsletter form button[type="submit"]' },
    ],
  },
  'alerts-wrong': { part: '#alerts', acts: [{ at: '#alerts input[type="number"]', text: '99' }] },
  'alerts-off': { state: 'alerts-off', part: '#alerts' },
  'reading-large': {
    part: '#reading',
    acts: [{ at: '#reading input[type="range"]', text: '150' }],
  },
  'filters-none': { state: 'filters-none', part: '#filters' },
  'filters-open': {
    part: '#filters',
    acts: [{ at: '#filters summary' }, { at: '#filters form button[type="submit"]' }],
  },
  'data-ask': {
    part: '#data',
    acts: [{ at: '#data div > button:last-child:not([class*="fill"])' }],
  },
  'about-plain': { state: 'about-plain', part: '#about' },
  notice: { state: 'notice' },
  notices: { state: 'notices' },
};
