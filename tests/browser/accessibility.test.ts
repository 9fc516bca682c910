import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserTest } from './browser-test';
import type { ColorScheme, Driver, Screen } from './drivers/driver';
import { openStory, refreshUnseen, waitForRefresh, weekStories } from './steps';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
const schemes: readonly ColorScheme[] = ['light', 'dark'];

interface AxeReport {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly {
      readonly target: readonly string[];
      readonly failureSummary?: string;
    }[];
  }[];
}

// Made from text: it runs in the page, where nothing of this module is.
const runAxe = new Function(`${axeSource};
  return window.axe.run(document, { resultTypes: ['violations'] });`) as () => Promise<AxeReport>;

export const tests: BrowserTest[] = [
  {
    name: 'The popup has no accessibility violations, light or dark',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      newsroom.breakNews();
      await refreshUnseen(driver);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      for (const tab of ['Week', 'Today', 'Latest', 'Saved']) {
        await page.click('tab', tab);
        await expectNoViolations(page, `popup, ${tab}`);
      }
      await page.close();
    },
  },
  {
    name: 'An open story has no accessibility violations, in popup and reader',
    async run({ driver }) {
      for (const address of ['popup.html', 'reader.html']) {
        await expectNoViolations(await withStory(driver, address), `${address}, a story`);
      }
    },
  },
  {
    name: 'The options have no accessibility violations, light or dark',
    async run({ driver }) {
      const page = await driver.open('options.html');
      await page.waitForRole('heading', 'About');
      await expectNoViolations(page, 'options');
      await page.close();
    },
  },
];

async function withStory(driver: Driver, address: string): Promise<Screen> {
  const [story] = await weekStories(driver);
  if (!story) throw new Error('There is no story.');
  const page = await driver.open(address);
  await openStory(page, story);
  return page;
}

export async function expectNoViolations(page: Screen, where: string): Promise<void> {
  for (const scheme of schemes) {
    await page.setColorScheme(scheme);
    const { violations } = await page.evaluate(runAxe);
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    );
    deepEqual(found, [], `${where}, ${scheme}`);
  }
  await page.setColorScheme('light');
}
