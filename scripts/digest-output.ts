import { join } from 'node:path';
import type { Digest } from '../lib/digest/digest';
import {
  type FeedHead,
  type FeedItem,
  feedHead,
  mailItem,
  storyItems,
} from '../lib/digest/feed-items';
import { itemsOfJsonFeed, jsonFeedDocument } from '../lib/digest/json-feed';
import { rssDocument } from '../lib/digest/rss';
import { readIfThere, writeWhole } from './digest-files';
import type { RenderedMail } from './digest-mail';

/** Mails a feed of mails remembers. */
const MAILS_KEPT = 20;

export interface Output {
  /** Names of the files written, in `out`. */
  readonly files: readonly string[];
  readonly mailBytes: number;
}

/**
 * Writes the mail, its plain text, and two feeds as RSS and JSON: the stories, for readers, and the
 * mails, one entry each, for services that make mail of a feed.
 */
export function writeOutput(out: string, mail: RenderedMail, base: string | null): Output {
  const { digest } = mail;
  const { kind } = digest;
  const files: string[] = [];
  const write = (name: string, content: string) => {
    writeWhole(join(out, name), content);
    files.push(name);
  };
  const writeFeed = (name: string, items: readonly FeedItem[]) => {
    const head = (extension: string): FeedHead =>
      feedHead(digest, base === null ? null : `${base}${name}.${extension}`);
    write(`${name}.xml`, rssDocument(head('xml'), items));
    write(`${name}.json`, jsonFeedDocument(head('json'), items));
  };
  write(`${kind}.html`, mail.html);
  write(`${kind}.txt`, mail.text);
  const mails = `${kind}-mails`;
  writeFeed(mails, withEarlier(mailItem(digest), join(out, `${mails}.json`)));
  if (kind === 'breaking') writeFeed(kind, earlierStories(digest, join(out, `${kind}.json`)));
  else writeFeed(kind, storyItems(digest));
  return { files, mailBytes: Buffer.byteLength(mail.html) };
}

/** A new entry before the earlier ones of the file; it takes the place of one with its id. */
function withEarlier(item: FeedItem, path: string): FeedItem[] {
  const earlier = itemsOfJsonFeed(readIfThere(path) ?? '').filter(({ id }) => id !== item.id);
  return [item, ...earlier].slice(0, MAILS_KEPT);
}

const earlierStories = (digest: Digest, path: string): FeedItem[] =>
  storyItems(digest).flatMap((item) => withEarlier(item, path));
