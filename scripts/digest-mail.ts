import mjml2html from 'mjml-browser';
import type { Digest } from '../lib/digest/digest';
import { mailMarkup } from '../lib/digest/mail-markup';
import { plainMail } from '../lib/digest/plain-mail';
import type { ServiceMarks } from '../lib/digest/service-marks';

/** Gmail cuts a mail at 102 kB and hides the way to unsubscribe with the rest. */
export const MAX_MAIL_BYTES = 100_000;

export interface RenderedMail {
  /** What it says in the end: an article too long is shortened. */
  readonly digest: Digest;
  readonly html: string;
  readonly text: string;
}

/** The mail as HTML and as plain text, its HTML less than 100 kB. */
export async function renderMail(digest: Digest, marks: ServiceMarks): Promise<RenderedMail> {
  let current = digest;
  for (;;) {
    const html = await renderHtml(current, marks);
    const shorter = Buffer.byteLength(html) < MAX_MAIL_BYTES ? null : withLess(current);
    if (shorter === null) return { digest: current, html, text: plainMail(current, marks) };
    current = shorter;
  }
}

/** A digest with a quarter less of its article, then with fewer stories; null when nothing can go. */
function withLess(digest: Digest): Digest | null {
  const { article, stories } = digest;
  if (article && article.paragraphs.length > 1) {
    const paragraphs = article.paragraphs.slice(0, Math.floor(article.paragraphs.length * 0.75));
    return { ...digest, article: { ...article, paragraphs, shortened: true } };
  }
  if (article) return { ...digest, article: null };
  return stories.length > 1 ? { ...digest, stories: stories.slice(0, -1) } : null;
}

async function renderHtml(digest: Digest, marks: ServiceMarks): Promise<string> {
  const { html, errors } = await mjml2html(mailMarkup(digest, marks), {
    validationLevel: 'soft',
    // Otherwise the name Roboto alone would have every mail ask Google for it.
    fonts: {},
  });
  const [error] = errors;
  if (error) throw new Error(`The mail's markup is wrong: ${error.formattedMessage}`);
  // Indentation is a third of what MJML writes.
  return html.replace(/\n\s+/g, '\n').trim();
}
