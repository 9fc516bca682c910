import type { FoundNewsletter } from '../model/subscription';
import { detectService } from './detect';
import { first, type PageDocument, type PageElement } from './page-elements';

const NAME_LENGTH = 80;

/** The newsletter that a page offers, who sends it, and its privacy policy; null when there is none. */
export function readNewsletterPage(document: PageDocument, url: string): FoundNewsletter | null {
  const service = detectService(document, url);
  if (!service) return null;
  return {
    service,
    name: nameOf(document, url),
    pageUrl: url,
    privacyUrl: privacyOf(document, url),
  };
}

// A page's title says "Subscribe"; only these name the site. Without one its host does.
const SITE_NAMES = ['meta[property="og:site_name"]', 'meta[name="application-name"]'];

function nameOf(document: PageDocument, url: string): string {
  for (const selector of SITE_NAMES) {
    const content = first(document, selector)?.getAttribute('content') ?? '';
    const name = content.replace(/\s+/g, ' ').trim().slice(0, NAME_LENGTH);
    if (name !== '') return name;
  }
  return URL.parse(url)?.hostname.replace(/^www\./, '') ?? url;
}

// In the languages of the interface; a link that says it in its address counts, too.
const PRIVACY =
  /privacy|datenschutz|privacidad|confidentialit|privacidade|prywatno|gizlilik|конфиденц|конфіденц|プライバシー|개인정보|隐私|隱私|الخصوصية|פרטיות|गोपनीयता/i;

function privacyOf(document: PageDocument, url: string): string | null {
  const links = Array.from(document.querySelectorAll('a[href]'));
  const link = links.find((one) => PRIVACY.test(one.textContent ?? '')) ?? links.find(isNamedSo);
  const address = URL.parse(link?.getAttribute('href') ?? '', url);
  return link && address && /^https?:$/.test(address.protocol) ? address.href : null;
}

const isNamedSo = (link: PageElement): boolean => PRIVACY.test(link.getAttribute('href') ?? '');
