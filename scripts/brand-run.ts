import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { problemLine } from '../lib/brand/problems';
import { createHttp } from '../lib/net/http';
import { checkBrandFolder } from './brand-check';
import { writeNewBrand } from './brand-new';
import { askQuestions, type BrandAnswers, NO_ANSWERS } from './brand-questions';

export interface BrandEdges {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Asks the person at the terminal; null when there is none. */
  readonly ask: ((words: string) => Promise<string>) | null;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

const USAGE = `Use: npm run brand -- new FOLDER [--name TEXT] [--url ADDRESS] [--feed ADDRESS …] [--accent #8f1d1a]
       [--tagline TEXT] [--language de] [--logo FILE] [--newsletter SERVICE --endpoint ADDRESS --daily LIST --breaking LIST
        --postal ADDRESS]
       [--sponsor TEXT --sponsor-url ADDRESS] [--social ADDRESS …] [--privacy ADDRESS] [--offline]
     npm run brand -- check FOLDER [--offline]`;

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const OPTIONS = {
  name: text,
  url: text,
  tagline: text,
  language: text,
  accent: text,
  logo: text,
  feed: many,
  newsletter: text,
  endpoint: text,
  daily: text,
  breaking: text,
  postal: text,
  sponsor: text,
  'sponsor-url': text,
  social: many,
  privacy: text,
  offline: { type: 'boolean', default: false },
} as const;

/** What shells give for Ctrl-C. */
const INTERRUPTED = 130;

/** Runs `brand new` or `brand check`; gives the exit code: 1 when something is wrong, 2 for a misuse. */
export async function runBrandCommand(
  words: readonly string[],
  edges: BrandEdges,
): Promise<number> {
  if (words.includes('--help')) {
    edges.say(USAGE);
    return 0;
  }
  const read = readWords(words);
  const [command, folder, ...more] = read?.positionals ?? [];
  if (!read || folder === undefined || more.length > 0) {
    edges.complain(USAGE);
    return 2;
  }
  if (command === 'check') return check(folder, read.values.offline, edges);
  if (command === 'new') return make(folder, read.values, edges);
  edges.complain(USAGE);
  return 2;
}

type Values = NonNullable<ReturnType<typeof readWords>>['values'];

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true });
  } catch {
    return null;
  }
}

const httpOf = (edges: BrandEdges) =>
  createHttp({ fetch: edges.fetch, mayReach: async () => true, online: () => true });

async function check(folder: string, offline: boolean, edges: BrandEdges): Promise<number> {
  const { problems, advice } = await checkBrandFolder(folder, offline ? null : httpOf(edges));
  for (const problem of problems) edges.complain(problemLine(problem));
  for (const note of advice) edges.say(`Note: ${problemLine(note)}`);
  if (problems.length === 0) {
    edges.say(`This brand is right${offline ? ', as far as can be told offline' : ''}.`);
    return 0;
  }
  edges.complain(
    problems.length === 1 ? '1 thing is wrong.' : `${problems.length} things are wrong.`,
  );
  return 1;
}

async function make(folder: string, values: Values, edges: BrandEdges): Promise<number> {
  const given = givenAnswers(values);
  const answers = await answersTo(given, edges);
  if (answers === null) {
    edges.complain('Stopped. Nothing was written.');
    return INTERRUPTED;
  }
  if (answers.name === '' || answers.feeds.length === 0) {
    edges.complain('A brand needs at least a name and one feed: --name and --feed.');
    return 2;
  }
  const http = values.offline ? null : httpOf(edges);
  const made = await writeNewBrand(folder, answers, { http, now: edges.now() });
  if (made.kind === 'unwritable') {
    edges.complain(`${resolve(folder)} cannot be written (${made.code}). Name another folder.`);
    return 1;
  }
  if (made.kind === 'exists') {
    edges.complain(`There is a brand.json in ${resolve(folder)} already. It was left as it is.`);
    return 1;
  }
  edges.say(`Written to ${resolve(folder)}: ${made.files.join(', ')}.`);
  for (const note of made.notes) edges.complain(note);
  // What was typed may still be wrong; better said now than at the build.
  const { problems } = await checkBrandFolder(folder, null);
  for (const problem of problems) edges.complain(problemLine(problem));
  const way = relative(process.cwd(), resolve(folder)) || '.';
  const path = /[^\w./-]/.test(way) ? JSON.stringify(way) : way;
  const first = problems.length > 0 ? `Mend this in ${path}/brand.json. ` : '';
  edges.say(`${first}Next: npm run brand -- check ${path}, then npm run zip -- --brand ${path}`);
  return problems.length > 0 ? 1 : 0;
}

/** Null when the person at the terminal pressed Ctrl-C or Ctrl-D. */
async function answersTo(
  given: Partial<BrandAnswers>,
  { ask }: BrandEdges,
): Promise<BrandAnswers | null> {
  if (!ask) return { ...NO_ANSWERS, ...given };
  try {
    return await askQuestions(given, ask);
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') return null;
    throw error;
  }
}

function givenAnswers(values: Values): Partial<BrandAnswers> {
  const { feed, 'sponsor-url': sponsorUrl, offline: _, ...rest } = values;
  const all: { [K in keyof BrandAnswers]?: BrandAnswers[K] | undefined } = {
    ...rest,
    feeds: feed,
    sponsorUrl,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
