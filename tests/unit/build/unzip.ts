import { equal } from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

/** Reads an archive by its directory, as every unzipper does. */
export function unzip(archive: Buffer): Map<string, Buffer> {
  const end = archive.length - 22;
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    equal(archive.readUInt32LE(at), 0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const content = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    equal(crc32(content), archive.readUInt32LE(at + 16));
    equal(content.length, archive.readUInt32LE(at + 24));
    files.set(name, content);
    at += 46 + nameLength;
  }
  equal(at, end);
  return files;
}
