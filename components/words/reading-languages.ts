import { reading } from './reading-say';
import type { Message } from './sayer';

/** Their files; English is in the script itself. */
export const readingSurface = [
  reading,
  import.meta.glob<Readonly<Record<string, Message>>>(
    ['../locales/reading/*.json', '!../locales/reading/en.json'],
    { import: 'default' },
  ),
] as const;
