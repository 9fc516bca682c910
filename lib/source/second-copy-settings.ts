import { LANGUAGES } from '../model/language';
import {
  defaultSettings,
  LINE_HEIGHTS,
  type Settings,
  TEXT_FACES,
  TEXT_WIDTHS,
  THEMES,
} from '../model/settings';

export type SettingValue =
  | string
  | number
  | boolean
  | readonly string[]
  | { readonly [key: string]: SettingValue };

type Fields = { readonly [key: string]: SettingValue };

/** The words that a setting may have, by its path. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['language', ['system', ...Object.keys(LANGUAGES)]],
  ['theme', THEMES],
  ['text.width', TEXT_WIDTHS],
  ['text.face', TEXT_FACES],
  ['text.lineHeight', LINE_HEIGHTS],
]);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export interface FlatSetting {
  readonly value: SettingValue;
  /** Its default. */
  readonly initial: SettingValue;
}

/** Every setting by its path, one level deep: two browsers may change `alerts` in different places. */
export function flatSettings(settings: Settings): Map<string, FlatSetting> {
  const values = flat(settings);
  return new Map(
    [...flat(defaultSettings)].map(([path, initial]) => [
      path,
      { initial, value: values.get(path) ?? initial },
    ]),
  );
}

function flat(settings: Settings): Map<string, SettingValue> {
  // Settings are plain values; an interface just has no index signature.
  const fields = settings as unknown as Fields;
  return new Map(
    Object.entries(fields).flatMap(([key, value]): [string, SettingValue][] =>
      isFields(value)
        ? Object.entries(value).map(([inner, one]) => [`${key}.${inner}`, one])
        : [[key, value]],
    ),
  );
}

/**
 * The settings with these values by path, and the defaults elsewhere. A path that this version does
 * not know, or a value of the wrong kind, is passed over.
 */
export function settingsFrom(values: ReadonlyMap<string, unknown>): Settings {
  const pick = (path: string, initial: SettingValue): SettingValue => {
    const value = values.get(path);
    const isChoice = typeof value !== 'string' || (CHOICES.get(path)?.includes(value) ?? true);
    return isLike(value, initial) && isChoice ? value : initial;
  };
  const fields = Object.entries(defaultSettings as unknown as Fields).map(([key, initial]) => [
    key,
    isFields(initial)
      ? Object.fromEntries(
          Object.entries(initial).map(([inner, one]) => [inner, pick(`${key}.${inner}`, one)]),
        )
      : pick(key, initial),
  ]);
  return Object.fromEntries(fields) as Settings;
}

function isLike(value: unknown, model: SettingValue): value is SettingValue {
  if (Array.isArray(model)) {
    return Array.isArray(value) && value.every((one) => typeof one === 'string');
  }
  if (isFields(model)) {
    return (
      isFields(value) && Object.entries(model).every(([key, inner]) => isLike(value[key], inner))
    );
  }
  return typeof value === typeof model && (typeof value !== 'number' || Number.isFinite(value));
}
