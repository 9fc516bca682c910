import type { Labels } from './labels';
import type { House, Publisher, Report } from './types';

export interface Teaser {
  readonly url: string;
  readonly headline: string;
}

/** Everything an article page shows. */
export interface PageModel {
  readonly house: House;
  readonly publisher: Publisher;
  readonly report: Report;
  readonly url: string;
  readonly pictureUrl: string;
  readonly related: readonly Teaser[];
  readonly mostRead: readonly Teaser[];
  readonly comments: number;
  readonly labels: Labels;
}
