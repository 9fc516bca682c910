import { writeBrand } from '../../scripts/start-build';
import type { Newsroom } from '../newsroom/newsroom';
import { SITE_TITLE } from './admin';
import { BREAKING, DAILY } from './cases';

/** A brand of the newsroom's sources whose newsletter is the real Ghost's. */
export function writeGhostBrand(folder: string, newsroom: Newsroom, endpoint: string): void {
  const newsletter = {
    service: 'ghost',
    endpoint,
    lists: { daily: DAILY, breaking: BREAKING },
    sender: SITE_TITLE,
  };
  writeBrand(folder, newsroom.brand({ over: { newsletter } }));
}
