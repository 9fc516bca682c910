/** Width and height of a picture, in px or, for a drawing, in its own units. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** What a picture says of its size; null when it says nothing that can be used. */
export function pictureSize(bytes: Buffer, name: string): PictureSize | null {
  const read = /\.svg$/i.test(name) ? svgSize(bytes.toString('utf8')) : rasterSize(bytes);
  return read && read.width > 0 && read.height > 0 ? read : null;
}

function svgSize(text: string): PictureSize | null {
  const tag = /<svg\b[^>]*>/.exec(text)?.[0] ?? '';
  const box =
    /\bviewBox\s*=\s*["']\s*([-\d.eE+]+)[\s,]+([-\d.eE+]+)[\s,]+([\d.eE+]+)[\s,]+([\d.eE+]+)/.exec(
      tag,
    );
  if (box) return { width: Number(box[3]), height: Number(box[4]) };
  const length = (side: string) =>
    Number(new RegExp(`\\s${side}\\s*=\\s*["']\\s*([\\d.]+)(?:px)?\\s*["']`).exec(tag)?.[1]);
  const size = { width: length('width'), height: length('height') };
  return Number.isFinite(size.width) && Number.isFinite(size.height) ? size : null;
}

function rasterSize(bytes: Buffer): PictureSize | null {
  try {
    const start = bytes.toString('latin1', 0, 16);
    if (start.startsWith('\x89PNG'))
      return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    if (start.startsWith('GIF8'))
      return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
    if (start.startsWith('RIFF')) return webpSize(bytes);
    return jpegSize(bytes);
  } catch {
    // Cut off: it ends before its size.
    return null;
  }
}

function webpSize(bytes: Buffer): PictureSize | null {
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 };
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21);
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
    }
    default:
      return null;
  }
}

/** Walks from one segment to the next until the one that begins a frame. */
function jpegSize(bytes: Buffer): PictureSize | null {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** Whether a PNG, GIF or WebP has more than one picture in it. */
export function isMoving(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, 16);
  // APNG says so before its first picture.
  if (start.startsWith('\x89PNG'))
    return bytes.subarray(0, dataAt(bytes)).includes('acTL', 0, 'latin1');
  if (start.startsWith('GIF8')) return gifPictures(bytes) > 1;
  const isExtended = start.startsWith('RIFF') && start.endsWith('VP8X');
  return isExtended && ((bytes[20] ?? 0) & 0x02) !== 0;
}

function dataAt(png: Buffer): number {
  const at = png.indexOf('IDAT', 0, 'latin1');
  return at < 0 ? png.length : at;
}

/** Walks from block to block; a file that is cut off has the pictures it had until then. */
function gifPictures(bytes: Buffer): number {
  const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + tableBytes(bytes[10] ?? 0);
  let pictures = 0;
  while (at < bytes.length) {
    const sign = bytes[at];
    if (sign === 0x2c) {
      pictures++;
      at += 11 + tableBytes(bytes[at + 9] ?? 0);
    } else if (sign === 0x21) at += 2;
    else break;
    while ((bytes[at] ?? 0) !== 0) at += 1 + (bytes[at] ?? 0);
    at += 1;
  }
  return pictures;
}
