import { businessEvents } from './texts/business-events';
import { cityEvents } from './texts/city-events';
import { cultureEvents } from './texts/culture-events';
import { natureEvents } from './texts/nature-events';
import { publicEvents } from './texts/public-events';
import type { NewsEvent } from './types';

/** The week's events. */
export const events: readonly NewsEvent[] = [
  ...cityEvents,
  ...natureEvents,
  ...publicEvents,
  ...businessEvents,
  ...cultureEvents,
];
