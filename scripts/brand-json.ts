import { readFileSync } from 'node:fs';

export type BrandJson =
  | { readonly kind: 'ok'; readonly value: unknown }
  | { readonly kind: 'wrong'; readonly sentence: string };

/** Reads a `brand.json`; what keeps it from being JSON is said with its line and a way out. */
export function readBrandJson(path: string): BrandJson {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { kind: 'wrong', sentence: `There is no brand.json here: ${path}` };
  }
  if (isUtf16(bytes))
    return { kind: 'wrong', sentence: 'brand.json is saved as UTF-16. Save it as UTF-8.' };
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  try {
    return { kind: 'ok', value: JSON.parse(text) };
  } catch (error) {
    return { kind: 'wrong', sentence: `brand.json is not JSON: ${whatIsWrong(text, error)}` };
  }
}

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The slips that every hand makes; else the engine's own words, with the line for the position. */
function whatIsWrong(text: string, error: unknown): string {
  if (text.trim() === '') return 'it is empty. npm run brand -- new writes one.';
  const lineAt = (position: number) => text.slice(0, position).split('\n').length;
  const bare = withoutStrings(text);
  const comment = bare.search(/\/[/*]/);
  if (comment >= 0) return `line ${lineAt(comment)} holds a comment. Take it out.`;
  const comma = /,(?=\s*[}\],])/.exec(bare);
  if (comma) return `line ${lineAt(comma.index)} has a comma with nothing after it. Take it out.`;
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined ? `${message}.` : `line ${lineAt(Number(position))}: ${message}.`;
}

/** The text with blanks for what stands in quotes, so that every place stays where it was. */
const withoutStrings = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"/g, (quoted) => ' '.repeat(quoted.length));
