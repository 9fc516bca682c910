import { parseArgs } from 'node:util';
import type { DigestKind } from '../lib/digest/digest';

export interface DigestOptions {
  readonly brand: string;
  readonly kind: DigestKind;
  /** Where the mail, the feeds and the state lie. */
  readonly out: string;
  readonly send: boolean;
  /** Whose text may be printed in full: the brand's own, the first story's whoever wrote it, or none. */
  readonly article: 'own' | 'lead' | 'none';
  /** The address the folder will be published at; null when it is not. */
  readonly base: string | null;
  readonly timeZone: string;
}

const KINDS: readonly DigestKind[] = ['daily', 'weekly', 'breaking'];
const ARTICLES = ['own', 'lead', 'none'] as const;
export const DIGEST_USAGE =
  'Use: npm run digest -- --brand FOLDER [--kind daily|weekly|breaking] [--out FOLDER] [--send] [--article own|lead|none] [--base ADDRESS] [--zone Europe/Lisbon]';

/** The options of the command line, or one line that says what is wrong with them. */
export function readDigestOptions(
  words: readonly string[],
): DigestOptions | { readonly wrong: string } {
  const values = readWords(words);
  if (values === null) return { wrong: `Not understood: ${words.join(' ')}. ${DIGEST_USAGE}` };
  const kind = KINDS.find((name) => name === values.kind);
  const article = ARTICLES.find((name) => name === values.article);
  if (!kind) return { wrong: `--kind takes daily, weekly or breaking, not ${values.kind}.` };
  if (!article) return { wrong: `--article takes own, lead or none, not ${values.article}.` };
  if (!isTimeZone(values.zone))
    return { wrong: `--zone takes a time zone such as Europe/Lisbon, not ${values.zone}.` };
  const base = values.base?.replace(/\/*$/, '/') ?? null;
  if (base !== null && !/^https?:\/\/\S+$/.test(base))
    return {
      wrong: `--base takes the web address the folder is published at, not ${values.base}.`,
    };
  const { brand, out, send, zone: timeZone } = values;
  return { brand, kind, out, send, article, base, timeZone };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        brand: { type: 'string', default: 'brands/default' },
        kind: { type: 'string', default: 'weekly' },
        out: { type: 'string', default: '.output/digest' },
        send: { type: 'boolean', default: false },
        article: { type: 'string', default: 'own' },
        base: { type: 'string' },
        zone: { type: 'string', default: Intl.DateTimeFormat().resolvedOptions().timeZone },
      },
    }).values;
  } catch {
    return null;
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
