import { brandColours } from 'virtual:brand';
import type { Settings } from '../../lib/model/settings';

/** Gives a page the brand's colours and the reader's theme and text size. */
export function applyAppearance({ theme, textSize }: Pick<Settings, 'theme' | 'textSize'>): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.style.setProperty('--scale', String(textSize / 100));
  if (!brandColours) return;
  const { light, dark } = brandColours;
  root.style.setProperty('--accent', `light-dark(${light.accent}, ${dark.accent})`);
  root.style.setProperty('--fill', `light-dark(${light.fill}, ${dark.fill})`);
  root.style.setProperty('--fill-hover', `light-dark(${light.fillHover}, ${dark.fillHover})`);
}
