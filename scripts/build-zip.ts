import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive: its path with slashes, and what is in it. */
export interface ZipEntry {
  readonly path: string;
  readonly content: Uint8Array;
}

// 1980-01-01 00:00, the earliest a zip can say: the same files give the same bytes at any time.
const DOS_TIME = 0;
const DOS_DATE = (1 << 5) | 1;
const UTF8_NAMES = 0x0800;
const DEFLATE = 8;
const VERSION = 20;
// Made on Unix: without it some unzippers ignore the file mode, and 0 would mean "unreadable".
const MADE_BY = (3 << 8) | VERSION;
const FILE_MODE = (0o100644 << 16) >>> 0;

/** A zip archive with the entries in order of their paths; the same entries give the same bytes. */
export function zipBytes(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const { local, central } = entryBytes(entry, offset);
    parts.push(local);
    directory.push(central);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...parts, ...directory, endBytes(entries.length, size, offset)]);
}

function entryBytes(entry: ZipEntry, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(entry.path, 'utf8');
  const packed = deflateRawSync(entry.content, { level: 9 });
  // Version needed to name length: the same 26 bytes in both headers.
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(UTF8_NAMES, 2);
  common.writeUInt16LE(DEFLATE, 4);
  common.writeUInt16LE(DOS_TIME, 6);
  common.writeUInt16LE(DOS_DATE, 8);
  common.writeUInt32LE(crc32(entry.content), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(entry.content.length, 18);
  common.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(FILE_MODE, 6);
  tail.writeUInt32LE(offset, 10);
  const start = Buffer.alloc(6);
  start.writeUInt32LE(0x02014b50, 0);
  start.writeUInt16LE(MADE_BY, 4);
  const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
  return { local, central: Buffer.concat([start, common, tail, name]) };
}

function endBytes(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

/** A file, and its place in the brand's folder. */
export interface SourceFile {
  readonly from: string;
  readonly to: string;
}

/** Writes what a folder holds; returns the size in bytes. */
export function zipFolder(folder: string, to: string): number {
  const bytes = zipBytes(entriesOf(folder, folder));
  writeFileSync(to, bytes);
  return bytes.length;
}

// What a reviewer needs to build the package again, and nothing else.
const SOURCES = [
  'LICENSE',
  'README.md',
  'brands/page.css',
  'components',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'tsconfig.json',
  'wxt.config.ts',
];

/**
 * Writes the sources and the brand, with a note how to build them; returns the size in bytes. Of the
 * brand's folder only what the package is made of: nobody's notes or earlier packages.
 */
export function zipSources(
  root: string,
  brand: { readonly folder: string; readonly files: readonly SourceFile[] },
  to: string,
): number {
  const files = SOURCES.filter((name) => existsSync(join(root, name))).flatMap((name) =>
    entriesOf(join(root, name), root),
  );
  const own = brand.files.map(({ from, to: place }) => ({
    path: `brands/this/${place}`,
    content: readFileSync(from),
  }));
  const note = { path: 'BUILD.txt', content: Buffer.from(BUILD_NOTE) };
  const bytes = zipBytes([...files, ...own, note]);
  writeFileSync(to, bytes);
  return bytes.length;
}

const BUILD_NOTE = `To build this package again: Node 20.19 or later and npm, then

  npm ci
  npx tsx scripts/build.ts --browser firefox --brand brands/this

The result is in .output/firefox-mv3.
`;

/** All files below a path, which may itself be a file; hidden files and links are left out. */
function entriesOf(path: string, base: string): ZipEntry[] {
  if (statSync(path).isFile())
    return [{ path: relative(base, path).split(sep).join('/'), content: readFileSync(path) }];
  return readdirSync(path, { withFileTypes: true })
    .filter((child) => !child.name.startsWith('.') && !child.isSymbolicLink())
    .flatMap((child) => entriesOf(join(path, child.name), base));
}
