import { cpSync, createWriteStream, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endGroup, onEnd, spawnGroup } from '../../scripts/processes';
import { waitUntil } from '../browser/drivers/wait';
import { freePort } from './ports';

const START_MS = 300_000;

export interface GhostSetting {
  /** Where `installGhost` put it. */
  readonly program: string;
  /** Its database, files and log; emptied first. */
  readonly folder: string;
  readonly mailPort: number;
  readonly mailgunUrl: string;
}

export interface GhostServer {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts Ghost on loopback with an empty database and its own default limits.
 * @throws when it does not answer within five minutes; `ghost.log` in the folder says why
 */
export async function startGhost(setting: GhostSetting): Promise<GhostServer> {
  const { program, folder } = setting;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(program, 'content'), join(folder, 'content'), { recursive: true });
  mkdirSync(join(folder, 'content', 'data'), { recursive: true });
  // By this name Ghost knows its own folder, and with it its version.
  symlinkSync(program, join(folder, 'current'), 'junction');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = JSON.stringify(configOf(setting, port), null, 2);
  writeFileSync(join(folder, 'config.development.json'), config);

  const log = join(folder, 'ghost.log');
  const child = spawnGroup(process.execPath, [join('current', 'index.js')], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const file = createWriteStream(log);
  child.stdout?.pipe(file);
  child.stderr?.pipe(file);
  const close = onEnd(() => endGroup(child));
  const ended = () => child.exitCode !== null || child.signalCode !== null;
  await waitUntil(
    async () => ended() || (await answers(`${url}/members/api/site/`)),
    () => `Ghost does not answer; see ${log}`,
    START_MS,
  );
  if (ended()) throw new Error(`Ghost ended; see ${log}`);
  return { url, close };
}

async function answers(url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { signal: AbortSignal.timeout(5000) });
    return ok;
  } catch {
    return false;
  }
}

/** Nothing leaves the machine: mail goes to the catcher, and what Ghost would ask others is off. */
function configOf({ folder, mailPort, mailgunUrl }: GhostSetting, port: number): object {
  const loopback = { host: '127.0.0.1', secure: false, ignoreTLS: true };
  return {
    url: `http://127.0.0.1:${port}`,
    server: { host: '127.0.0.1', port },
    database: {
      client: 'sqlite3',
      connection: { filename: join(folder, 'content', 'data', 'ghost.db') },
      useNullAsDefault: true,
    },
    mail: {
      from: 'letters@norwick.test',
      transport: 'SMTP',
      options: { ...loopback, port: mailPort },
    },
    bulkEmail: { mailgun: { baseUrl: `${mailgunUrl}/v3`, apiKey: 'none', domain: 'letters.test' } },
    paths: { contentPath: join(folder, 'content') },
    privacy: {
      useUpdateCheck: false,
      useGravatar: false,
      useRpcPing: false,
      useStructuredData: false,
    },
    security: { staffDeviceVerification: false },
    logging: { level: 'warn', transports: ['stdout'] },
  };
}
