/** A mail's subject and its plain text, as a mail program would show them. */
export interface ReadMail {
  readonly subject: string;
  readonly text: string;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Reads what came over the line, byte for byte (`latin1`): as much of MIME as Ghost writes. */
export function readMail(raw: string): ReadMail {
  const mail = partOf(raw);
  const plain = partsOf(mail).find((part) => /^text\/plain\b/i.test(typeOf(part)));
  return {
    subject: decodedWords(mail.headers.get('subject') ?? ''),
    text: plain ? decodedBody(plain) : '',
  };
}

const typeOf = ({ headers }: Part): string => headers.get('content-type') ?? 'text/plain';

function partOf(raw: string): Part {
  const end = raw.indexOf('\r\n\r\n');
  const head = end < 0 ? raw : raw.slice(0, end);
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = new Map(
    lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  return { headers, body: end < 0 ? '' : raw.slice(end + 4) };
}

/** The part itself, or the leaves of a part that has parts. */
function partsOf(part: Part): Part[] {
  const boundary = /boundary="?([^";]+)/i.exec(typeOf(part))?.[1];
  if (boundary === undefined) return [part];
  const pieces = part.body.split(`--${boundary}`).slice(1, -1);
  return pieces.flatMap((piece) => partsOf(partOf(piece.replace(/^\r\n/, ''))));
}

function decodedBody({ headers, body }: Part): string {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase() ?? '';
  return bytesOf(body.replaceAll('=\r\n', encoding === 'quoted-printable' ? '' : '=\r\n'), encoding)
    .toString('utf8')
    .replaceAll('\r\n', '\n');
}

/** `=?UTF-8?Q?…?=`; the space between two such words is none. */
function decodedWords(header: string): string {
  return header
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?[\w-]+\?([bq])\?(.*?)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? bytesOf(text, 'base64').toString('utf8')
        : bytesOf(text.replaceAll('_', ' '), 'quoted-printable').toString('utf8'),
    );
}

function bytesOf(text: string, encoding: string): Buffer {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  if (encoding !== 'quoted-printable') return Buffer.from(text, 'latin1');
  const plain = text.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(plain, 'latin1');
}
