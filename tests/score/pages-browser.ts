import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { chromium } from 'playwright-core';

/** A blank page of a real browser in which our bundle is loaded. */
export interface ScoringPage {
  /** Calls a function of the bundle's global `pages` with plain values. */
  call<T>(name: string, ...args: unknown[]): Promise<T>;
  /** The same, with the processor time the page's thread took, which a busy machine hardly changes;
   * in ms, null where the browser does not tell. */
  measure<T>(name: string, ...args: unknown[]): Promise<{ value: T; cpuMs: number | null }>;
  /** Runs an expression and awaits its value. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

function onPath(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(existsSync);
}

// Another block model in place of the extension's own.
const withModel = (source: string): Plugin => ({
  name: 'block-model',
  setup: ({ onLoad }) =>
    onLoad({ filter: /[\\/]block-model\.ts$/ }, () => ({ contents: source, loader: 'ts' })),
});

/**
 * Bundles a TypeScript entry for the browser; its exports become the global `pages`. `model` is the
 * source of another block model to build in.
 */
export async function bundle(entry: string, model?: string): Promise<string> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    globalName: 'pages',
    target: 'es2023',
    legalComments: 'none',
    logLevel: 'error',
    plugins: model === undefined ? [] : [withModel(model)],
  });
  return result.outputFiles[0]?.text ?? '';
}

async function openChromium(script: string): Promise<ScoringPage> {
  const executablePath =
    process.env.CHROMIUM ??
    onPath([
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
    ]);
  if (executablePath === undefined) throw new Error('No Chromium: set CHROMIUM to its path.');
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND',
    ],
  });
  const page = await browser.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss());
  if (script !== '') await page.addScriptTag({ content: `${script};globalThis.pages = pages;` });
  const control = await page.context().newCDPSession(page);
  await control.send('Performance.enable', { timeDomain: 'threadTicks' });
  const threadMs = async () => {
    const { metrics } = await control.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? 0);
  };
  return {
    // What goes in and out travels before and after, so that it does not count.
    measure: async (name, ...args) => {
      await page.evaluate((values) => Object.assign(globalThis, { scoreArgs: values }), args);
      const before = await threadMs();
      await page.evaluate(
        `globalThis.scoreValue = pages[${JSON.stringify(name)}](...scoreArgs); 0`,
      );
      const cpuMs = (await threadMs()) - before;
      return { value: (await page.evaluate('scoreValue')) as never, cpuMs };
    },
    call: (name, ...args) =>
      page.evaluate(
        ([fn, values]) => {
          const all = (
            globalThis as unknown as { pages: Record<string, (...a: unknown[]) => unknown> }
          ).pages;
          return all[fn as string]?.(...(values as unknown[]));
        },
        [name, args] as const,
      ) as never,
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}

const quiet = {
  'marionette.port': 0,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disabled': true,
  'services.settings.server': 'http://127.0.0.1:9/',
};

async function waitForFile(path: string): Promise<string> {
  for (let tries = 0; tries < 1200; tries++) {
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (text !== '') return text;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('Firefox did not open its control port within a minute.');
}

/** Marionette, Firefox's own control protocol: `length:[0, id, name, params]` over a socket. */
function marionette(port: number) {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, { done(value: unknown): void; fail(error: Error): void }>();
  let buffer = Buffer.alloc(0);
  let lastId = 0;
  let greeted: () => void = () => {};
  const ready = new Promise<void>((done) => {
    greeted = done;
  });
  socket.on('data', (chunk) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const colon = buffer.indexOf(58);
      const length = Number(buffer.subarray(0, Math.max(0, colon)));
      if (colon < 0 || buffer.length < colon + 1 + length) return;
      const message = JSON.parse(buffer.subarray(colon + 1, colon + 1 + length).toString());
      buffer = buffer.subarray(colon + 1 + length);
      if (!Array.isArray(message)) greeted();
      else if (message[2]) waiting.get(message[1])?.fail(new Error(message[2].message));
      else waiting.get(message[1])?.done(message[3]?.value);
    }
  });
  const send = (name: string, params: unknown) =>
    new Promise<unknown>((done, fail) => {
      const id = ++lastId;
      waiting.set(id, { done, fail });
      const body = JSON.stringify([0, id, name, params]);
      socket.write(`${Buffer.byteLength(body)}:${body}`);
    });
  return { ready, send, end: () => socket.destroy() };
}

async function openFirefox(script: string): Promise<ScoringPage> {
  const binary = process.env.FIREFOX ?? onPath(['firefox-esr', 'firefox']);
  if (binary === undefined) throw new Error('No Firefox: set FIREFOX to its path.');
  const profile = mkdtempSync(join(tmpdir(), 'score-firefox-'));
  const prefs = Object.entries(quiet).map(([k, v]) => `user_pref("${k}", ${JSON.stringify(v)});`);
  writeFileSync(join(profile, 'user.js'), prefs.join('\n'));
  const child = spawn(
    binary,
    ['-marionette', '-headless', '-no-remote', '-profile', profile, 'about:blank'],
    { stdio: 'ignore' },
  );
  const exited = new Promise((done) => child.once('exit', done));
  const port = Number(await waitForFile(join(profile, 'MarionetteActivePort')));
  const client = marionette(port);
  await client.ready;
  await client.send('WebDriver:NewSession', { capabilities: {} });
  await client.send('WebDriver:SetTimeouts', { script: 600_000 });
  // In the page's own realm: what runs in Marionette's sandbox sees the page through wrappers.
  const evaluate = async (expression: string): Promise<unknown> => {
    const answer = (await client.send('WebDriver:ExecuteAsyncScript', {
      script: `const done = arguments[1];
        Promise.resolve().then(() => window.eval(arguments[0]))
          .then((value) => done({ value }), (error) => done({ error: String(error) }));`,
      args: [expression],
      sandbox: null,
    })) as { value?: unknown; error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  if (script !== '') await evaluate(`${script};globalThis.pages = pages; 1`);
  const call = async (name: string, ...args: unknown[]) => {
    const values = args.map((value) => JSON.stringify(value)).join(',');
    return JSON.parse(
      String(await evaluate(`JSON.stringify(pages[${JSON.stringify(name)}](${values}))`)),
    );
  };
  return {
    evaluate,
    call,
    measure: async (name, ...args) => ({ value: await call(name, ...args), cpuMs: null }),
    close: async () => {
      await client.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      client.end();
      await exited;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** Opens a blank page of the browser with the bundle loaded. */
export async function openScoringPage(browser: string, script: string): Promise<ScoringPage> {
  return browser === 'firefox' ? openFirefox(script) : openChromium(script);
}
