// Runs tests/browser/*.test.ts in one browser: a newsroom and a browser for each file.
import { mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { startNewsroom } from '../newsroom/newsroom';
import type { BrowserTest, Build, Stage, TestFile } from './browser-test';
import type { BrowserName, Driver, Screen } from './drivers/driver';
import { launch } from './drivers/launch';

const folder = dirname(fileURLToPath(import.meta.url));
const testTimeoutMs = 120_000;

export interface RunOptions {
  readonly browser: BrowserName;
  /** Built for a newsroom on this port. */
  readonly extensionDirs: Readonly<Record<Build, string>>;
  readonly port: number;
  /** Runs the tests whose name, or whose file's, holds this. */
  readonly grep: string;
  /** Pictures of the pages on which a test failed. */
  readonly picturesDir: string;
  readonly print: (line: string) => void;
}

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  /** What failed, a line or a few each. */
  readonly failures: readonly string[];
}

interface OpenStage extends Stage {
  /** The page a test opened last. */
  lastScreen(): Screen | null;
  close(): Promise<void>;
}

export async function runBrowserTests(options: RunOptions): Promise<Counts> {
  let passed = 0;
  const failures: string[] = [];
  const files = readdirSync(folder).filter((file) => file.endsWith('.test.ts'));
  for (const file of files.sort()) {
    const module: TestFile = await import(pathToFileURL(join(folder, file)).href);
    const tests = module.tests.filter((test) => isWanted(test, file, options));
    if (tests.length === 0) continue;
    const bad = await runFile(file, module, tests, options);
    passed += tests.length - bad.length;
    failures.push(...bad);
  }
  return { passed, failed: failures.length, failures };
}

function isWanted({ name, only }: BrowserTest, file: string, options: RunOptions): boolean {
  if (only && only !== options.browser) return false;
  const grep = options.grep.toLowerCase();
  return name.toLowerCase().includes(grep) || file.toLowerCase().includes(grep);
}

/** What failed. */
async function runFile(
  file: string,
  module: TestFile,
  tests: readonly BrowserTest[],
  options: RunOptions,
): Promise<string[]> {
  const { print, browser } = options;
  const failures: string[] = [];
  let stage: OpenStage | null = null;
  print(basename(file, '.test.ts'));
  for (const test of tests) {
    const startedAt = performance.now();
    try {
      stage ??= await openStage(module, options);
      await withinTime(test.run(stage));
      print(`  ok      ${test.name} (${seconds(startedAt)})`);
    } catch (error) {
      print(`  FAILED  ${test.name} (${seconds(startedAt)})`);
      print(indented(error));
      failures.push(`${browser}, ${file}: ${test.name}\n${messageOf(error)}`);
      if (stage) print(`          ${await pictureOf(stage, test, options)}`);
      // The next test is not to suffer from what this one left.
      await stage?.close().catch((problem) => print(indented(problem)));
      stage = null;
    }
  }
  await stage?.close();
  return failures;
}

async function openStage(module: TestFile, options: RunOptions): Promise<OpenStage> {
  const { browser, port } = options;
  const extensionDir = options.extensionDirs[module.build ?? 'install'];
  const newsroom = await startNewsroom({ ...module.newsroomOptions, port });
  const launchAnother = () => launch(browser, { ...module.launchOptions, extensionDir });
  let driver: Driver;
  try {
    driver = await launchAnother();
  } catch (error) {
    await newsroom.stop();
    throw error;
  }
  let last: Screen | null = null;
  const noted = async (opening: Promise<Screen>) => {
    last = await opening;
    return last;
  };
  const noting: Driver = {
    ...driver,
    open: (page) => noted(driver.open(page)),
    openUrl: (url) => noted(driver.openUrl(url)),
    realPopup: () => noted(driver.realPopup()),
    popupOn: (url) => noted(driver.popupOn(url)),
  };
  return {
    browser,
    driver: noting,
    newsroom,
    launchAnother,
    lastScreen: () => last,
    async close() {
      await driver.close();
      await newsroom.stop();
    },
  };
}

async function withinTime(running: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const message = `It was not done after ${testTimeoutMs / 1000} s.`;
    timer = setTimeout(() => reject(new Error(message)), testTimeoutMs);
  });
  try {
    await Promise.race([running, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A line that says where the picture is. */
async function pictureOf(
  stage: OpenStage,
  test: BrowserTest,
  options: RunOptions,
): Promise<string> {
  const name = `${test.name.replaceAll(/[^a-z0-9]+/gi, '-').slice(0, 80)}-${stage.browser}.png`;
  const path = join(options.picturesDir, name);
  const screen = stage.lastScreen();
  if (!screen) return 'No page was open.';
  try {
    mkdirSync(options.picturesDir, { recursive: true });
    await withinTime(screen.screenshot(path));
    return `Picture: ${path}`;
  } catch (error) {
    return `No picture: ${messageOf(error).split('\n')[0]}`;
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

function indented(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replaceAll(/^/gm, '          ');
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;
