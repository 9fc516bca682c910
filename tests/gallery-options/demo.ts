import type { AboutSectionProps } from '../../components/options/AboutSection';
import type { AlertRow } from '../../components/options/AlertHistory';
import { alertOutcome, alertWhy } from '../../components/options/alert-words';
import type { NewsletterSectionProps } from '../../components/options/NewsletterSection';
import { consentText } from '../../components/options/newsletter-words';
import type { OptionsPageProps } from '../../components/options/OptionsPage';
import { say } from '../../components/options/options-say';
import { outcomeWords } from '../../components/options/outcome-words';
import type { RankingView } from '../../components/options/Ranking';
import type { ReceiptView } from '../../components/options/Receipts';
import { topicName } from '../../components/options/source-view';
import { sizeWords } from '../../components/options/spans';
import { dayWords, stampWords } from '../../components/words/dates';
import { reasonWords } from '../../components/words/reasons';
import type { Reason } from '../../lib/model/edition';
import { defaultSettings } from '../../lib/model/settings';
import { catalogue, fewSources } from './demo-sources';

const nothing = () => {};

const CLOCK = { now: Date.UTC(2026, 10, 22, 18), timeZone: 'UTC' };
const reason = (of: Reason) => reasonWords(of, { ...CLOCK, titleOf: () => undefined });
const covered = (sources: number) => reason({ kind: 'coverage', sources, of: 24 });

export const receipts: readonly ReceiptView[] = [
  {
    subscription: {
      id: 'r1',
      email: 'ada.fen@norwick.example',
      service: 'listmonk',
      endpoint: 'https://letters.example',
      name: 'Minutemen',
      kinds: ['daily', 'breaking'],
      consentText: consentText({ sender: 'Minutemen', serviceName: 'listmonk' }),
      at: 0,
      outcome: 'confirm',
    },
    when: stampWords(Date.UTC(2026, 10, 17, 9, 12), CLOCK),
  },
  {
    subscription: {
      id: 'r2',
      email: 'ada.fen@norwick.example',
      service: 'ghost',
      endpoint: 'https://courier.example',
      name: 'The Norwick Courier',
      kinds: ['daily'],
      consentText: consentText({ sender: 'The Norwick Courier', serviceName: 'Ghost' }),
      at: 0,
      outcome: 'subscribed',
    },
    when: stampWords(Date.UTC(2026, 10, 2, 18, 40), CLOCK),
    manageUrl: 'https://courier.example/account',
  },
  {
    subscription: {
      id: 'r3',
      email: '',
      service: 'substack',
      endpoint: 'https://harbour.example/subscribe',
      name: 'Letters from the Harbour',
      kinds: [],
      consentText: '',
      at: 0,
      outcome: 'handoff',
      pageUrl: 'https://harbour.example/subscribe',
    },
    when: 'Sunday 1 November, 08:15',
    manageUrl: 'https://harbour.example/subscribe',
  },
];

const noSignUp = {
  sending: false,
  place: 'form' as const,
  onOtherAddress: nothing,
  outcome: null,
  inbox: null,
  onSignUp: nothing,
  onOutcomeAction: nothing,
};

export const other: NewsletterSectionProps['other'] = {
  state: { kind: 'idle' },
  signUp: noSignUp,
  onLook: nothing,
  onAllow: nothing,
  onOpenPage: nothing,
  onDone: nothing,
};

export const newsletter: NewsletterSectionProps = {
  other,
  newsletter: {
    title: 'Get latest news delivered daily!',
    text: 'We will send you breaking news right to your inbox',
    sender: 'Minutemen',
    serviceName: 'listmonk',
    offered: ['daily', 'breaking'],
    privacyUrl: 'https://minutemen.example/privacy',
    postalAddress: '1 Example Street, Springfield, OH 45501, United States',
  },
  sending: false,
  place: 'form',
  outcome: null,
  inbox: null,
  receipts: [],
  onOtherAddress: nothing,
  onOpenOwnPage: nothing,
  onSignUp: nothing,
  onOutcomeAction: nothing,
  onConfirmReceipt: nothing,
  onDeleteReceipt: nothing,
};

const inboxSteps = {
  email: 'ada.fen@norwick.example',
  onSendAgain: nothing,
  onConfirmed: nothing,
};

