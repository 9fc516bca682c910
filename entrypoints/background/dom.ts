import { logFailure } from '../../lib/ext/log';
import { askOffscreen } from '../../lib/ext/offscreen';
import type { DomPort } from '../../lib/jobs/read-page';
import type { FoundNewsletter } from '../../lib/model/subscription';
import { readNewsletterPage } from '../../lib/newsletter/read-page';
import { cleanFeedText, readPageHtml } from '../../lib/page/read-page-html';

interface Dom extends DomPort {
  /** The newsletter that a page offers; null when there is none. */
  detectNewsletter(html: string, url: string): Promise<FoundNewsletter | null>;
}

/** Firefox's background is a page and has a DOM of its own. */
const ownDom: Dom = {
  detectNewsletter: async (html, url) =>
    readNewsletterPage(new DOMParser().parseFromString(html, 'text/html'), url),
  readPage: async (html, url) => {
    // As in Chromium: a page that cannot be read has no text, and keeps no other from being read.
    try {
      return readPageHtml(html, url);
    } catch (error) {
      logFailure('readPage', error);
      return null;
    }
  },
  cleanFeedText: async (html, url) => cleanFeedText(html, url),
};

const offscreenDom: Dom = {
  detectNewsletter: (html, url) =>
    askOffscreen('detectNewsletter', { html, url }) as ReturnType<Dom['detectNewsletter']>,
  readPage: (html, url) =>
    askOffscreen('readPage', { html, url }) as ReturnType<DomPort['readPage']>,
  cleanFeedText: (html, url) =>
    askOffscreen('cleanFeedText', { html, url }) as ReturnType<DomPort['cleanFeedText']>,
};

// Decided at build time, so that Chromium's worker does not carry the extractor.
export const dom: Dom = import.meta.env.FIREFOX ? ownDom : offscreenDom;
