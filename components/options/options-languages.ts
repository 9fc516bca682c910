import type { Message } from '../words/sayer';
import { options } from './options-say';

/** The options' sentences with their files; English is in the page itself. */
export const optionsSurface = [
  options,
  import.meta.glob<Readonly<Record<string, Message>>>(
    ['../locales/options/*.json', '!../locales/options/en.json'],
    { import: 'default' },
  ),
] as const;