export const newsletterStates: Record<string, NewsletterSectionProps> = {
  sending: { ...newsletter, sending: true, initialEmail: 'ada.fen@norwick.example' },
  inbox: {
    ...newsletter,
    place: 'inbox',
    receipts,
    outcome: {
      kind: 'confirm',
      sentence: say('inbox.asked', { sender: 'Minutemen', email: 'ada.fen@norwick.example' }),
    },
    inbox: {
      ...inboxSteps,
      canSendAgain: false,
      sendAgainHint: say('inbox.againIn', { count: 42 }),
    },
  },
  again: {
    ...newsletter,
    place: 'inbox',
    inbox: { ...inboxSteps, canSendAgain: true, sendAgainHint: '' },
  },
  limited: {
    ...newsletter,
    place: 'inbox',
    outcome: {
      kind: 'wait',
      sentence: outcomeWords(
        { kind: 'wait', retryAt: 600_000 },
        { sender: 'Minutemen', email: 'ada.fen@norwick.example', service: 'listmonk' },
        0,
      ),
    },
    inbox: { ...inboxSteps, canSendAgain: false, sendAgainHint: '' },
  },
  settled: {
    ...newsletter,
    place: 'settled',
    receipts: receipts.map((one) => ({
      ...one,
      subscription:
        one.subscription.outcome === 'confirm'
          ? { ...one.subscription, outcome: 'subscribed' as const }
          : one.subscription,
    })),
    outcome: {
      kind: 'confirm',
      sentence: say('outcome.confirmed', { email: 'ada.fen@norwick.example' }),
    },
  },
  permission: {
    ...newsletter,
    initialEmail: 'ada.fen@norwick.example',
    outcome: {
      kind: 'needs-permission',
      sentence: say('outcome.needsPermission', { host: 'letters.example' }),
      action: { label: say('allow.button', { host: 'letters.example' }), id: 'allow' },
    },
  },
  handoff: {
    ...newsletter,
    initialEmail: 'ada.fen@norwick.example',
    outcome: {
      kind: 'handoff',
      sentence: say('outcome.handoff', { sender: 'Minutemen' }),
      action: { label: say('outcome.openPage'), id: 'open' },
    },
  },
  maybe: {
    ...newsletter,
    initialEmail: 'ada.fen@norwick.example',
    outcome: {
      kind: 'unreachable',
      sentence: say('outcome.unsure', { sender: 'Minutemen' }),
    },
  },
  kept: {
    ...newsletter,
    kept: {
      id: 'k1',
      sentence: say('draft.kept', {
        day: dayWords(Date.UTC(2026, 10, 17), CLOCK.timeZone),
        email: 'ada.fen@norwick.example',
        sender: 'Minutemen',
      }),
    },
    onSendKept: nothing,
    onDeleteKept: nothing,
  },
  'other-found': {
    ...newsletter,
    other: {
      ...other,
      state: {
        kind: 'found',
        newsletter: {
          title: 'The Tidewater Letter',
          text: say('other.text', { host: 'tidewater.example' }),
          sender: 'The Tidewater Letter',
          serviceName: 'Ghost',
          offered: ['daily'],
          privacyUrl: null,
          isTheirs: true,
        },
      },
    },
  },
  'other-own-page': {
    ...newsletter,
    other: {
      ...other,
      state: {
        kind: 'own-page',
        name: 'Notes from Norwick',
        service: 'Substack',
        url: 'https://notes.example/subscribe',
      },
    },
  },
  'other-permission': {
    ...newsletter,
    other: { ...other, state: { kind: 'needs-permission', origin: 'https://notes.example' } },
  },
  'other-nothing': {
    ...newsletter,
    other: {
      ...other,
      state: {
        kind: 'nothing',
        url: 'https://norwick.example/about',
        sentence: say('find.noNewsletter', { host: 'tidewater.example' }),
      },
    },
  },
  'own-page': {
    ...newsletter,
    newsletter: newsletter.newsletter && { ...newsletter.newsletter, onOwnPage: true },
  },
  none: {
    ...newsletter,
    newsletter: null,
    briefing: { enabled: true, minute: 450 },
    onBriefing: nothing,
  },
};

