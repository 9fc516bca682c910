// Pictures of markup, drawn by a headless Chromium that reaches nothing.
import { chromium } from 'playwright-core';

export interface Drawing {
  readonly size: number;
  /** What fills a square of `size` px. */
  readonly markup: string;
}

export interface Drawn {
  readonly size: number;
  readonly png: Buffer;
}

/** Each drawing as a PNG with a transparent ground, in order. */
export async function drawIcons(
  browserPath: string,
  drawings: readonly Drawing[],
): Promise<Drawn[]> {
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--no-sandbox', '--force-color-profile=srgb', '--font-render-hinting=none'],
  });
  try {
    // Offline: a drawing that asks for something from the web is drawn without it.
    const context = await browser.newContext({ offline: true });
    const page = await context.newPage();
    const drawn: Drawn[] = [];
    for (const { size, markup } of drawings) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>${PAGE}</style>${markup}`);
      drawn.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return drawn;
  } finally {
    await browser.close();
  }
}

const PAGE =
  '*{margin:0}html,body{width:100%;height:100%;overflow:hidden}svg{display:block;width:100vw;height:100vh}';
