// Finds the browsers that run the extension; on Debian, as root, it installs them.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

const kinds = {
  chromium: {
    title: 'Chrome, Chromium or Edge',
    variable: 'CHROMIUM',
    debian: 'chromium',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'brave-browser',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    windows: [
      'Chromium\\Application\\chrome.exe',
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX',
    debian: 'firefox-esr',
    names: ['firefox-esr', 'firefox', 'firefox-developer-edition'],
    mac: [
      'Firefox.app/Contents/MacOS/firefox',
      'Firefox Developer Edition.app/Contents/MacOS/firefox',
    ],
    windows: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
  },
};

/** The program's path, or undefined. `CHROMIUM` and `FIREFOX` in the environment come first. */
export function findBrowser(name) {
  const kind = kinds[name];
  const given = env[kind.variable];
  if (given) return existsSync(given) ? given : onPath(given);
  return placesOf(kind).find((place) => place && existsSync(place));
}

/**
 * The program's path, after installing it where that is possible (Debian, as root).
 * @throws {Error} with one sentence that says what to install.
 */
export function ensureBrowser(name) {
  const found = findBrowser(name);
  if (found) return found;
  const kind = kinds[name];
  const given = env[kind.variable];
  if (given) throw new Error(`${kind.variable} names ${given}, and there is no such program.`);
  if (canInstall()) {
    console.log(`No ${kind.title} here: installing Debian's ${kind.debian}, about a minute.`);
    apt('update');
    apt('install', '-y', '--no-install-recommends', kind.debian);
    const installed = findBrowser(name);
    if (installed) return installed;
  }
  throw new Error(
    `Install ${kind.title} (Debian: apt-get install ${kind.debian}), or set ${kind.variable} to its program.`,
  );
}

function placesOf(kind) {
  if (platform === 'darwin') {
    return [join(env.HOME ?? '', 'Applications'), '/Applications'].flatMap((folder) =>
      kind.mac.map((place) => join(folder, place)),
    );
  }
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? kind.windows.map((place) => join(folder, place)) : [],
    );
  }
  return kind.names.map(onPath);
}

function onPath(name) {
  return (env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((place) => existsSync(place));
}

// Not on Ubuntu: its packages of these names only point to snaps, which a container cannot run.
function canInstall() {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get')) return false;
  return (
    existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

function apt(...args) {
  const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
  const { status, stdout, stderr } = spawnSync('apt-get', ['-q', ...args], {
    env: quiet,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) {
    throw new Error(
      `apt-get ${args[0]} failed:\n${`${stdout}${stderr}`.trim().split('\n').slice(-12).join('\n')}`,
    );
  }
}
