import type { SecondCopy } from './second-copy';
import { copyFrom, type Hash, type Row, type RowKind, rowsOf } from './second-copy-rows';

/** A copy as an area of the browser's storage holds it: a header and pieces, by key. */
export type CopyItems = Readonly<Record<string, unknown>>;

export interface CopyHeader {
  readonly version: 1;
  /** Epoch ms at which it was written. */
  readonly at: number;
  /** How many pieces there are. */
  readonly count: number;
  /** Hash of the whole copy's text, what was left out included: tells whether anything changed. */
  readonly of: string;
  /** Hash of this header and the pieces. */
  readonly hash: string;
}

/** What packing needs from outside. */
export interface CopyPort {
  readonly hash: Hash;
  /** Compressed, as text in ASCII. */
  squeeze(text: string): Promise<string>;
  /** The text before `squeeze`; null when this is not from it. */
  expand(squeezed: string): Promise<string | null>;
}

export interface PackedCopy {
  readonly items: CopyItems;
  readonly rows: readonly Row[];
  /** How many sources, removals and saved articles did not fit. */
  readonly leftOut: { readonly sources: number; readonly removals: number; readonly saved: number };
}

export type CopyReading =
  | { readonly kind: 'none' }
  | { readonly kind: 'good'; readonly copy: SecondCopy; readonly header: CopyHeader }
  | { readonly kind: 'damaged'; readonly reason: string; readonly header: CopyHeader | null }
  /** Made by a newer version: left alone. */
  | { readonly kind: 'newer' };

export const HEADER_KEY = 'copy';
const VERSION = 1;

/** The browser's limit in `storage.sync` is 8,192 bytes an item, key and quotes included. */
const PIECE_LENGTH = 7_900;
/** The browser's limit in `storage.sync` is 102,400 bytes in all. */
export const SYNC_LIMIT_BYTES = 100_000;

const pieceKey = (index: number): string => `${HEADER_KEY}-${index}`;

/** The keys of the pieces from number `from` up to `to`. */
export const pieceKeys = (from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => pieceKey(from + index));

/** Bytes that items take, as the browser counts them; only right for ASCII. */
export const bytesOf = (items: CopyItems): number =>
  Object.entries(items).reduce(
    (sum, [key, item]) => sum + key.length + JSON.stringify(item).length,
    0,
  );

/** The header among an area's items; null when there is none that this version can read. */
export function headerIn(items: CopyItems): CopyHeader | null {
  const header = items[HEADER_KEY] as Partial<CopyHeader> | null | undefined;
  const whole =
    typeof header === 'object' &&
    header !== null &&
    header.version === VERSION &&
    typeof header.at === 'number' &&
    typeof header.of === 'string' &&
    typeof header.hash === 'string' &&
    Number.isInteger(header.count) &&
    (header.count ?? 0) > 0 &&
    (header.count ?? 0) < 10_000;
  return whole ? (header as CopyHeader) : null;
}

const textOf = (copy: SecondCopy, rows: readonly Row[]): string =>
  JSON.stringify([copy.clearedAt, rows]);

/** The hash that a header has when this copy was packed. */
export const fingerprint = (copy: SecondCopy, hash: Hash): string =>
  hash(textOf(copy, rowsOf(copy, hash)));

/** Packs a copy into at most `limit` bytes; what does not fit is left out from the end of its rows. */
export async function packCopy(
  copy: SecondCopy,
  port: CopyPort,
  { now, limit }: { readonly now: number; readonly limit: number },
): Promise<PackedCopy> {
  const rows = rowsOf(copy, port.hash);
  const of = port.hash(textOf(copy, rows));
  const packed = async (count: number): Promise<PackedCopy> => {
    const kept = rows.slice(0, count);
    const squeezed = await port.squeeze(textOf(copy, kept));
    return {
      items: itemsOf(squeezed, of, now, port.hash),
      rows: kept,
      leftOut: countLeft(rows.slice(count)),
    };
  };
  let tooMuch = await packed(rows.length);
  if (bytesOf(tooMuch.items) <= limit) return tooMuch;
  let best = await packed(0);
  // Packing is the slow part: some tries between what fits and what does not, and good enough is good.
  for (let tries = 0; tries < 8 && bytesOf(best.items) < 0.97 * limit; tries++) {
    const [low, high] = [best.rows.length, tooMuch.rows.length];
    const [from, to] = [bytesOf(best.items), bytesOf(tooMuch.items)];
    const guess = low + Math.floor(((high - low) * (0.99 * limit - from)) / (to - from));
    const count = Math.min(Math.max(guess, low + 1), high - 1);
    if (count <= low) break;
    const tried = await packed(count);
    if (bytesOf(tried.items) <= limit) best = tried;
    else tooMuch = tried;
  }
  return best;
}

function itemsOf(squeezed: string, of: string, at: number, hash: Hash): CopyItems {
  const pieces: [string, string][] = [];
  for (let start = 0; start < squeezed.length; start += PIECE_LENGTH) {
    pieces.push([pieceKey(pieces.length), squeezed.slice(start, start + PIECE_LENGTH)]);
  }
  const header = { version: VERSION, at, count: pieces.length, of } as const;
  return {
    [HEADER_KEY]: { ...header, hash: checksum(header, squeezed, hash) } satisfies CopyHeader,
    ...Object.fromEntries(pieces),
  };
}

const checksum = (header: Omit<CopyHeader, 'hash'>, squeezed: string, hash: Hash): string =>
  hash(`${header.version} ${header.at} ${header.count} ${header.of} ${squeezed}`);

function countLeft(rows: readonly Row[]): PackedCopy['leftOut'] {
  const count = (...kinds: RowKind[]) => rows.filter(([kind]) => kinds.includes(kind)).length;
  return {
    sources: count('source'),
    removals: count('no-source', 'not-saved'),
    saved: count('saved'),
  };
}

/**
 * Reads a copy back; a piece that is missing or was altered makes it damaged as a whole. One made of
 * the same as `twin` is not unpacked again: it is that copy.
 */
export async function unpackCopy(
  items: CopyItems,
  port: CopyPort,
  twin?: CopyReading,
): Promise<CopyReading> {
  const found = items[HEADER_KEY];
  if (found === undefined) return { kind: 'none' };
  const header = headerIn(items);
  if (!header) {
    return isNewer(found) ? { kind: 'newer' } : damaged('its header cannot be read', null);
  }
  const pieces = pieceKeys(0, header.count).map((key) => items[key]);
  if (!pieces.every((piece) => typeof piece === 'string')) {
    return damaged('a piece is missing', header);
  }
  const squeezed = pieces.join('');
  if (checksum(header, squeezed, port.hash) !== header.hash) {
    return damaged('its checksum is wrong', header);
  }
  if (twin?.kind === 'good' && twin.header.of === header.of) return { ...twin, header };
  const copy = copyFromText(await port.expand(squeezed), port.hash);
  return copy ? { kind: 'good', copy, header } : damaged('its text cannot be read', header);
}

const damaged = (reason: string, header: CopyHeader | null): CopyReading => ({
  kind: 'damaged',
  reason,
  header,
});

const isNewer = (header: unknown): boolean =>
  typeof header === 'object' &&
  header !== null &&
  'version' in header &&
  typeof header.version === 'number' &&
  header.version > VERSION;

function copyFromText(text: string | null, hash: Hash): SecondCopy | null {
  if (text === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!Array.isArray(value)) return null;
  const [clearedAt, rows]: unknown[] = value;
  return typeof clearedAt === 'number' && Array.isArray(rows)
    ? copyFrom(clearedAt, rows, hash)
    : null;
}
