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
    const value: unknown = JSON.parse(text);
    const twice = secondKey(text);
    return twice === null ? { kind: 'ok', value } : { kind: 'wrong', sentence: twice };
  } catch (error) {
    return { kind: 'wrong', sentence: `brand.json is not JSON: ${whatIsWrong(text, error)}` };
  }
}

const isUtf16 = ([first, second]: Buffer): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** The slips that every hand makes; else the engine's own words, with the line for the position. */
function whatIsWrong(text: string, error: unknown): string {
  if (text.trim() === '') return 'it is empty. npm run brand -- new writes one.';
  const bare = withoutStrings(text);
  const comment = bare.search(/\/[/*]/);
  if (comment >= 0) return `line ${lineAt(text, comment)} holds a comment. Take it out.`;
  const comma = /,(?=\s*[}\],])/.exec(bare);
  if (comma)
    return `line ${lineAt(text, comma.index)} has a comma with nothing after it. Take it out.`;
  const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const position = /position (\d+)/.exec(message)?.[1];
  return position === undefined
    ? `${message}.`
    : `line ${lineAt(text, Number(position))}: ${message}.`;
}

/**
 * What to say of a field that is written twice in one place; null when none is. Of two, JSON takes the
 * last without a word.
 */
function secondKey(text: string): string | null {
  const open: Set<string>[] = [];
  for (const token of text.matchAll(/("(?:[^"\\]|\\.)*")\s*:|"(?:[^"\\]|\\.)*"|[{}]/g)) {
    const [sign, key] = token;
    if (sign === '{') open.push(new Set());
    else if (sign === '}') open.pop();
    else if (key !== undefined) {
      if (open.at(-1)?.has(key))
        return `line ${lineAt(text, token.index)} of brand.json has ${key} for the second time. Keep one of the two.`;
      open.at(-1)?.add(key);
    }
  }
  return null;
}

const lineAt = (text: string, position: number) => text.slice(0, position).split('\n').length;

/** The text with blanks for what stands in quotes, so that every place stays where it was. */
const withoutStrings = (text: string): string =>
  text.replace(/"(?:[^"\\\n]|\\.)*"/g, (quoted) => ' '.repeat(quoted.length));
