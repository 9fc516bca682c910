import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { xssPayloads } from './xss-payloads';

/** What the check needs of a browser's page: to run an expression and await its value. */
export interface XssPage {
  evaluate(expression: string): Promise<unknown>;
}

export interface XssResult {
  readonly payloads: number;
  /** Payloads that ran without sanitising: nought means that the check itself is broken. */
  readonly control: number;
  /** Payloads that ran after `sanitise`, by `innerHTML` and as the screen shows it. */
  readonly clean: number;
  readonly screen: number;
  /** Payloads of which something forbidden was left. */
  readonly forbidden: readonly string[];
}

async function load(page: XssPage, payloads: readonly string[]): Promise<void> {
  const entry = fileURLToPath(new URL('./xss-entry.ts', import.meta.url));
  const bundled = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'xssCheck',
    target: 'es2023',
    logLevel: 'error',
  });
  await page.evaluate(`${bundled.outputFiles[0]?.text ?? ''};globalThis.xssCheck = xssCheck; 1`);
  await page.evaluate(`globalThis.xssPayloads = ${JSON.stringify(payloads)}; 1`);
}

/** How many payloads run in this blank page when nothing is sanitised. It may not survive this. */
export async function runControl(page: XssPage, payloads: readonly string[]): Promise<number> {
  await load(page, payloads);
  return Number(await page.evaluate(`xssCheck.countRuns(xssPayloads, 'raw')`));
}

/** Shows hostile HTML in a live, blank page: sanitised, and sanitised as the screen shows it. */
export async function runSanitised(
  page: XssPage,
  payloads: readonly string[],
): Promise<Omit<XssResult, 'control'>> {
  await load(page, payloads);
  const count = async (mode: string) =>
    Number(await page.evaluate(`xssCheck.countRuns(xssPayloads, '${mode}')`));
  const clean = await count('clean');
  const screen = await count('screen');
  const forbidden = (await page.evaluate('xssCheck.findForbidden(xssPayloads)')) as string[];
  return { payloads: payloads.length, clean, screen, forbidden };
}

/** Both, on the payloads written by us. `clean`, `screen` and `forbidden` must be nought. */
export async function runXss(page: XssPage): Promise<XssResult> {
  const sanitised = await runSanitised(page, xssPayloads);
  return { ...sanitised, control: await runControl(page, xssPayloads) };
}
