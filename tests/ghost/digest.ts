import { deepEqual, equal, match } from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onEnd, runQuietly } from '../../scripts/processes';
import { waitUntil } from '../browser/drivers/wait';
import { startNewsroom } from '../newsroom/newsroom';
import { writeGhostBrand } from './brand';
import { BREAKING, DAILY } from './cases';
import { signUpAs } from './run-case';
import { followLink, GHOST_FOLDER, type GhostStage } from './stage';
import type { GhostTest } from './test';

const LETTER_MS = 60_000;
const BRAND = join(GHOST_FOLDER, 'digest-brand');
const OUT = join(GHOST_FOLDER, 'digest');

/** `npm run digest -- --send`, to the real Ghost and on to its members. */
export async function digestTests(stage: GhostStage): Promise<GhostTest[]> {
  const newsroom = await startNewsroom({ publishers: 10, articlesPerPublisher: 12 });
  onEnd(() => newsroom.stop());
  rmSync(OUT, { recursive: true, force: true });
  writeGhostBrand(BRAND, newsroom, stage.url);
  await signUpReaders(stage);
  const key = await stage.admin.newIntegration('Digest');
  const send = (kind: string) => digest(kind, key);
  return [
    {
      name: 'What breaks goes to everybody who chose breaking news, once a story',
      async run() {
        newsroom.breakNews();
        match(await send('breaking'), /was handed to Ghost as/);
        const letter = await lastLetter(stage, 1);
        match(letter.subject, /^Breaking: /);
        deepEqual(letter.to, await stage.admin.readersOf(BREAKING));
        match(await send('breaking'), /Nothing is breaking/);
        equal(stage.mailgun.letters.length, 1);
      },
    },
    {
      name: 'The weekly mail is one post, sent to everybody who chose the daily news, once',
      async run() {
        match(await send('weekly'), /was handed to Ghost as/);
        const letter = await lastLetter(stage, 2);
        deepEqual(letter.to, await stage.admin.readersOf(DAILY));
        // Ghost's own mail around ours: its masthead above, its unsubscribe link below.
        match(letter.html, /unsubscribe/i);
        equal(withoutTags(letter.html).includes(headlineIn(letter.subject)), true);
        deepEqual(await postsWith(stage, letter.subject), ['sent']);

        match(await send('weekly'), /not sent again/);
        // The state was lost: the post is found in Ghost and not made or sent anew.
        rmSync(OUT, { recursive: true, force: true });
        match(await send('weekly'), /was handed to Ghost as/);
        deepEqual(await postsWith(stage, letter.subject), ['sent']);
        equal(stage.mailgun.letters.length, 2);
      },
    },
    {
      name: 'With a wrong key nothing is made, and it is said what is wrong',
      async run() {
        const before = (await stage.admin.posts()).length;
        const wrong = `${key.split(':')[0]}:${'ab'.repeat(32)}`;
        match(await digest('daily', wrong), /the key in DIGEST_KEY is not accepted/);
        equal((await stage.admin.posts()).length, before);
      },
    },
  ];
}

/** One of each choice; the link in the mail followed. */
async function signUpReaders(stage: GhostStage): Promise<void> {
  const lists = { daily: DAILY, breaking: BREAKING };
  const readers = [
    { email: 'sven@reader.example', kinds: ['daily'] as const },
    { email: 'tara@reader.example', kinds: ['breaking'] as const },
    { email: 'udo@reader.example', kinds: ['daily', 'breaking'] as const },
  ];
  for (const reader of readers) {
    await signUpAs({ ...reader, lists }, stage.url, stage.httpFrom('192.0.2.200'), Date.now());
    await followLink(stage, reader.email);
  }
}

/** What the command says. */
async function digest(kind: string, key: string): Promise<string> {
  process.env.DIGEST_KEY = key;
  try {
    const options = ['--brand', BRAND, '--kind', kind, '--out', OUT, '--send'];
    const command = ['run', '--silent', 'digest', '--', ...options];
    return (await runQuietly('npm', command)).output;
  } finally {
    delete process.env.DIGEST_KEY;
  }
}

/** The letter with this number, once Ghost has passed it on. */
async function lastLetter({ mailgun }: GhostStage, count: number) {
  const letter = await waitUntil(
    () => mailgun.letters[count - 1],
    () => `${mailgun.letters.length} letters were sent`,
    LETTER_MS,
  );
  // To be looked at.
  writeFileSync(join(GHOST_FOLDER, `letter-${count}.html`), letter.html);
  return letter;
}

async function postsWith({ admin }: GhostStage, title: string): Promise<string[]> {
  const posts = await admin.posts();
  return posts.filter((post) => post.title === title).map(({ status }) => status);
}

const withoutTags = (html: string): string => html.replaceAll(/<[^>]*>/g, '');

/** Of `Best of the week: a headline`. */
const headlineIn = (subject: string): string => subject.replace(/^[^:]*: /, '');
