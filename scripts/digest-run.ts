import { join, resolve } from 'node:path';
import { problemLine } from '../lib/brand/problems';
import { bodyHtml } from '../lib/digest/body-html';
import type { Digest } from '../lib/digest/digest';
import type { DigestLanguage } from '../lib/digest/language';
import { digestOfEdition } from '../lib/digest/make-digest';
import { withoutPlaceholders } from '../lib/digest/markup';
import { digestPeriod } from '../lib/digest/period';
import { serviceMarks } from '../lib/digest/service-marks';
import { makeEdition } from '../lib/edition/edition';
import type { Brand } from '../lib/model/brand';
import type { Edition } from '../lib/model/edition';
import { readBrandFolder } from './brand-folder';
import { findArticle } from './digest-article';
import { findBreaking } from './digest-breaking';
import { DigestCache } from './digest-cache';
import { sweepHalves } from './digest-files';
import { digestLanguage } from './digest-language';
import { type Lock, takeLock } from './digest-lock';
import { MAX_MAIL_BYTES, renderMail } from './digest-mail';
import type { DigestOptions } from './digest-options';
import { writeOutput } from './digest-output';
import { namedHttp, readSources, sourcesOf } from './digest-read';
import { listFor, openService } from './digest-send';
import { type MailService, SendError } from './digest-service';
import { type DigestState, readState, writeState } from './digest-state';

