// What a page of the options is asked for beyond its roles and names: its colours and its files.
import { ok } from 'node:assert/strict';
import type { Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';

/** Of the page's paper, 0 to 255. */
export function brightness(page: Screen): Promise<number> {
  return page.evaluate(() => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d');
    if (!canvas) return -1;
    const paper = [document.body, document.documentElement]
      .map((element) => getComputedStyle(element).backgroundColor)
      .find((colour) => !/^rgba\(.*, 0\)$|^transparent$/.test(colour));
    canvas.fillStyle = paper ?? 'white';
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return (red + green + blue) / 3;
  });
}

/** Presses a button that hands the reader a file, and gives what is in it, in place of a download. */
export async function fileFrom(page: Screen, button: string): Promise<string> {
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => {
        document.documentElement.dataset.file = text;
      });
      return createObjectURL.call(URL, blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });
  await page.click('button', button);
  return waitUntil(
    () => page.evaluate(() => document.documentElement.dataset.file ?? ''),
    () => `${button} gave no file`,
  );
}

/** Chooses a file with this text, as the browser's file window does. */
export async function giveFile(page: Screen, label: string, text: string): Promise<void> {
  const isThere = await page.evaluate(
    (name: string, content: string) => {
      const field = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].find(
        (input) => input.labels?.[0]?.textContent === name,
      );
      if (!field) return false;
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], 'list'));
      field.files = transfer.files;
      return field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    label,
    text,
  );
  ok(isThere, `There is no file field ${label}.`);
}
