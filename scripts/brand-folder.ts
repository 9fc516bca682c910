import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkBrand } from '../lib/brand/check-brand';
import type { BrandProblem } from '../lib/brand/problems';
import type { Brand } from '../lib/model/brand';
import { contentProblem } from './brand-file-content';
import { iconFiles } from './brand-icons';
import { readBrandJson } from './brand-json';
import { ICON_SIZES } from './build-manifest';
import { pictureSize } from './picture-size';

/** A picture or page of the brand, and its path inside the extension. */
export interface BrandFile {
  readonly from: string;
  readonly to: string;
}

export type BrandFolder =
  | {
      readonly kind: 'ok';
      readonly folder: string;
      readonly brand: Brand;
      /** Pictures and pages, and the icons where they are at hand. */
      readonly files: readonly BrandFile[];
      /** The picture the icons are drawn from, in the folder; null when there is none. */
      readonly icon: string | null;
      /** Whether that is an icon of its own, not the logo. */
      readonly hasIcon: boolean;
      readonly warnings: readonly BrandProblem[];
    }
  | {
      readonly kind: 'wrong';
      readonly folder: string;
      readonly problems: readonly BrandProblem[];
      /** What could be read all the same; null when that is nothing. */
      readonly partial: Brand | null;
    };

/** Put beside a bundled page, which may link it as `page.css`. */
const PAGE_STYLE: BrandFile = {
  from: resolve(dirname(fileURLToPath(import.meta.url)), '../brands/page.css'),
  to: 'brand/page.css',
};
const MAX_FILE_BYTES = 500_000;

/** Reads and checks a brand's folder, its pictures too; never throws. */
export function readBrandFolder(path: string): BrandFolder {
  const folder = resolve(path);
  const read = readBrandJson(join(folder, 'brand.json'));
  if (read.kind === 'wrong')
    return {
      kind: 'wrong',
      folder,
      problems: [{ field: '', sentence: read.sentence }],
      partial: null,
    };
  const checked = checkBrand(read.value);
  const known = checked.kind === 'ok' ? checked.brand : checked.partial;
  const files = known ? filesOf(known, folder) : [];
  const iconName = checked.icon;
  const looked = iconName === undefined ? files : [...files, iconFile(iconName, folder)];
  const problems = [
    ...(checked.kind === 'wrong' ? checked.problems : []),
    ...looked.flatMap(({ field, file }) => fileProblems(field, file, folder)),
    ...ownIconProblems(folder),
  ];
  if (checked.kind === 'wrong' || problems.length > 0)
    return { kind: 'wrong', folder, problems, partial: known };
  const { brand, warnings } = checked;
  const own = files.map(({ file }) => file);
  const styled = own.some(({ to }) => to.endsWith('.html'));
  const icon = iconName ?? (brand.logo === undefined ? null : basename(brand.logo));
  const hasIcon = iconName !== undefined;
  const icons = iconFiles({ brand, folder, picture: icon, asIs: hasIcon });
  return {
    kind: 'ok',
    folder,
    brand,
    icon,
    hasIcon,
    warnings,
    files: [...own, ...(styled ? [PAGE_STYLE] : []), ...icons],
  };
}

const iconFile = (name: string, folder: string) => ({
  field: 'icon',
  file: { from: join(folder, name), to: `brand/${name}` },
});

/** Icons drawn by hand are taken as a set: one size from elsewhere among them would look wrong. */
function ownIconProblems(folder: string): BrandProblem[] {
  const place = join(folder, 'icons');
  if (!existsSync(place)) return [];
  const there = ICON_SIZES.filter((size) => existsSync(join(place, `${size}.png`)));
  if (there.length < ICON_SIZES.length) {
    const missing = ICON_SIZES.filter((size) => !there.includes(size));
    const names = missing.map((size) => `${size}.png`).join(', ');
    const sentence = `The folder has no ${names}. Add what is missing, or take the folder away and the icons are drawn from the logo.`;
    return [{ field: 'icons', sentence }];
  }
  return there.flatMap((size) => {
    const shape = pictureSize(readFileSync(join(place, `${size}.png`)), 'icon.png');
    if (shape?.width === size && shape.height === size) return [];
    return [
      {
        field: 'icons',
        sentence: `"${size}.png" is not a PNG of ${size} by ${size} px. Save it again.`,
      },
    ];
  });
}

function filesOf(brand: Brand, folder: string): { field: string; file: BrandFile }[] {
  const named: [string, string | undefined][] = [
    ['logo', brand.logo],
    ['sponsor.image', brand.sponsor?.image],
    ['privacyPolicy', brand.privacyPolicy],
  ];
  return named.flatMap(([field, to]) =>
    to?.startsWith('brand/') ? [{ field, file: { from: join(folder, basename(to)), to } }] : [],
  );
}

function fileProblems(field: string, file: BrandFile, folder: string): BrandProblem[] {
  const name = basename(file.from);
  // Linux tells capitals apart and some other systems do not: the listing is what counts.
  const found = filesIn(folder).includes(name)
    ? statSync(file.from, { throwIfNoEntry: false })
    : undefined;
  // A link may lead to nothing, or to a folder.
  if (!found?.isFile())
    return [{ field, sentence: `There is no file "${name}" beside brand.json. Put it there.` }];
  const bytes = found.size;
  if (bytes > MAX_FILE_BYTES)
    return [
      {
        field,
        sentence: `"${name}" has ${Math.ceil(bytes / 1000)} kB; ${MAX_FILE_BYTES / 1000} kB is the most. Make it smaller.`,
      },
    ];
  const wrong = contentProblem(readFileSync(file.from), name);
  return wrong === null ? [] : [{ field, sentence: `"${name}" ${wrong}` }];
}

function filesIn(folder: string): string[] {
  const children = readdirSync(folder, { withFileTypes: true });
  return children.filter((child) => !child.isDirectory()).map((child) => child.name);
}
