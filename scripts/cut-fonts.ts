// npm run fonts: cuts the typeface for the screens into components/fonts/, one small file a face. The
// whole typeface, with its axes of weight and optical size, costs half of the time to the popup's
// first headline (docs/first-headline.md).
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

interface Face {
  readonly name: string;
  readonly style: 'normal' | 'italic';
  readonly weight: number;
  /** The optical size in points. */
  readonly opsz: number;
  readonly digitsOnly?: boolean;
}

const faces: readonly Face[] = [
  { name: 'headline', style: 'normal', weight: 600, opsz: 20 },
  { name: 'text', style: 'normal', weight: 400, opsz: 16 },
  { name: 'italic', style: 'italic', weight: 400, opsz: 16 },
  { name: 'rank', style: 'normal', weight: 300, opsz: 22, digitsOnly: true },
];

// Which characters each file holds; `components/fonts.css` tells the browser the same.
const scripts = {
  latin: [
    [0x20, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2c6],
    [0x2da, 0x2da],
    [0x2dc, 0x2dc],
    [0x2000, 0x206f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
    [0x2191, 0x2193],
    [0x2212, 0x2215],
  ],
  'latin-ext': [
    [0x100, 0x2ba],
    [0x2bd, 0x2dd],
    [0x1d00, 0x1eff],
    [0x20a0, 0x20c0],
    [0x2113, 0x2113],
    [0x2c60, 0x2c7f],
    [0xa720, 0xa7ff],
  ],
} as const;

const packageFolder = dirname(
  fileURLToPath(import.meta.resolve('@fontsource-variable/newsreader/package.json')),
);
const outFolder = 'components/fonts';

function charactersOf(ranges: readonly (readonly [number, number])[]): string {
  let text = '';
  for (const [from, to] of ranges)
    for (let code = from; code <= to; code++) text += String.fromCodePoint(code);
  return text;
}

async function cut(face: Face, script: keyof typeof scripts): Promise<void> {
  const whole = readFileSync(
    join(packageFolder, 'files', `newsreader-${script}-opsz-${face.style}.woff2`),
  );
  const cutFont = await subsetFont(
    whole,
    face.digitsOnly ? '0123456789' : charactersOf(scripts[script]),
    { targetFormat: 'woff2', variationAxes: { wght: face.weight, opsz: face.opsz } },
  );
  const file = join(outFolder, `${face.name}${script === 'latin' ? '' : `-${script}`}.woff2`);
  writeFileSync(file, cutFont);
  console.log(
    `${file}: ${(cutFont.length / 1000).toFixed(1)} kB of ${(whole.length / 1000).toFixed(1)}`,
  );
}

mkdirSync(outFolder, { recursive: true });
for (const face of faces) {
  await cut(face, 'latin');
  if (!face.digitsOnly) await cut(face, 'latin-ext');
}
copyFileSync(join(packageFolder, 'LICENSE'), join(outFolder, 'OFL.txt'));