export interface DigestEdges {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  readonly random: () => number;
  /** The mail service's key; from the environment, never from a file. */
  readonly key: string | undefined;
  readonly say: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** One run of the command; gives its exit code: 0 also when there was nothing to do. */
export async function runDigest(options: DigestOptions, edges: DigestEdges): Promise<number> {
  const brand = readBrandFolder(options.brand);
  if (brand.kind === 'wrong') {
    for (const problem of brand.problems) edges.complain(problemLine(problem));
    return 1;
  }
  const out = resolve(options.out);
  const lock = takeLock(join(out, 'digest-lock'), edges.now());
  if (lock.kind === 'busy') {
    edges.say(`Another run is under way (process ${lock.pid}). Nothing was done.`);
    return 0;
  }
  try {
    sweepHalves(out);
    return await new Run(brand.brand, options, out, lock, edges).work();
  } catch (error) {
    edges.complain(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    lock.release();
  }
}

class Run {
  private state: DigestState;
  private readonly cache: DigestCache;
  private readonly service: MailService | null;
  private readonly language: DigestLanguage;
  private failed = false;

  constructor(
    private readonly brand: Brand,
    private readonly options: DigestOptions,
    private readonly out: string,
    private readonly lock: Extract<Lock, { kind: 'held' }>,
    private readonly edges: DigestEdges,
  ) {
    // Before anything is fetched: a missing key should not take a minute to be told.
    this.service = options.send ? openService(brand, edges) : null;
    if (options.send) listFor(brand, options.kind);
    this.language = digestLanguage(brand.language ?? 'en');
    const now = edges.now();
    this.state = readState(this.statePath, now);
    this.cache = new DigestCache(join(out, 'digest-cache.json'), sourcesOf(brand, now));
  }

  private get statePath(): string {
    return join(this.out, 'digest-state.json');
  }

  async work(): Promise<number> {
    const { edges, cache } = this;
    const http = namedHttp(edges.fetch, this.brand);
    const read = await readSources(cache, { http, now: edges.now, random: edges.random });
    cache.save(edges.now());
    this.keep(this.state);
    for (const failure of read.failures) edges.complain(failure);
    edges.say(
      `${read.readable} of ${cache.sources.length} sources could be read; new articles: ${read.newArticles}.`,
    );
    if (read.readable === 0) {
      edges.complain('No source could be read, so that no mail was made.');
      return 1;
    }
    const digests =
      this.options.kind === 'breaking' ? await this.breaking() : await this.edition(http);
    for (const digest of digests) await this.publish(digest, read.readable);
    return this.failed ? 1 : 0;
  }

  private async edition(http: ReturnType<typeof namedHttp>): Promise<Digest[]> {
    const { edges, options, cache, brand } = this;
    const { timeZone, kind } = options;
    if (kind === 'breaking') return [];
    const now = edges.now();
    const period = digestPeriod(kind, now, timeZone);
    const edition: Edition = makeEdition({
      id: period.editionId,
      period: period.period,
      from: period.from,
      to: period.to,
      now,
      stories: await cache.storiesBetween(period.from, period.to),
      sources: cache.sources,
      readingMinutes: new Map(),
      closed: period.to <= now,
      hidden: 0,
      timeZone,
    });
    const article = await findArticle(edition.stories, brand, cache, options.article, {
      http,
      now: edges.now,
    });
    const { language } = this;
    const { key } = period;
    const digest = digestOfEdition(edition, { brand, key, language, timeZone, article });
    if (digest) return [digest];
    edges.say('No story in this time, so that no mail was made.');
    return [];
  }

  private async breaking(): Promise<Digest[]> {
    const { brand, cache, edges, options, state } = this;
    const found = await findBreaking(cache, state, {
      brand,
      language: this.language,
      now: edges.now(),
      timeZone: options.timeZone,
    });
    // Recorded before anything is sent: a story is rather told once too little than twice.
    this.keep(found.state);
    if (found.digests.length === 0) edges.say('Nothing is breaking.');
    return found.digests;
  }

  private async publish(digest: Digest, readable: number): Promise<void> {
    const { brand, edges, options, out } = this;
    const mail = await renderMail(digest, serviceMarks(brand.newsletter?.service));
    const { files, mailBytes } = writeOutput(out, mail, options.base);
    const kb = (mailBytes / 1000).toFixed(0);
    const stories = mail.digest.stories.length;
    edges.say(
      `${digest.key}: ${stories} ${stories === 1 ? 'story' : 'stories'}, a mail of ${kb} kB.`,
    );
    for (const file of files) edges.say(`  ${join(out, file)}`);
    if (mailBytes >= MAX_MAIL_BYTES) edges.complain('The mail is larger than Gmail shows whole.');
    if (!this.service) return;
    if (readable * 2 < this.cache.sources.length) {
      this.failed = true;
      edges.complain('Less than half of the sources could be read, so that nothing was sent.');
      return;
    }
    try {
      await this.send(this.service, mail.digest, mail);
    } catch (error) {
      if (!(error instanceof SendError)) throw error;
      this.failed = true;
      edges.complain(error.message);
    }
  }

  /** Prepares, remembers, starts, remembers: wherever it is cut off, the next run goes on from there. */
  private async send(
    service: MailService,
    digest: Digest,
    { html, text }: { readonly html: string; readonly text: string },
  ): Promise<void> {
    const { edges } = this;
    const { key } = digest;
    const before = this.state.mails[key];
    if (before?.sentAt) {
      edges.say(`${key} was sent on ${new Date(before.sentAt).toISOString()}; not sent again.`);
      return;
    }
    const mail = {
      key,
      subject: withoutPlaceholders(digest.subject),
      preview: withoutPlaceholders(digest.preview),
      list: listFor(this.brand, digest.kind),
      html,
      text,
      body: bodyHtml(digest),
    };
    // A machine that slept: the run that took over has sent it, or will.
    if (!this.lock.isHeld()) throw new SendError('Another run took over. This one sends nothing.');
    const at = before?.at ?? edges.now();
    const id = before?.id ?? (await service.prepare(mail));
    this.keepMail(key, { id, at, sentAt: null });
    await service.start(id, mail);
    this.keepMail(key, { id, at, sentAt: edges.now() });
    edges.say(`${key} was handed to ${service.name} as ${id}.`);
  }

  private keepMail(key: string, mail: DigestState['mails'][string]): void {
    this.keep({ ...this.state, mails: { ...this.state.mails, [key]: mail } });
  }

  private keep(state: DigestState): void {
    this.state = state;
    writeState(this.statePath, state, this.edges.now());
  }
}
