import { type Fields, type Place, placeOf, report, shown, warn } from './problems';

export const COLOUR = /^#[0-9a-fA-F]{6}$/;
export const LANGUAGE = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;
export const COUNTRY = /^[A-Z]{2,3}$/;
export const TOPIC = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const PICTURE = /^[A-Za-z0-9][A-Za-z0-9._-]*\.(svg|png|jpg|jpeg|webp|gif)$/;
export const PAGE = /^[A-Za-z0-9][A-Za-z0-9._-]*\.html$/;
/** Controls, blanks that nobody sees, and marks that turn the direction of what stands after them. */
const HIDDEN = /[^\P{Cc}\t\r\n]|[\u00AD\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/u;
/** Something to be seen: joiners and marks alone are nothing. */
const SEEN = /[^\s\p{Cf}\p{M}]/u;
/** A host with a dot, as one says it; `*` in it would have the package ask for more than one host. */
const HOST = /^(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const IPV6 = /^\[[0-9a-f:.]+\]$/;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|([a-z0-9-]+\.)+localhost)$/;
// No blanks and no "user:password@": what is left, `URL` must still read.
const WITH_PASSWORD = /^https?:\/\/[^\s@/?#]*@/i;
export const ADDRESS = /^https?:\/\/[^\s@/?#]+([/?#]\S*)?$/i;

export function fieldsAt(value: unknown, place: Place): Fields | null {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  report(place, `This must be an object in braces, not ${shown(value)}.`);
  return null;
}

/** The word that is meant when a letter or two is off, or a capital is too much. */
export function likelyOf(typed: string, known: readonly string[]): string | undefined {
  const small = typed.toLowerCase();
  return known.find((name) => distance(name.toLowerCase(), small) <= Math.min(2, name.length - 2));
}

/** Names every field that is not one, with the likely one. */
export function refuseUnknown(fields: Fields, known: readonly string[], place: Place): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const likely = likelyOf(key, known);
    const way = likely ? `Did you mean "${likely}"?` : `The fields here are ${known.join(', ')}.`;
    report(placeOf(place, key), `There is no such field. ${way}`);
  }
}

/** Text of 1 to `limit` characters, trimmed; undefined and silent when the field is absent. */
export function textAt(
  fields: Fields,
  key: string,
  parent: Place,
  limit: number,
): string | undefined {
  const value = fields[key];
  const place = placeOf(parent, key);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') {
    report(place, `This must be text in quotes, not ${shown(value)}.`);
    return undefined;
  }
  const hidden = HIDDEN.exec(value)?.[0];
  if (hidden !== undefined) {
    const code = (hidden.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    report(place, `This holds a sign that nobody sees (U+${code}). Type it anew.`);
    return undefined;
  }
  if (!SEEN.test(value)) {
    report(place, 'This is empty. Write some text or leave the field out.');
    return undefined;
  }
  if (value.length > limit) {
    report(place, `This has ${value.length} characters; ${limit} is the most. Shorten it.`);
    return undefined;
  }
  // A line break would be one in the browser's list of extensions, too.
  return value.trim().replace(/\s+/g, ' ');
}

/** Text that fits `pattern`; `way` says how to write it. */
export function matchAt(
  fields: Fields,
  key: string,
  parent: Place,
  rule: { readonly pattern: RegExp; readonly way: string },
): string | undefined {
  const text = textAt(fields, key, parent, 200);
  if (text === undefined) return undefined;
  if (rule.pattern.test(text)) return text;
  report(placeOf(parent, key), `${shown(text)} does not fit. ${rule.way}`);
  return undefined;
}

/** A web address. Only this machine may be asked over plain http, unless `http` is `advise`. */
export function addressAt(
  fields: Fields,
  key: string,
  parent: Place,
  http: 'refuse' | 'advise',
): string | undefined {
  const text = textAt(fields, key, parent, 2000);
  if (text === undefined) return undefined;
  const place = placeOf(parent, key);
  const url = ADDRESS.test(text) ? URL.parse(text) : null;
  if (url === null && WITH_PASSWORD.test(text)) {
    report(
      place,
      'This address holds a name or password. Write it without what stands before the @.',
    );
    return undefined;
  }
  if (url === null) {
    report(place, `${shown(text)} is not a web address. Write one that begins with https://`);
    return undefined;
  }
  if (!isHost(url.hostname)) {
    report(
      place,
      `${shown(text)} names no host of the web. Write the whole name, such as https://news.example.org`,
    );
    return undefined;
  }
  if (url.protocol === 'https:' || isLoopback(url.hostname)) return text;
  const advice = 'This is sent unencrypted. Write https:// instead of http://';
  if (http === 'advise') warn(place, `${advice} if the server has it.`);
  else report(place, `${advice}.`);
  return text;
}

/** Requires a field; the sentence says what it is for. */
export function requireAt(fields: Fields, key: string, parent: Place, why: string): void {
  if (fields[key] === undefined) report(placeOf(parent, key), `This is missing. ${why}`);
}

export function booleanAt(fields: Fields, key: string, parent: Place): boolean | undefined {
  const value = fields[key];
  if (value === undefined || typeof value === 'boolean') return value;
  report(placeOf(parent, key), `This must be true or false, not ${shown(value)}.`);
  return undefined;
}

/** Whether a host name is this machine: tests and demonstrations use it. */
function isLoopback(hostname: string): boolean {
  return LOOPBACK.test(hostname);
}

const isHost = (hostname: string) =>
  HOST.test(hostname) || IPV6.test(hostname) || isLoopback(hostname);

/** Letters to add, drop or change to make one word of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
