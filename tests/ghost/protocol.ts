import { deepEqual } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { GHOST_CASES, type GhostCase, type Seen } from './cases';
import { GHOST_VERSION } from './install';
import { type Exchange, noting, signUpAs, spoiling } from './run-case';
import { followLink, type GhostStage } from './stage';
import type { GhostTest } from './test';

export const RECORDED_FILE = join(fileURLToPath(import.meta.url), '..', 'recorded.json');

export interface Recorded {
  readonly ghost: string;
  readonly cases: Record<string, { readonly seen: Seen; readonly exchanges: readonly Exchange[] }>;
}

/** The table of cases against the real server; with `record`, what it says becomes the recording. */
export function protocolTests(stage: GhostStage, record: boolean): GhostTest[] {
  const recorded: Recorded = { ghost: GHOST_VERSION, cases: {} };
  const before = existsSync(RECORDED_FILE) ? readRecorded() : recorded;
  const tests = GHOST_CASES.map((one, index) => ({
    name: `Ghost’s API: ${one.name}`,
    async run() {
      const found = await play(stage, one, `192.0.2.${index + 1}`);
      recorded.cases[one.name] = found;
      deepEqual(found.seen, one.seen);
      if (!record) deepEqual(found.exchanges, before.cases[one.name]?.exchanges);
    },
  }));
  if (!record) return tests;
  const write = async () => writeFileSync(RECORDED_FILE, `${JSON.stringify(recorded, null, 2)}\n`);
  return [...tests, { name: 'The answers are recorded', run: write }];
}

export const readRecorded = (): Recorded => JSON.parse(readFileSync(RECORDED_FILE, 'utf8'));

async function play(stage: GhostStage, one: GhostCase, house: string) {
  const { email, door } = one;
  const http = stage.httpFrom(house);
  for (let time = 0; time < (one.before?.times ?? 0); time++) {
    const address = one.before?.addresses === 'same' ? email : `${time}.${email}`;
    await signUpAs({ ...one, email: address }, stage.url, http, Date.now());
  }
  if (door) await openDoor(stage, door);
  const mailsBefore = one.before ? 0 : stage.mailsFor(email);
  const exchanges: Exchange[] = [];
  const asking = spoiling(noting(http, stage.url, exchanges), one.spoil);
  const outcome = await signUpAs(one, stage.url, asking, Date.now());
  if (door) await openDoor(stage, 'open');

  // Ghost answers once it has handed the mail over.
  const mail = stage.mailsFor(email) > mailsBefore ? (stage.lastLink(email)?.does ?? null) : null;
  const unconfirmed = await stage.admin.newslettersOf(email);
  if (mail === 'subscribe') deepEqual(unconfirmed, null, 'a member before the link was followed');
  if (mail !== null) await followLink(stage, email);
  const newsletters = await stage.admin.newslettersOf(email);
  return { seen: { outcome, mail, newsletters }, exchanges };
}

function openDoor({ admin }: GhostStage, door: 'open' | 'invite' | 'paid'): Promise<void> {
  return admin.changeSettings({ members_signup_access: door === 'open' ? 'all' : door });
}
