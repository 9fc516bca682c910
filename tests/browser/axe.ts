// What axe finds wrong with a page.
import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Screen } from './drivers/driver';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly failureSummary?: string;
    }[];
  }[];
}

export const themes = ['light', 'dark', 'sepia'] as const;
export type Theme = (typeof themes)[number];

// Made from text: they run in the page, where nothing of this module is.
const runAll = runner('');
const runColours = runner(", runOnly: ['color-contrast']");
const runMoreContrast = runner(", runOnly: ['color-contrast-enhanced']");

function runner(more: string): () => Promise<AxeReport> {
  return new Function(`if (!window.axe) { ${axeSource} }
    return window.axe.run(document, { resultTypes: ['violations']${more} });`) as never;
}

const runs = { all: runAll, colours: runColours, moreContrast: runMoreContrast };

/**
 * A line each. `colours` looks at those alone: the rest is the same in every theme; `moreContrast` asks
 * seven to one of text.
 */
export async function violationsOf(screen: Screen, which: keyof typeof runs): Promise<string[]> {
  const { violations } = await screen.evaluate(runs[which]);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

/** Every rule in the light theme, the colours in the others; the page is light again afterwards. */
export async function expectNoViolations(screen: Screen, where: string): Promise<void> {
  for (const theme of themes) {
    await screen.evaluate(dress, theme);
    const found = await violationsOf(screen, theme === 'light' ? 'all' : 'colours');
    deepEqual(found, [], `${where}, ${theme}`);
  }
  await screen.evaluate(dress, '');
}

/** As a choice in the options dresses the page; empty for the system's own. */
export function dress(theme: string): void {
  const { dataset } = document.documentElement;
  if (theme === '') delete dataset.theme;
  else dataset.theme = theme;
}
