import { htmlToPlain } from '../feed/plain-text';
import type { Body, FeedText } from '../model/article';

/** The text that is stored of an article: the readable one, or else what its feed sent. */
export function storedText(body: Body | undefined, feedText: FeedText | undefined): string {
  return body?.text || (feedText ? htmlToPlain(feedText.html) : '');
}
