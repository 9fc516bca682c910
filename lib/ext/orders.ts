import browser, { type Runtime } from 'webextension-polyfill';
import type { AlertVerdict } from '../model/alert';
import type { BackupProblem } from '../model/backup';
import type { FindOutcome } from '../model/find-outcome';
import type { PageInView, PageOffer } from '../model/page-in-view';
import type { Settings } from '../model/settings';
import type { Source, SourceDraft } from '../model/source';
import type {
  FindNewsletterOutcome,
  FoundNewsletter,
  SignUpOrder,
  SignUpOutcome,
} from '../model/subscription';
import { logFailure } from './log';

/** What the pages may ask the background to do: the argument, and the answer. */
export interface Orders {
  /** Asks every source that may be asked, or these. Ends when the editions are made. */
  refresh: { argument: { sourceIds: readonly string[] | null }; answer: null };
  /** Follows sources; they are asked at once, or once the reader allowed their sites. */
  addSources: {
    argument: { sources: readonly SourceDraft[]; firstCheck: 'now' | 'when-permitted' };
    answer: { addedIds: readonly string[] };
  };
  changeSource: { argument: { id: string; change: SourceChange }; answer: null };
  /** Takes the sources away; `undo` brings them back as they were. */
  removeSources: { argument: readonly string[]; answer: { undo: string } };
  restoreSources: { argument: { undo: string }; answer: null };
  findFeeds: { argument: { address: string }; answer: FindOutcome };
  /** Says what a page that is already here has to follow; asks nobody. */
  lookAtPage: { argument: PageInView; answer: PageOffer };
  /** Sees to it that the article's text is there, from its page if need be. */
  readArticle: { argument: { articleId: string; again: boolean }; answer: null };
  /** `opened`: its text is being read, it was not only marked in a list. */
  markRead: {
    argument: { articleIds: readonly string[]; read: boolean; opened?: boolean };
    answer: null;
  };
  markProgress: { argument: { articleId: string; progress: number }; answer: null };
  /** The reader wants less like this story, or takes that back: the editions are made again. */
  lessLike: { argument: { storyId: string; articleId: string; less: boolean }; answer: null };
  save: { argument: { articleId: string; saved: boolean }; answer: null };
  /** The reader saw these alerts: the badge goes down. */
  seeAlerts: { argument: { storyIds: readonly string[] }; answer: null };
  /** What the reader says of an alert; null takes it back. */
  judgeAlert: {
    argument: { storyId: string; verdict: AlertVerdict['kind'] | null };
    answer: null;
  };
  testAlert: { argument: null; answer: null };
  /** Answers with what holds now. */
  changeSettings: { argument: Partial<Settings>; answer: Settings };
  findNewsletter: { argument: { address: string }; answer: FindNewsletterOutcome };
  /** Sends the sign-up once. What could not be sent is kept as a draft. */
  signUp: { argument: SignUpOrder; answer: SignUpOutcome };
  /** Keeps that the reader went on to a newsletter's own page to sign up there. */
  noteHandoff: { argument: FoundNewsletter; answer: null };
  /** Keeps in the receipt that the reader followed the link in the mail. */
  noteConfirmed: { argument: { id: string }; answer: null };
  deleteDraft: { argument: { id: string }; answer: null };
  deleteSubscription: { argument: { id: string }; answer: null };
  importAll: {
    argument: { text: string };
    answer:
      | { kind: 'imported'; sources: number; articles: number; undo: string }
      | { kind: 'wrong'; why: BackupProblem };
  };
  /** Puts back what an import wrote over, and takes away what it brought. */
  undoImport: { argument: { undo: string }; answer: null };
  clearAll: { argument: null; answer: null };
}

export type SourceChange = Partial<
  Pick<Source, 'title' | 'topic' | 'weight' | 'trustedBreaking' | 'paused' | 'feedUrl'>
>;

export type OrderName = keyof Orders;
export type Handlers = {
  readonly [K in OrderName]: (argument: Orders[K]['argument']) => Promise<Orders[K]['answer']>;
};

interface Message {
  readonly order: OrderName;
  readonly argument: unknown;
}

/** Asks the background to act; rejects when it could not. */
export async function ask<K extends OrderName>(
  order: K,
  argument: Orders[K]['argument'],
): Promise<Orders[K]['answer']> {
  // Answers cross a process; `Handlers` has the background give the type that `Orders` states.
  const answer: unknown = await browser.runtime.sendMessage({ order, argument } satisfies Message);
  return answer as Orders[K]['answer'];
}

const isOrder = (message: unknown, handlers: Handlers): message is Message =>
  typeof message === 'object' &&
  message !== null &&
  'order' in message &&
  typeof message.order === 'string' &&
  Object.hasOwn(handlers, message.order);

/** Answers orders from our own pages, and from nobody else. */
export function onOrders(handlers: Handlers): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id || !isOrder(message, handlers)) return undefined;
    // The union of handlers cannot be called with a union of arguments; `ask` keeps the pairs.
    const handle = handlers[message.order] as (argument: unknown) => Promise<unknown>;
    return handle(message.argument).catch((error: unknown) => {
      logFailure(`order ${message.order}`, error);
      throw error;
    });
  });
}
