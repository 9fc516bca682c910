import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../../scripts/processes';

/** The last of version 5, which runs on Node 20. The recorded answers are this version's. */
export const GHOST_VERSION = '5.130.6';

const MARK = 'installed';

/**
 * Ghost in a folder of its own, about 600 MB: a server to test against, never a dependency of ours.
 * What is there already stays. Gives the program's folder.
 * @throws with npm's own words
 */
export async function installGhost(folder: string, say: (line: string) => void): Promise<string> {
  const home = join(folder, GHOST_VERSION);
  const program = join(home, 'package');
  if (existsSync(join(home, MARK))) return program;
  say(`Installing Ghost ${GHOST_VERSION}, some minutes …`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  await must('npm', ['pack', `ghost@${GHOST_VERSION}`, '--loglevel=error'], home);
  await must('tar', ['xzf', `ghost-${GHOST_VERSION}.tgz`], home);
  rmSync(join(home, `ghost-${GHOST_VERSION}.tgz`));
  makePlain(join(program, 'package.json'));
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const options = ['--omit=dev', '--legacy-peer-deps', '--ignore-scripts', ...quiet];
  await must('npm', ['install', ...options], program);
  // The one script that is needed: it fetches the database's binding or compiles it.
  await must('npm', ['run', 'install'], join(program, 'node_modules', 'sqlite3'));
  await must(process.execPath, ['-e', 'require("sqlite3")'], program);
  writeFileSync(join(home, MARK), '');
  return program;
}

/** Ghost's list of packages is yarn's: npm has another word for resolutions, and needs no tools. */
function makePlain(path: string): void {
  const { devDependencies: _, resolutions, ...rest } = JSON.parse(readFileSync(path, 'utf8'));
  // With a newer one the mails say "&#xB7;" where a dot should be; Ghost's own lock has this.
  const overrides = { ...resolutions, juice: { cheerio: '1.0.0-rc.12' } };
  writeFileSync(path, JSON.stringify({ ...rest, overrides }, null, 2));
  rmSync(join(path, '..', 'yarn.lock'), { force: true });
}

async function must(command: string, args: readonly string[], cwd: string): Promise<void> {
  const { code, output } = await runQuietly(command, args, cwd);
  if (code === 0) return;
  const lines = output.trim().split('\n').slice(-15).join('\n');
  throw new Error(`${command} ${args.join(' ')} failed, so that there is no Ghost:\n${lines}`);
}
