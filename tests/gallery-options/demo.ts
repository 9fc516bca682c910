import type { AboutSectionProps } from '../../components/options/AboutSection';
import type { AlertRow } from '../../components/options/AlertHistory';
import type { NewsletterSectionProps } from '../../components/options/NewsletterSection';
import { consentText } from '../../components/options/newsletter-words';
import type { OptionsPageProps } from '../../components/options/OptionsPage';
import type { RankingView } from '../../components/options/Ranking';
import type { ReceiptView } from '../../components/options/Receipts';
import { defaultSettings } from '../../lib/model/settings';
import { catalogue, fewSources } from './demo-sources';

const nothing = () => {};

const receipts: readonly ReceiptView[] = [
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
    when: 'Tuesday 17 November, 09:12',
  },
  {
    subscription: {
      id: 'r2',
      email: 'ada.fen@norwick.example',
      service: 'ghost',
      endpoint: 'https://courier.example',
      name: 'The Norwick Courier',
      kinds: ['daily'],
      consentText: 'By signing up you ask The Norwick Courier to send you the mails ticked above.',
      at: 0,
      outcome: 'subscribed',
    },
    when: 'Monday 2 November, 18:40',
    manageUrl: 'https://courier.example/account',
  },
];

const noSignUp = {
  sending: false,
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
  },
  sending: false,
  outcome: null,
  inbox: null,
  receipts: [],
  onSignUp: nothing,
  onOutcomeAction: nothing,
  onDeleteReceipt: nothing,
};

const inboxSteps = {
  email: 'ada.fen@norwick.example',
  onSendAgain: nothing,
  onChangeAddress: nothing,
  onConfirmed: nothing,
};

export const newsletterStates: Record<string, NewsletterSectionProps> = {
  sending: { ...newsletter, sending: true, initialEmail: 'ada.fen@norwick.example' },
  inbox: {
    ...newsletter,
    receipts,
    outcome: {
      kind: 'confirm',
      sentence:
        'Check your inbox: we asked Minutemen to send a mail to ada.fen@norwick.example. Nothing more is sent until you follow the link in it.',
    },
    inbox: {
      ...inboxSteps,
      canSendAgain: false,
      sendAgainHint: 'You can send it again in 42 seconds.',
    },
  },
  again: { ...newsletter, inbox: { ...inboxSteps, canSendAgain: true, sendAgainHint: '' } },
  permission: {
    ...newsletter,
    initialEmail: 'ada.fen@norwick.example',
    outcome: {
      kind: 'needs-permission',
      sentence: 'The browser has not allowed us to write to letters.example.',
      hint: 'Nothing was sent.',
      action: { label: 'Allow letters.example', id: 'allow' },
    },
  },
  maybe: {
    ...newsletter,
    initialEmail: 'ada.fen@norwick.example',
    outcome: {
      kind: 'unreachable',
      sentence: 'We could not tell whether Minutemen received this.',
      hint: 'Check your inbox before you try again.',
    },
  },
  kept: {
    ...newsletter,
    kept: {
      id: 'k1',
      sentence:
        'You were offline on Tuesday. We kept your sign-up for Daily news to ada.fen@norwick.example.',
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
          text: 'Found on tidewater.example.',
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
  'other-nothing': {
    ...newsletter,
    other: {
      ...other,
      state: {
        kind: 'nothing',
        sentence:
          'We found no newsletter on this page of tidewater.example that we know. Try the page with its sign-up form, or sign up there.',
      },
    },
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
    when: 'Sun 22 Nov, 14:07',
    headline: 'Harbour ferry service halted after collision off Norwick',
    why: '4 sources in 22 minutes',
    outcome: 'Notification sent',
    verdict: null,
  },
  {
    id: 'a2',
    at: 1_794_800_000_000,
    when: 'Thu 19 Nov, 23:31',
    headline: 'Court strikes down the curfew law, eleven to four',
    why: 'marked as breaking by The Norwick Courier',
    outcome: 'Badge only: quiet hours',
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
      reasons: ['9 of your 24 sources', '5 on their front', 'five days'],
    },
    {
      id: 's2',
      headline: 'Wheat harvest falls to a thirty-year low and bread prices follow',
      score: 22.8,
      reasons: ['7 of your 24 sources', '3 on their front', 'six days'],
    },
    {
      id: 's3',
      headline: 'Court strikes down the curfew law, eleven to four',
      score: 19.1,
      reasons: ['6 of your 24 sources', 'still growing'],
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
    { origin: 'https://norwick-courier.example', use: 'for The Norwick Courier', removable: true },
    { origin: 'https://ledger.example', use: 'for The Ledger', removable: true },
    { origin: 'https://letters.example', use: 'for the newsletter', removable: false },
  ],
  onSponsorHidden: nothing,
  onRemovePermission: nothing,
};

/** A full, ordinary page. */
export const page: OptionsPageProps = {
  masthead: { from: 'Minutemen', readerUrl: '#' },
  sources: {
    sources: fewSources,
    actions: { onEdit: nothing, onPause: nothing, onRemove: nothing, onHealthAction: nothing },
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
    settings: { ...defaultSettings, bent: { enabled: true, since: 0 } },
    leanings: ['World', 'The Norwick Courier'],
    onForget: nothing,
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
    storage: '1,204 articles, 38 of them saved, take 41 MB on this computer.',
    onExport: nothing,
    onImport: nothing,
    onClear: nothing,
  },
  about,
  notice: null,
  onUndo: nothing,
  onDismissNotice: nothing,
};
