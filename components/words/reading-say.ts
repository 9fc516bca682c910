import english from '../locales/reading/en.json';
import { createSayer } from './sayer';

/** The sentences of what is loaded on demand around an open article. */
export const reading = createSayer(english);

export const { say, pieces } = reading;
