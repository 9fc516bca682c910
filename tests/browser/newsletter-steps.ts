import type { Driver, Screen } from './drivers/driver';
import { recordsInStore } from './steps';

/** The options at the newsletter's form, also when an earlier sign-up stands in its place. */
export async function newsletterForm(driver: Driver): Promise<Screen> {
  const receipts = await recordsInStore(driver, 'subscriptions');
  const options = await driver.open('options.html#newsletter');
  if (receipts.length > 0) await options.waitFor('Your sign-ups');
  for (const back of ['Change address', 'Use another address'])
    if (await options.exists('button', back)) await options.click('button', back);
  await options.waitForRole('textbox', 'Email address');
  return options;
}
