import { front } from './front-say';
import type { Message } from './sayer';

/** The popup's and reader page's sentences with their files; English is in the page itself. */
export const frontSurface = [
  front,
  import.meta.glob<Readonly<Record<string, Message>>>(
    ['../locales/front/*.json', '!../locales/front/en.json'],
    { import: 'default' },
  ),
] as const;
