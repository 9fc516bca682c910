import { accentAdvice, brandAdvice } from '../lib/brand/advice';
import type { BrandProblem } from '../lib/brand/problems';
import type { HttpPort } from '../lib/model/http';
import { readBrandFolder } from './brand-folder';
import { formAdvice } from './brand-form';
import { pictureAdvice } from './brand-pictures';
import { reachBrand } from './brand-reach';

export interface BrandReport {
  /** What keeps the brand from being built, or from working for readers. */
  readonly problems: readonly BrandProblem[];
  /** What works, but should be known. */
  readonly advice: readonly BrandProblem[];
}

/**
 * Everything that can be said of a brand's folder at once; `http` null leaves the web out. Of a brand
 * that is wrong in places the rest is looked at too.
 */
export async function checkBrandFolder(path: string, http: HttpPort | null): Promise<BrandReport> {
  const folder = readBrandFolder(path);
  const brand = folder.kind === 'ok' ? folder.brand : folder.partial;
  const reach = http && brand ? await reachBrand(brand, http) : { problems: [], advice: [] };
  if (folder.kind === 'wrong')
    return {
      problems: [...folder.problems, ...reach.problems],
      advice: [...(brand ? accentAdvice(brand) : []), ...reach.advice],
    };
  return {
    problems: reach.problems,
    advice: [
      ...folder.warnings,
      ...brandAdvice(folder.brand),
      ...formAdvice(folder.brand),
      ...pictureAdvice(folder),
      ...reach.advice,
    ],
  };
}
