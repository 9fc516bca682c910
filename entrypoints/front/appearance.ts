import { brandColours } from 'virtual:brand';
import type { Settings } from '../../lib/model/settings';

type Appearance = Pick<Settings, 'theme' | 'textSize' | 'text'>;

/** Gives a page the brand's colours, the reader's theme, and how they like text to be set. */
export function applyAppearance({ theme, textSize, text }: Appearance): void {
  const root = document.documentElement;
  mark('theme', theme, 'system');
  mark('face', text.face, 'serif');
  mark('width', text.width, 'normal');
  mark('leading', text.lineHeight, 'normal');
  root.style.setProperty('--scale', String(textSize / 100));
  if (!brandColours) return;
  const { light, dark, sepia } = brandColours;
  for (const [token, part] of TOKENS) {
    const isSepia = theme === 'sepia';
    root.style.setProperty(
      token,
      isSepia ? sepia[part] : `light-dark(${light[part]}, ${dark[part]})`,
    );
  }
}

const TOKENS = [
  ['--accent', 'accent'],
  ['--fill', 'fill'],
  ['--fill-hover', 'fillHover'],
] as const;

/** The style sheet knows a choice by an attribute of the root; the usual one has none. */
function mark(name: 'theme' | 'face' | 'width' | 'leading', value: string, usual: string): void {
  const { dataset } = document.documentElement;
  if (value === usual) delete dataset[name];
  else dataset[name] = value;
}
