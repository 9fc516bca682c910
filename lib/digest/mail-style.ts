import type { AccentColours } from '../brand/accent';
import type { DigestLanguage } from './language';

/** The paper, the inks and the brand's colour of one theme. */
interface MailTheme {
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly soft: string;
  readonly quiet: string;
  readonly hair: string;
  readonly spark: string;
  readonly accent: string;
  readonly fill: string;
}

// The same as components/tokens.css.
export const LIGHT = {
  paper: '#fdfcf9',
  raised: '#f4f1ea',
  ink: '#1c1a17',
  soft: '#3d3933',
  quiet: '#69645b',
  hair: '#dfd9cd',
  spark: '#cfc8ba',
} as const;
const DARK = {
  paper: '#171614',
  raised: '#201e1b',
  ink: '#ece8df',
  soft: '#cfc9be',
  quiet: '#a39d92',
  hair: '#37332d',
  spark: '#4a453d',
} as const;

// No web font: half of the mail programs do not load it, and loading it tells a server of the reader.
export const SERIF = "Newsreader, 'Iowan Old Style', Charter, Georgia, 'Times New Roman', serif";
export const SANS = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";

/** Letters that join, or fill a square: they are never slanted, and nothing is put between them. */
const UPRIGHT: readonly string[] = ['ar', 'he', 'hi', 'ja', 'ko', 'zh-Hans', 'zh-Hant'];

/** How a language's letters are set: what would tear them apart is left out. */
export function hand({ language }: DigestLanguage) {
  const upright = UPRIGHT.includes(language);
  return {
    slanted: upright ? '' : 'font-style:italic;',
    spaced: (by: string) => (upright ? '' : `letter-spacing:${by};`),
  };
}

/**
 * The style sheet: what inline styles cannot say. Dark is drawn anew, once for mail programs that
 * follow the system and once for Outlook on the web, which marks what it has repainted itself.
 */
export function mailStyle(colours: AccentColours, start: 'left' | 'right'): string {
  const dark: MailTheme = { ...DARK, ...colours.dark };
  return `
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    body { margin: 0; }
    a { text-decoration: none; }
    .headline:hover a, .line a:hover { text-decoration: underline; }
    h1, h2, h3 { margin: 0; font-weight: normal; }
    h1, h2, h3, p, td, div { overflow-wrap: anywhere; }
    @media only screen and (max-width: 480px) {
      .masthead h1 { font-size: 28px !important; }
      .bars { display: none !important; }
      .ends td { display: block !important; text-align: ${start} !important; }
      .lead h2 { font-size: 25px !important; line-height: 29px !important; }
      .edge > table > tbody > tr > td { padding-left: 18px !important; padding-right: 18px !important; }
    }
    @media (prefers-color-scheme: dark) {
      ${darkRules(dark, '')}
    }
    ${darkRules(dark, '[data-ogsc] ')}
    ${groundRules(dark, '[data-ogsb] ')}`;
}

const darkRules = (theme: MailTheme, under: string): string => `
      ${groundRules(theme, under)}
      ${under}.ink, ${under}.ink a { color: ${theme.ink} !important; }
      ${under}.soft { color: ${theme.soft} !important; }
      ${under}.quiet, ${under}.quiet a { color: ${theme.quiet} !important; }
      ${under}.accent, ${under}.accent a { color: ${theme.accent} !important; }
      ${under}.hair { border-color: ${theme.hair} !important; }
      ${under}.rule { border-color: ${theme.ink} !important; }
      ${under}.bar { border-color: ${theme.spark} !important; }
      ${under}.tallest { border-color: ${theme.accent} !important; }`;

const groundRules = (theme: MailTheme, under: string): string => `
      ${under}.paper, ${under}.paper > table, ${under}.paper > div:not(.raised), ${under}body { background: ${theme.paper} !important; background-color: ${theme.paper} !important; }
      ${under}.raised, ${under}.raised > table { background: ${theme.raised} !important; background-color: ${theme.raised} !important; }
      ${under}.strip, ${under}.strip > table { background: ${theme.fill} !important; background-color: ${theme.fill} !important; }
      ${under}.button { background: ${theme.fill} !important; background-color: ${theme.fill} !important; color: #ffffff !important; }`;