const history: readonly AlertRow[] = [
  {
    id: 'a1',
    at: 1_795_000_000_000,
    when: stampWords(Date.UTC(2026, 10, 22, 14, 7), CLOCK),
    headline: 'Harbour ferry service halted after collision off Norwick',
    why: alertWhy({ kind: 'sources', sources: 4, withinMinutes: 22 }, () => ''),
    outcome: alertOutcome('notified'),
    verdict: null,
  },
  {
    id: 'a2',
    at: 1_794_800_000_000,
    when: stampWords(Date.UTC(2026, 10, 19, 23, 31), CLOCK),
    headline: 'Court strikes down the curfew law, eleven to four',
    why: alertWhy({ kind: 'flagged', sourceId: '' }, () => 'The Norwick Courier'),
    outcome: alertOutcome('quiet-hours'),
    verdict: 'not-important',
  },
];

const ranking: RankingView = {
  articles: 1204,
  sources: 24,
  stories: 3,
  rows: [
    {
      id: 's1',
      headline: 'River bridge closes for a year as engineers find cracks in both main cables',
      score: 31.4,
      reasons: [
        covered(9),
        reason({ kind: 'front', sources: 5 }),
        reason({ kind: 'days', days: 5 }),
      ],
    },
    {
      id: 's2',
      headline: 'Wheat harvest falls to a thirty-year low and bread prices follow',
      score: 22.8,
      reasons: [
        covered(7),
        reason({ kind: 'front', sources: 3 }),
        reason({ kind: 'days', days: 6 }),
      ],
    },
    {
      id: 's3',
      headline: 'Court strikes down the curfew law, eleven to four',
      score: 19.1,
      reasons: [covered(6)],
    },
  ],
};

const about: AboutSectionProps = {
  name: 'Best of the week',
  version: '0.1.0',
  tagline: 'The week in ten stories, from the sources you chose.',
  links: [
    { label: 'Facebook', url: 'https://social.example/a' },
    { label: 'Instagram', url: 'https://social.example/b' },
  ],
  privacyPolicy: 'https://minutemen.example/privacy',
  copyright: '© 2026 us.minutemencoffee.com',
  sponsor: {
    text: 'SUPPORT OUR HEROES AND JOIN THE COFFEE REVOLUTION!',
    url: 'https://minutemen.example/',
    hidden: false,
  },
  ranking,
  permissions: [
    {
      origin: 'https://norwick-courier.example',
      use: say('about.useSources', { titles: 'The Norwick Courier' }),
      removable: true,
    },
    {
      origin: 'https://ledger.example',
      use: say('about.useSources', { titles: 'The Ledger' }),
      removable: true,
    },
    { origin: 'https://letters.example', use: say('about.useNewsletter'), removable: false },
  ],
  onSponsorHidden: nothing,
  onRemovePermission: nothing,
};

/** A full, ordinary page. */
export const page: OptionsPageProps = {
  masthead: { from: 'Minutemen', readerUrl: '#' },
  sources: {
    sources: fewSources,
    actions: {
      onEdit: nothing,
      onPause: nothing,
      onRemove: nothing,
      onRemoveTopic: nothing,
      onHealthAction: nothing,
    },
    add: {
      found: { kind: 'idle' },
      onFind: nothing,
      onAllowHost: nothing,
      onFollow: nothing,
      onCancelFind: nothing,
    },
    catalogue,
    onFollowCatalogue: nothing,
    onImportOpml: nothing,
    onExportOpml: nothing,
  },
  newsletter,
  alerts: {
    settings: {
      ...defaultSettings.alerts,
      quietHours: { enabled: true, fromMinute: 22 * 60, toMinute: 7 * 60 },
    },
    history,
    onSettings: nothing,
    onVerdict: nothing,
    onTry: nothing,
  },
  reading: {
    dismissed: 2,
    onTakeBack: () => {},
    settings: { ...defaultSettings, bent: { enabled: true, since: 0 } },
    leanings: [topicName('world'), 'The Norwick Courier'],
    onForget: nothing,
    onLanguage: nothing,
    onChange: nothing,
  },
  filters: {
    filters: {
      mutedWords: ['horoscope', 'transfer window'],
      mutedSourceIds: ['metro-line.example'],
    },
    sources: fewSources.map(({ source }) => ({ id: source.id, title: source.title, hidden: 12 })),
    hiddenByWord: { horoscope: 7, 'transfer window': 31 },
    hidden: 50,
    onFilters: nothing,
  },
  data: {
    storage: say('data.stored', {
      count: 1204,
      saved: say('data.storedSaved', { count: 38 }),
      size: sizeWords(41e6),
    }),
    onExport: nothing,
    onImport: nothing,
    onClear: nothing,
  },
  about,
  notice: null,
  olderNotices: [],
  onUndo: nothing,
  onDismissNotice: nothing,
};
