// The steps of `npm test`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Build } from '../tests/browser/browser-test';
import { type Counts, runBrowserTests } from '../tests/browser/run';
import { startNewsroom } from '../tests/newsroom/newsroom';
import { type BrowserName, ensureBrowser } from './find-browser.mjs';
import { runQuietly } from './processes';
import { buildExtension, writeBrand } from './start-build';

export interface Step {
  /** What it is doing, for a person who waits. */
  readonly title: string;
  readonly group: 'check' | 'unit' | 'browser';
  /** A failure's whole output is in `output`; what the step prints while it runs is not. */
  run(): Promise<Outcome>;
}

type Outcome = Counts & { readonly output: string };

const ONE_PASSED: Outcome = { passed: 1, failed: 0, failures: [], output: '' };

/** Of this run alone: another may build for another newsroom meanwhile. */
const workDir = join('.tmp/test', String(process.pid));
const picturesDir = '.tmp/test/pictures';
const NAMES: Readonly<Record<BrowserName, string>> = { chromium: 'Chromium', firefox: 'Firefox' };
/** Where a build is, in the folder for builds. */
const FOLDERS: Readonly<Record<BrowserName, string>> = {
  chromium: 'chrome-mv3',
  firefox: 'firefox-mv3',
};
const program = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  tsc: 'node_modules/typescript/bin/tsc',
  tsx: 'node_modules/tsx/dist/cli.mjs',
  vitest: 'node_modules/vitest/vitest.mjs',
  webExt: 'node_modules/web-ext/bin/web-ext.js',
};

/** Removes what the steps built. */
export const clearBuilds = (): void => rmSync(workDir, { recursive: true, force: true });

export function testSteps(browsers: readonly BrowserName[], grep: string): Step[] {
  return [
    check('Format and lint', program.biome, 'ci', '--colors=off', '.'),
    check('Types', program.tsc, '--noEmit'),
    check('Types of the core', program.tsc, '-p', 'lib/tsconfig.core.json'),
    unitTests(grep),
    ...browserSteps(browsers, grep),
  ];
}

function check(title: string, ...command: string[]): Step {
  return { title, group: 'check', run: () => passes(command) };
}

async function passes(command: readonly string[]): Promise<Outcome> {
  const { code, output } = await runQuietly(process.execPath, command);
  return code === 0 ? ONE_PASSED : { passed: 0, failed: 1, failures: [], output };
}

function unitTests(grep: string): Step {
  const report = join(workDir, 'unit.json');
  const chosen =
    grep === '' ? [] : ['--testNamePattern', grep.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')];
  return {
    title: 'Unit tests',
    group: 'unit',
    async run() {
      mkdirSync(workDir, { recursive: true });
      const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
      const command = [program.vitest, 'run', '--no-color', ...reporters, ...chosen];
      const { code, output } = await runQuietly(process.execPath, command);
      const { passed, failed, failures } = unitCounts(report);
      // A file that cannot be loaded, or an error outside all tests, is a failure too.
      const more = code !== 0 && failed === 0 ? 1 : 0;
      return { passed, failed: failed + more, failures, output: code === 0 ? '' : output };
    },
  };
}

interface UnitReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function unitCounts(path: string): Counts {
  try {
    const report: UnitReport = JSON.parse(readFileSync(path, 'utf8'));
    const failures = report.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === 'failed')
        .map((each) => `${name}: ${each.fullName}\n${each.failureMessages.join('\n')}`),
    );
    return { passed: report.numPassedTests, failed: report.numFailedTests, failures };
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}

function browserSteps(browsers: readonly BrowserName[], grep: string): Step[] {
  const editions = browsers.map(editionsFor);
  return [
    ...editions.map(buildStep),
    ...editions.slice(0, 1).map(buildEdge),
    ...editions.filter(({ browser }) => browser === 'firefox').map(firefoxLint),
    browserTests(editions, grep),
  ];
}

/** What is built for one browser's tests. */
interface Editions {
  readonly browser: BrowserName;
  readonly brandDirs: Readonly<Record<Build, string>>;
  readonly outDirs: Readonly<Record<Build, string>>;
  /** Where the browser's newsroom listens; known, and fixed, once it is built. */
  port: number;
}

function editionsFor(browser: BrowserName): Editions {
  const dir = join(workDir, browser);
  return {
    browser,
    brandDirs: { install: join(dir, 'brand'), ask: join(dir, 'brand-ask') },
    outDirs: { install: dir, ask: join(dir, 'ask') },
    port: 0,
  };
}

function buildStep(editions: Editions): Step {
  const { browser, brandDirs, outDirs } = editions;
  return {
    title: `Building for ${NAMES[browser]}, and the edition that asks first`,
    group: 'browser',
    async run() {
      editions.port = await writeBrands(brandDirs);
      await buildExtension(brandDirs.install, browser, outDirs.install);
      await buildExtension(brandDirs.ask, browser, outDirs.ask);
      return ONE_PASSED;
    },
  };
}

/** Edge takes Chrome's package under a name of its own; no test here runs in it. */
function buildEdge({ brandDirs, outDirs }: Editions): Step {
  const options = ['--brand', brandDirs.install, '--browser', 'edge', '--out', outDirs.install];
  return {
    title: 'Building for Edge',
    group: 'browser',
    run: () => passes([program.tsx, 'scripts/build.ts', ...options]),
  };
}

function firefoxLint({ outDirs }: Editions): Step {
  const sources = join(outDirs.install, FOLDERS.firefox);
  return {
    title: 'Firefox’s own lint of the package',
    group: 'browser',
    run: () => passes([program.webExt, 'lint', '--boring', '--source-dir', sources]),
  };
}

/** Writes the newsroom's brand, and one like the default brand; gives the newsroom's port. */
async function writeBrands(folders: Readonly<Record<Build, string>>): Promise<number> {
  const newsroom = await startNewsroom();
  const brand = newsroom.brand();
  await newsroom.stop();
  writeBrand(folders.install, brand);
  const asking = { name: 'Best of the Week', access: 'ask', newsletter: undefined };
  writeBrand(folders.ask, { ...brand, ...asking });
  return newsroom.port;
}

/** The browsers run side by side, for they mostly wait; each has a newsroom of its own. */
function browserTests(editions: readonly Editions[], grep: string): Step {
  const names = editions.map(({ browser }) => NAMES[browser]);
  return {
    title: `Browser tests in ${names.join(' and ')}`,
    group: 'browser',
    async run() {
      const counts = await Promise.all(editions.map((each) => testsIn(each, grep)));
      return {
        passed: counts.reduce((sum, { passed }) => sum + passed, 0),
        failed: counts.reduce((sum, { failed }) => sum + failed, 0),
        failures: counts.flatMap(({ failures }) => failures),
        output: '',
      };
    },
  };
}

/** What stops a browser's tests altogether is one failure; the other browser's go on. */
async function testsIn({ browser, outDirs, port }: Editions, grep: string): Promise<Counts> {
  const prefix = `  ${browser.padEnd(8)}  `;
  const print = (text: string) => console.log(text.replaceAll(/^/gm, prefix));
  try {
    ensureBrowser(browser);
    return await runBrowserTests({
      browser,
      grep,
      extensionDirs: {
        install: resolve(outDirs.install, FOLDERS[browser]),
        ask: resolve(outDirs.ask, FOLDERS[browser]),
      },
      port,
      picturesDir,
      print,
    });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    print(message);
    return { passed: 0, failed: 1, failures: [`${NAMES[browser]}: ${message}`] };
  }
}
