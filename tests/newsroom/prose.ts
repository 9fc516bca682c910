import type { Random } from './random';

export type Slots = Readonly<Record<string, string>>;

/** Fills `[slot]`s and takes one of every `{one|another}`; unknown slots throw, since they are our slip. */
export function spin(text: string, random: Random, slots: Slots = {}): string {
  const chosen = text.replace(/\{([^{}]*)\}/g, (_, list: string) => random.pick(list.split('|')));
  return chosen.replace(/\[(\w+)\]/g, (_, name: string) => {
    const value = slots[name];
    if (value === undefined) throw new Error(`no slot ${name} for: ${text.slice(0, 60)}`);
    return value;
  });
}

/** The first sentence, for a deck or a summary that has none of its own. */
export function firstSentence(text: string): string {
  const end = /(?<!\d)[.?](?=\s[“„«A-ZÁÉÍÓÚÄÖÜА-Я])/.exec(text);
  return end === null ? text : text.slice(0, end.index + 1);
}

const weekdays: Readonly<Record<string, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  de: ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
  ru: ['воскресенье', 'понедельник', 'вторник', 'среду', 'четверг', 'пятницу', 'субботу'],
};

/** The weekday of an epoch time (UTC) in a language. */
export function weekday(at: number, language = 'en'): string {
  return (weekdays[language] ?? weekdays.en)?.[new Date(at).getUTCDay()] ?? '';
}

/** `Tue 17 Nov 2026, 09:12` */
export function dateLine(at: number, language = 'en'): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(at);
}
