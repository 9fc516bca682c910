import type { Brand } from '../model/brand';
import { accentColours, contrast, PAPER } from './accent';
import { brandHosts } from './brand-hosts';
import type { BrandProblem } from './problems';

const CONTRAST = 4.5;
/** "Best of the Week from " and a name must fit the 50 characters of addons.mozilla.org. */
const MOZILLA_NAME = 50;
const PREFIX = 'Best of the Week from '.length;
/** From here on the list of hosts in the browser's question gets long. */
const MANY_HOSTS = 30;

/** What works, but what a publisher should know before the stores and readers do. */
export function brandAdvice(brand: Brand): BrandProblem[] {
  return [
    ...accentAdvice(brand),
    ...nameAdvice(brand),
    ...sourceAdvice(brand),
    ...accessAdvice(brand),
    ...newsletterAdvice(brand),
  ];
}

/** Where the accent is corrected, and to what. */
export function accentAdvice({ accent }: Brand): BrandProblem[] {
  if (accent === undefined) return [];
  const colours = accentColours(accent);
  return (['light', 'dark'] as const).flatMap((theme) => {
    const shown = colours[theme].accent;
    if (shown === accent) return [];
    const had = Math.min(...PAPER[theme].map((paper) => contrast(accent, paper)));
    const has = Math.min(...PAPER[theme].map((paper) => contrast(shown, paper)));
    return [
      {
        field: 'accent',
        sentence: `${accent} has ${had.toFixed(1)}:1 on ${theme} paper, where text needs ${CONTRAST}:1. It is shown as ${shown} there, which has ${has.toFixed(1)}:1.`,
      },
    ];
  });
}

function nameAdvice({ name }: Brand): BrandProblem[] {
  const length = PREFIX + name.length;
  if (length <= MOZILLA_NAME) return [];
  return [
    {
      field: 'name',
      sentence: `The extension's name has ${length} characters; addons.mozilla.org takes ${MOZILLA_NAME}. Choose a name of at most ${MOZILLA_NAME - PREFIX} for Firefox.`,
    },
  ];
}

function sourceAdvice({ sources, access }: Brand): BrandProblem[] {
  const homeless = sources.flatMap(({ site }, index) => (site === undefined ? [index] : []));
  const followed = sources.filter((source) => source.default === true).length;
  const advice: BrandProblem[] = [];
  if (access === 'install' && homeless.length > 0)
    advice.push({
      field: homeless.length === 1 ? `sources[${homeless[0]}].site` : 'sources',
      sentence: `${homeless.length === 1 ? 'This source has' : `${homeless.length} sources have`} no site, so that articles can only be read as far as the feed has them. Add the address of the site.`,
    });
  if (access === 'install' && followed === 0)
    advice.push({
      field: 'sources',
      sentence:
        'No source has "default": true, so that a new reader follows none. Mark those that fill the first week.',
    });
  if (followed === 1)
    advice.push({
      field: 'sources',
      sentence:
        'Only one source is followed at first. The ranking compares sources: mark at least three as default.',
    });
  return advice;
}

/** What the browser and the stores will ask about. */
function accessAdvice(brand: Brand): BrandProblem[] {
  const hosts = brandHosts(brand);
  if (hosts.length === 0) return [];
  const names = hosts.map((host) => host.replace(/^https?:\/\/|\/\*$/g, ''));
  const list = names.length > 6 ? [...names.slice(0, 6), `${names.length - 6} more`] : names;
  const many =
    hosts.length > MANY_HOSTS ? ' A shorter list is granted sooner and reviewed sooner.' : '';
  return [
    {
      field: 'access',
      sentence: `At installation the browser asks the reader for ${hosts.length} ${hosts.length === 1 ? 'host' : 'hosts'} (${list.join(', ')}), and the stores ask why: the answer is in store/permissions.txt.${many} "access": "ask" asks for none.`,
    },
  ];
}

function newsletterAdvice({ newsletter, privacyPolicy }: Brand): BrandProblem[] {
  if (!newsletter) return [];
  const advice: BrandProblem[] = [];
  if (privacyPolicy === undefined)
    advice.push({
      field: 'privacyPolicy',
      sentence:
        'There is a newsletter and no privacy policy. The stores and the law want one: write its address.',
    });
  else if (!/^https?:/.test(privacyPolicy))
    advice.push({
      field: 'privacyPolicy',
      sentence:
        'The page lies in the package. The stores want an address too: publish it and name that in their form.',
    });
  if (newsletter.logo !== undefined)
    advice.push({
      field: 'newsletter.logo',
      sentence: `Each opening of a mail asks ${URL.parse(newsletter.logo)?.hostname ?? newsletter.logo} for it, which so learns when and from where. Your privacy policy must say so; without a logo the mail loads nothing.`,
    });
  if (newsletter.postalAddress === undefined)
    advice.push({
      field: 'newsletter.postalAddress',
      sentence:
        'This is missing. In the United States a mail with advertising must name a postal address (CAN-SPAM), and other countries want the sender’s, too: write where the sender gets letters.',
    });
  return advice;
}
