export type FeedFormat = 'rss2-full' | 'rss2-summary' | 'rss1' | 'atom-full' | 'atom' | 'json';
export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252' | 'windows-1251' | 'iso-8859-15';

/** A publisher as the tests see it. */
export interface Publisher {
  readonly slug: string;
  readonly title: string;
  readonly siteUrl: string;
  readonly feedUrl: string;
  readonly topic: string;
  readonly language: string;
  readonly format: FeedFormat;
  readonly encoding: Encoding;
}

export type Layout = 'broadsheet' | 'sidebar' | 'tabloid' | 'magazine' | 'plain' | 'divs';

/** How a publisher writes and looks; everything about it but its address. */
export interface House extends Omit<Publisher, 'siteUrl' | 'feedUrl'> {
  readonly tagline: string;
  /** `/feed.xml` and the like. */
  readonly feedPath: string;
  readonly layout: Layout;
  readonly theme: Theme;
  readonly voice: Voice;
  /** Noise sections this house runs. */
  readonly sections: readonly string[];
  readonly bylines: readonly string[];
  /** Which validators its server sends. */
  readonly validators: 'both' | 'weak' | 'modified';
  /** 0 for the hand-made ones; from 1 for groups of generated neighbours. */
  readonly region: number;
}

export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly accent: string;
  readonly serif: boolean;
}

export interface Voice {
  readonly paragraphs: readonly [number, number];
  /** "NORWICK (3RW) — " before the first paragraph. */
  readonly dateline: boolean;
  readonly subheads: boolean;
  readonly pullQuotes: boolean;
  readonly metadata: 'json-ld' | 'open-graph' | 'both' | 'none';
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'subhead'; readonly text: string }
  | { readonly kind: 'pull'; readonly text: string }
  | { readonly kind: 'update'; readonly at: number; readonly text: string };

/** One article as a publisher runs it. */
export interface Report {
  readonly id: string;
  readonly slug: string;
  /** The event it tells, or null for what only this publisher runs. */
  readonly eventId: string | null;
  readonly kind: 'own' | 'wire' | 'live';
  readonly at: number;
  readonly section: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly blocks: readonly Block[];
  readonly scene: Scene;
  readonly caption: string;
  readonly tags: readonly string[];
  readonly breaking: boolean;
}

/** A report before anybody asked for its text. */
export interface ReportPlan {
  readonly id: string;
  readonly eventId: string | null;
  readonly at: number;
  /** 0 to 10; editors put the high ones on top. */
  readonly weight: number;
  write(): Report;
}

export type Scene =
  | 'bridge'
  | 'harbour'
  | 'ferry'
  | 'wheat'
  | 'court'
  | 'pylon'
  | 'storm'
  | 'train'
  | 'village'
  | 'library'
  | 'stadium'
  | 'towers'
  | 'hall'
  | 'reef'
  | 'clinic'
  | 'ballot'
  | 'furnace'
  | 'houses'
  | 'painting'
  | 'stage'
  | 'rocket'
  | 'meadow'
  | 'market'
  | 'road'
  | 'kitchen'
  | 'hills'
  | 'screen'
  | 'school';

/** `[slug, minutes after the stage's hour, headline, deck]` */
export type Telling = readonly [string, number, string, string?];

/** One development of an event; texts may hold `{one|another}` wordings and `[day]`. */
export interface Stage {
  /** 0 is six days before the last day, 6 the last day. */
  readonly day: number;
  readonly hour: number;
  readonly tellings: readonly Telling[];
  readonly leads: readonly string[];
  readonly body: readonly string[];
  /** Publishers that print the wire's text word for word. */
  readonly wire?: readonly string[];
  /** Told as a live page by these. */
  readonly live?: readonly string[];
}

export interface ForeignTelling {
  readonly slug: string;
  readonly day: number;
  readonly hour: number;
  readonly headline: string;
  readonly deck: string;
  readonly paragraphs: readonly string[];
}

/** Something that happened, and how it went on. */
export interface NewsEvent {
  readonly id: string;
  readonly place: string;
  readonly section: string;
  readonly scene: Scene;
  readonly weight: number;
  readonly tags: readonly string[];
  readonly captions: readonly string[];
  readonly stages: readonly Stage[];
  readonly background: readonly string[];
  /** Paragraphs a publisher of that topic adds. */
  readonly angles?: Readonly<Record<string, readonly string[]>>;
  /** Wordings for publishers beyond the hand-made ones. */
  readonly more: readonly string[];
  readonly foreign?: readonly ForeignTelling[];
}

/** What a feed can do wrong, on demand. */
export type Fault =
  | 'redirect-301'
  | 'redirect-loop'
  | 'not-found'
  | 'gone'
  | 'rate-limited'
  | 'server-error'
  | 'unavailable'
  | 'hang'
  | 'dropped'
  | 'truncated'
  | 'html-page'
  | 'huge'
  | 'wrong-charset'
  | 'empty';

export type PageFault = 'paywall' | 'not-found' | 'login';

export interface Mail {
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  /** Address that confirms the sign-up, when the mail asks for that. */
  readonly link: string | null;
  readonly at: number;
}

/** One request as it arrived and was answered; status 0 while it is open or was dropped. */
export interface LoggedRequest {
  readonly url: string;
  readonly host: string;
  readonly method: string;
  status: number;
  readonly at: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request, read to its end. */
export interface Ask {
  readonly method: string;
  readonly host: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer; the server adds length and connection headers. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

/** Everything that shapes a week; equal worlds give equal text. */
export interface World {
  readonly seed: number;
  /** Epoch ms the week ends at; nothing is dated later. */
  readonly now: number;
  /** Epoch ms: what the week brings after it is not out yet. */
  readonly until: number;
  /** Which of how many weeks this is: each has its own share of the events, and its own ids. */
  readonly part: readonly [number: number, count: number];
  readonly articlesPerPublisher: number;
}

/** Something that only one publisher runs; texts hold `{one|another}` and `[slot]`. */
export interface NoiseTemplate {
  /** One of a house's `sections`. */
  readonly section: string;
  readonly label: string;
  readonly scene: Scene;
  readonly headlines: readonly string[];
  readonly paragraphs: readonly string[];
}

/** A local event that several neighbouring papers tell. */
export interface RegionTemplate {
  readonly label: string;
  readonly scene: Scene;
  readonly headlines: readonly string[];
  readonly leads: readonly string[];
  readonly paragraphs: readonly string[];
}
