import english from '../locales/front/en.json';
import { createSayer } from './sayer';

/** The sentences of popup and reader page. */
export const front = createSayer(english);

export const { say, pieces } = front;
