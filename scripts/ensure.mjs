// Runs before the other commands, on Node's own modules alone: node scripts/ensure.mjs [chromium] [firefox]
// Makes sure that Node is new enough, node_modules is what package-lock.json says, and the named browsers are there.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const oldestNode = [20, 19];

try {
  checkNode();
  ensurePackages();
  for (const name of process.argv.slice(2)) ensureBrowser(name);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Error(
    `This needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
}

function ensurePackages() {
  const reason = whyStale();
  if (reason) {
    console.log(`Installing the packages (${reason}): one to two minutes.`);
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'npm ci');
  }
  // `npm ci` makes it too; it is missing when only node_modules came along, as from a cache.
  if (!existsSync(join(root, '.wxt/tsconfig.json'))) {
    run(process.execPath, [join(root, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], 'wxt prepare');
  }
}

/** Why node_modules is not what package-lock.json says, or null. Compared by content: a clone has new dates. */
function whyStale() {
  const wanted = packagesIn('package-lock.json');
  if (!wanted) throw new Error('package-lock.json is missing or broken; get it back with git.');
  // npm writes this file last: an install that was broken off has none.
  const present = packagesIn('node_modules/.package-lock.json');
  if (!present) return 'node_modules is missing';
  const stale = Object.keys(wanted).find(
    (path) => path !== '' && !isPresent(path, wanted, present),
  );
  const extra = Object.keys(present).find((path) => !(path in wanted));
  if (stale) return `${stale} is missing or of another version`;
  return extra ? `${extra} is no longer wanted` : null;
}

function isPresent(path, wanted, present) {
  if (!(path in present)) return wanted[path].optional === true;
  const { version, integrity } = wanted[path];
  return (
    present[path].version === version &&
    present[path].integrity === integrity &&
    existsSync(join(root, path, 'package.json'))
  );
}

function packagesIn(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? null;
  } catch {
    return null;
  }
}

function run(command, args, title) {
  // npm is a script on Windows, which only a shell can start.
  const shell = process.platform === 'win32' && command === 'npm';
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell });
  if (error) throw error;
  if (status !== 0) throw new Error(`${title} failed.`);
}
