import DOMPurify from 'dompurify';
import type { SafeHtml } from '../model/article';
import { allowedElements, allowedEverywhere } from './allow-list';
import { cleanTree } from './clean-tree';
import { parseHtml } from './parse-html';

const purifyConfig = {
  ALLOWED_TAGS: Object.keys(allowedElements),
  ALLOWED_ATTR: [...new Set([...Object.values(allowedElements).flat(), ...allowedEverywhere])],
  ALLOWED_URI_REGEXP: /^(?:https?:\/\/|#note-)/i,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ADD_URI_SAFE_ATTR: ['srcset'],
  SANITIZE_DOM: true,
};

// In happy-dom DOMPurify loses the first node it is given: here it loses one that means nothing.
const lost = '<wbr>';

/**
 * Safe, readable HTML of an article or a feed's text: our own allow-list builds new nodes, then
 * DOMPurify looks at them as well. Relative addresses are resolved against `baseUrl`.
 * Empty when nothing readable is left. Throws where there is no DOM.
 */
export function sanitise(html: string, baseUrl: string): SafeHtml {
  if (!DOMPurify.isSupported) throw new Error('sanitise needs a DOM');
  const source = parseHtml(asMarkup(html));
  const inert = source.implementation.createHTMLDocument('');
  const clean = cleanTree(source.body, inert, baseUrl);
  const checked = DOMPurify.sanitize(lost + clean.innerHTML, purifyConfig).trim();
  return (checked.startsWith(lost) ? checked.slice(lost.length) : checked) as SafeHtml;
}

// Feeds hold plain text, and now and then markup that was escaped twice.
function asMarkup(html: string): string {
  if (/<[a-z!/]/i.test(html)) return html;
  if (/&lt;(?:p|br|div|img|a|ul|h[1-6]|b|i|em|strong|span)[\s/&]/i.test(html)) {
    return html
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  }
  return html
    .split(/\n\s*\n/)
    .map((part) => `<p>${part.trim().replaceAll('\n', '<br>')}</p>`)
    .join('');
}
