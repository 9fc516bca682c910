// The steps of `npm test`.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
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
const outDirs = { install: workDir, ask: join(workDir, 'ask') };
const brandDirs = { install: join(workDir, 'brand'), ask: join(workDir, 'brand-ask') };
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
  // Fixed by the build: the extension's sources are on this port.
  let port = 0;
  const build: Step = {
    title: 'Building for Chrome, Edge and Firefox',
    group: 'browser',
    async run() {
      port = await writeBrands();
      return passes([
        program.tsx,
        'scripts/build.ts',
        '--brand',
        brandDirs.install,
        '--out',
        outDirs.install,
      ]);
    },
  };
  const buildAsking: Step = {
    title: 'Building the edition that asks first',
    group: 'browser',
    async run() {
      for (const browser of browsers) await buildExtension(brandDirs.ask, browser, outDirs.ask);
      return ONE_PASSED;
    },
  };
  const lint: Step = {
    title: 'Firefox’s own lint of the package',
    group: 'browser',
    run: () =>
      passes([program.webExt, 'lint', '--boring', '--source-dir', join(workDir, 'firefox-mv3')]),
  };
  const tests = browsers.map((browser) => browserTests(browser, grep, () => port));
  return [build, buildAsking, lint, ...tests];
}

/** The newsroom's brand, and one like the default brand; gives the newsroom's port. */
async function writeBrands(): Promise<number> {
  const newsroom = await startNewsroom();
  const brand = newsroom.brand();
  await newsroom.stop();
  writeBrand(brandDirs.install, brand);
  const asking = { name: 'Best of the Week', access: 'ask', newsletter: undefined };
  writeBrand(brandDirs.ask, { ...brand, ...asking });
  return newsroom.port;
}

function browserTests(browser: BrowserName, grep: string, port: () => number): Step {
  return {
    title: `Browser tests in ${browser === 'firefox' ? 'Firefox' : 'Chromium'}`,
    group: 'browser',
    async run() {
      ensureBrowser(browser);
      const folder = browser === 'firefox' ? 'firefox-mv3' : 'chrome-mv3';
      const counts = await runBrowserTests({
        browser,
        grep,
        extensionDirs: {
          install: resolve(outDirs.install, folder),
          ask: resolve(outDirs.ask, folder),
        },
        port: port(),
        picturesDir,
        print: (line) => console.log(`  ${line}`),
      });
      return { ...counts, output: '' };
    },
  };
}
