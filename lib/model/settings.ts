import type { LanguageSetting } from './language';

export const THEMES = ['system', 'light', 'dark', 'sepia'] as const;
export const TEXT_WIDTHS = ['narrow', 'normal', 'wide'] as const;
export const TEXT_FACES = ['serif', 'sans'] as const;
export const LINE_HEIGHTS = ['tight', 'normal', 'loose'] as const;

/** The reader's settings. Defaults are in `defaultSettings`. */
export interface Settings {
  /** Of the interface; articles keep their own. */
  readonly language: LanguageSetting;
  readonly theme: (typeof THEMES)[number];
  /** Percent of the normal size: 85 to 150. */
  readonly textSize: number;
  readonly text: TextSettings;
  readonly shortcuts: ShortcutSettings;
  readonly images: boolean;
  /** Days an unsaved article is kept: 7 to 365. */
  readonly keepDays: number;
  readonly alerts: AlertSettings;
  readonly filters: Filters;
  readonly sponsorHidden: boolean;
  readonly briefing: Briefing;
  readonly bent: BentSettings;
}

/** How the text of an article is set. */
export interface TextSettings {
  readonly width: (typeof TEXT_WIDTHS)[number];
  readonly face: (typeof TEXT_FACES)[number];
  readonly lineHeight: (typeof LINE_HEIGHTS)[number];
  /** How fast it is read aloud: 0.5 to 3, 1 is the voice's own pace. */
  readonly pace: number;
}

/** Keys without Ctrl or Alt; speech input and trembling hands press them by mistake. */
export interface ShortcutSettings {
  readonly enabled: boolean;
}

/** The reader's own bent: whether what they read shifts the order a little. */
export interface BentSettings {
  readonly enabled: boolean;
  /** Only what was read since counts, epoch ms. */
  readonly since: number;
}

/** One notification a day that opens today's stories; the extension makes it itself. */
export interface Briefing {
  readonly enabled: boolean;
  /** Minutes after midnight, local time. */
  readonly minute: number;
}

export interface AlertSettings {
  readonly enabled: boolean;
  /** Notifications a day at the most. */
  readonly dailyLimit: number;
  readonly quietHours: {
    readonly enabled: boolean;
    /** Minutes after midnight, local time; from 22:00 to 07:00 crosses midnight. */
    readonly fromMinute: number;
    readonly toMinute: number;
  };
}

export interface Filters {
  /** Case-insensitive whole words or phrases; an article with one is hidden. */
  readonly mutedWords: readonly string[];
  /** Sources kept but not shown. */
  readonly mutedSourceIds: readonly string[];
}

export const defaultSettings: Settings = {
  language: 'system',
  theme: 'system',
  textSize: 100,
  text: { width: 'normal', face: 'serif', lineHeight: 'normal', pace: 1 },
  shortcuts: { enabled: true },
  images: true,
  keepDays: 30,
  alerts: {
    enabled: true,
    dailyLimit: 3,
    quietHours: { enabled: false, fromMinute: 22 * 60, toMinute: 7 * 60 },
  },
  filters: { mutedWords: [], mutedSourceIds: [] },
  sponsorHidden: false,
  briefing: { enabled: false, minute: 8 * 60 },
  bent: { enabled: false, since: 0 },
};
