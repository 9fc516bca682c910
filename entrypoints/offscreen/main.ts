import { onOffscreen } from '../../lib/ext/offscreen';
import { readNewsletterPage } from '../../lib/newsletter/read-page';
import { cleanFeedText, readPageHtml } from '../../lib/page/read-page-html';

// The DOM that Chromium's worker has not. It keeps nothing.
onOffscreen({
  readPage: ({ html, url }: { html: string; url: string }) => readPageHtml(html, url),
  detectNewsletter: ({ html, url }: { html: string; url: string }) =>
    readNewsletterPage(new DOMParser().parseFromString(html, 'text/html'), url),
  cleanFeedText: ({ html, url }: { html: string; url: string }) => cleanFeedText(html, url),
});
