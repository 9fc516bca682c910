// @vitest-environment node
// The command itself, as cron starts it: killed, and twice at once.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBrand } from '../../../scripts/start-build';
import { type Newsroom, startNewsroom } from '../../newsroom/newsroom';
import { DAILY_UUID, LISTMONK_KEY, playListmonk } from './services';

let newsroom: Newsroom;
let listmonk: Awaited<ReturnType<typeof playListmonk>>;
let folder: string;

beforeAll(async () => {
  newsroom = await startNewsroom({ publishers: 4, articlesPerPublisher: 5 });
  listmonk = await playListmonk();
  folder = mkdtempSync(join(tmpdir(), 'digest-killed-'));
  const newsletter = { service: 'listmonk', endpoint: listmonk.url, lists: { daily: DAILY_UUID } };
  writeBrand(join(folder, 'brand'), newsroom.brand({ over: { newsletter } }));
});
afterAll(async () => {
  await listmonk.stop();
  await newsroom.stop();
  rmSync(folder, { recursive: true, force: true });
});

function start(): { child: ChildProcess; ended: Promise<number | null> } {
  const words = ['--brand', join(folder, 'brand'), '--kind', 'daily', '--out', join(folder, 'out')];
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/digest.ts', ...words, '--send', '--article', 'none'],
    { stdio: 'ignore', env: { ...process.env, DIGEST_KEY: LISTMONK_KEY } },
  );
  return { child, ended: new Promise((done) => child.on('exit', done)) };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Killed in the moment the service has the request, which it never answers. */
async function killedAt(request: string, when: 'before' | 'after'): Promise<void> {
  const before = listmonk.asked.length;
  listmonk.fail(request, 0, when);
  const { child, ended } = start();
  await until(() => listmonk.asked.slice(before).includes(request));
  child.kill('SIGKILL');
  await ended;
}

test('killed at any step and then run twice at once, it has sent one mail', async () => {
  const { child, ended } = start();
  await until(() => newsroom.requests.length > 0);
  child.kill('SIGKILL');
  await ended;
  await killedAt('POST /api/campaigns', 'before');
  await killedAt('POST /api/campaigns', 'after');
  await killedAt('PUT /api/campaigns/1/status', 'before');
  const both = [start(), start()];
  expect(await Promise.all(both.map(({ ended: code }) => code))).toEqual([0, 0]);
  expect(listmonk.campaigns.map(({ status }) => status)).toEqual(['running']);
  expect(listmonk.asked.filter((line) => line.startsWith('PUT'))).toHaveLength(2);
  const left = readdirSync(join(folder, 'out')).filter((name) => /lock|\.new$/.test(name));
  expect(left).toEqual([]);
}, 180_000);
