import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readNewsletterPage } from '../../lib/newsletter/read-page';
import { cleanFeedText, readPageHtml } from '../../lib/page/read-page-html';
import { answerHost } from './answer-host';

interface Markup {
  readonly html: string;
  readonly url: string;
}

// The side that has a DOM, in Chromium: a sandboxed page, so a process of its own. It has neither the
// extension's API nor a network, and what it does holds up no page that a reader looks at.
export default defineUnlistedScript({
  include: ['chrome', 'edge'],
  main() {
    answerHost({
      readPage: ({ html, url }: Markup) => readPageHtml(html, url),
      detectNewsletter: ({ html, url }: Markup) =>
        readNewsletterPage(new DOMParser().parseFromString(html, 'text/html'), url),
      cleanFeedText: ({ html, url }: Markup) => cleanFeedText(html, url),
    });
  },
});
