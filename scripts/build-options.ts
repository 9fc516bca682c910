import { parseArgs } from 'node:util';

export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

export interface BuildOptions {
  readonly brand: string;
  readonly browsers: readonly BrowserName[];
  readonly zip: boolean;
  readonly out: string;
}

const USAGE =
  'Use: build [--brand FOLDER] [--browser chrome|edge|firefox|all] [--zip] [--out FOLDER]';

/** The options of the command line, or one line that says what is wrong with them. */
export function readOptions(words: readonly string[]): BuildOptions | { readonly wrong: string } {
  const values = readWords(words);
  if (values === null) return { wrong: `Not understood: ${words.join(' ')}. ${USAGE}` };
  const browsers = browsersOf(values.browser);
  if (browsers === null)
    return { wrong: `--browser takes chrome, edge, firefox or all, not ${values.browser}.` };
  return { brand: values.brand, browsers, zip: values.zip, out: values.out };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        brand: { type: 'string', default: 'brands/default' },
        browser: { type: 'string', default: 'all' },
        zip: { type: 'boolean', default: false },
        out: { type: 'string', default: '.output' },
      },
    }).values;
  } catch {
    return null;
  }
}

function browsersOf(text: string): readonly BrowserName[] | null {
  if (text === 'all') return BROWSERS;
  const browser = BROWSERS.find((name) => name === text);
  return browser ? [browser] : null;
}
