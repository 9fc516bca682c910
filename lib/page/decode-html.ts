const PRESCAN_BYTES = 4096;

const labelIn = (text: string): string | undefined =>
  /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];

function decoder(label: string | undefined): TextDecoder | null {
  if (label === undefined) return null;
  try {
    return new TextDecoder(label);
  } catch {
    // A label no standard knows: as good as none.
    return null;
  }
}

/**
 * A page's text from its bytes: byte order mark, then HTTP, then the page's own `meta`, then UTF-8.
 * https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding
 */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PRESCAN_BYTES));
  const declared = decoder(labelIn(contentType ?? '')) ?? decoder(labelIn(metaTags(head)));
  return (declared ?? new TextDecoder()).decode(bytes);
}

const metaTags = (head: string): string => (head.match(/<meta\s[^>]*>/gi) ?? []).join(' ');
