/** A file to be packed. Names are ASCII with `/` between folders. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;

/**
 * Packs files without compressing them, in their order: all an EPUB needs, which wants its first file
 * stored as it is. `at` is epoch ms. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export function storedZip(files: readonly ZipFile[], at: number): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const entry = entryOf(file, at);
    const local = join([numbers([LOCAL, 4]), entry.fields, numbers([0, 2]), entry.name]);
    directory.push(centralOf(entry, offset));
    parts.push(local, file.bytes);
    offset += local.length + file.bytes.length;
  }
  const central = join(directory);
  const count = files.length;
  const end = numbers(
    [END, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [central.length, 4],
    [offset, 4],
    [0, 2],
  );
  return join([...parts, central, end]);
}

interface Entry {
  readonly name: Uint8Array;
  /** What the local header and the directory have in common, up to the name's length. */
  readonly fields: Uint8Array;
}

function entryOf({ name, bytes }: ZipFile, at: number): Entry {
  const encoded = new TextEncoder().encode(name);
  const fields = numbers(
    [VERSION, 2],
    [0, 2],
    // Stored.
    [0, 2],
    [...dosTime(at)],
    [crc32(bytes), 4],
    [bytes.length, 4],
    [bytes.length, 4],
    [encoded.length, 2],
  );
  return { name: encoded, fields };
}

const centralOf = ({ name, fields }: Entry, offset: number): Uint8Array =>
  join([
    numbers([CENTRAL, 4], [VERSION, 2]),
    fields,
    // Extra field, comment, disk, attributes.
    numbers([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
    name,
  ]);

/** Two words in one number of four bytes: the time, then the date; steps of two seconds, from 1980. */
function dosTime(at: number): [number, number] {
  const date = new Date(Math.max(at, Date.UTC(1980, 0, 1)));
  const time =
    (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day =
    ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return [((day << 16) | time) >>> 0, 4];
}

/** Each number in so many bytes, lowest first. */
function numbers(...values: readonly (readonly [number, number])[]): Uint8Array {
  const bytes = values.flatMap(([value, length]) =>
    Array.from({ length }, (_, index) => Math.floor(value / 256 ** index) & 0xff),
  );
  return Uint8Array.from(bytes);
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let rest = index;
  for (let bit = 0; bit < 8; bit += 1) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest;
});

/** The checksum a ZIP wants of each file. */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (TABLE[(rest ^ byte) & 0xff] ?? 0) ^ (rest >>> 8);
  return (rest ^ 0xffffffff) >>> 0;
}
