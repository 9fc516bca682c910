/** What a squeezed text may grow to, in bytes. */
const LIMIT_BYTES = 64 * 2 ** 20;

/** A text, compressed (gzip) and in base64. */
export async function squeeze(text: string): Promise<string> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  let binary = '';
  // In parts, since a call takes only so many arguments.
  for (let start = 0; start < bytes.length; start += 8192) {
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
  }
  return btoa(binary);
}

/** The text before `squeeze`; null when this is not from it, or would grow beyond all measure. */
export async function expand(squeezed: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(squeezed), (character) => character.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    return await new Response(plain.pipeThrough(limited())).text();
  } catch {
    return null;
  }
}

function limited(): TransformStream<Uint8Array, Uint8Array> {
  let seen = 0;
  return new TransformStream({
    transform(part, controller) {
      seen += part.length;
      if (seen > LIMIT_BYTES) controller.error(new Error('too large'));
      else controller.enqueue(part);
    },
  });
}
