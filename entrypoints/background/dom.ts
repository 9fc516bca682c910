import { askOffscreen } from '../../lib/ext/offscreen';
import type { DomPort } from '../../lib/jobs/read-page';
import { cleanFeedText, readPageHtml } from '../../lib/page/read-page-html';

/** Firefox's background is a page and has a DOM of its own. */
const ownDom: DomPort = {
  readPage: async (html, url) => readPageHtml(html, url),
  cleanFeedText: async (html, url) => cleanFeedText(html, url),
};

const offscreenDom: DomPort = {
  readPage: (html, url) =>
    askOffscreen('readPage', { html, url }) as ReturnType<DomPort['readPage']>,
  cleanFeedText: (html, url) =>
    askOffscreen('cleanFeedText', { html, url }) as ReturnType<DomPort['cleanFeedText']>,
};

// Decided at build time, so that Chromium's worker does not carry the extractor.
export const dom: DomPort = import.meta.env.FIREFOX ? ownDom : offscreenDom;
