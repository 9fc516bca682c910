import { createHmac } from 'node:crypto';
import {
  askService,
  fieldsOf,
  type MailService,
  type OutgoingMail,
  rowsOf,
  SendError,
  type ServiceEdges,
} from './digest-service';

/**
 * Ghost's Admin API: one post for a mail, sent to one newsletter and shown nowhere else. `DIGEST_KEY`
 * is the Admin API key of a custom integration, `id:secret`.
 * https://docs.ghost.org/admin-api/posts/sending-a-post
 */
export function ghostService(site: string, edges: ServiceEdges): MailService {
  const [id, secret] = (edges.key ?? '').split(':');
  if (!id || !secret || !/^([0-9a-f]{2})+$/i.test(secret))
    throw new SendError('Set DIGEST_KEY to the Admin API key of a Ghost integration, id:secret.');
  const ask = (method: 'GET' | 'POST' | 'PUT', path: string, step: string, body?: unknown) =>
    askService(edges, `${site}/ghost/api/admin${path}`, step, {
      method,
      headers: {
        authorization: `Ghost ${adminToken(id, secret, edges.now())}`,
        'accept-version': 'v5.0',
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  const newsletterSlug = async (name: string | null): Promise<string> => {
    const answer = fieldsOf(await ask('GET', '/newsletters/?limit=100', 'Reading the newsletters'));
    const active = rowsOf(answer.newsletters).filter(({ status }) => status === 'active');
    const found = name === null ? active[0] : active.find((letter) => letter.name === name);
    if (typeof found?.slug === 'string') return found.slug;
    throw new SendError(
      `Ghost has no active newsletter ${name === null ? '' : `"${name}"`}. Write its name into brand.json as Ghost has it.`,
    );
  };
  const firstPost = async (path: string) => {
    const answer = await ask('GET', path, 'Looking for the post');
    return rowsOf(fieldsOf(answer).posts)[0];
  };
  const postWithSlug = (slug: string) => {
    // Without a word about the status Ghost shows published posts only, and a draft would be made twice.
    const filter = `slug:'${slug}'+status:[draft,scheduled,published,sent]`;
    return firstPost(`/posts/?filter=${encodeURIComponent(filter)}&limit=1`);
  };

  return {
    name: 'Ghost',
    async prepare(mail: OutgoingMail) {
      const slug = slugFor(mail.key);
      const there = await postWithSlug(slug);
      if (there) return String(there.id);
      // Asked before anything is made: a wrong name leaves no draft behind.
      await newsletterSlug(mail.list);
      const post = {
        title: mail.subject,
        slug,
        html: mail.body,
        custom_excerpt: mail.preview,
        status: 'draft',
        email_only: true,
      };
      const answer = await ask('POST', '/posts/?source=html', 'Making the post', { posts: [post] });
      const made = rowsOf(fieldsOf(answer).posts)[0];
      if (made?.id === undefined) throw new SendError('Making the post: the answer names none.');
      return String(made.id);
    },
    async start(postId: string, mail: OutgoingMail) {
      const post = await firstPost(`/posts/${encodeURIComponent(postId)}/`);
      if (!post) throw new SendError('Sending the post: it is not there any more.');
      // Sent, scheduled or published: it went, or a person has taken it over.
      if (post.status !== 'draft') return;
      const slug = encodeURIComponent(await newsletterSlug(mail.list));
      const path = `/posts/${postId}/?newsletter=${slug}&email_segment=all`;
      const change = { status: 'published', updated_at: post.updated_at };
      await ask('PUT', path, 'Sending the post', { posts: [change] });
    },
  };
}

/** Ghost's slugs hold small letters, digits and hyphens; a story's id may hold more. */
const slugFor = (key: string) =>
  `best-of-the-week-${key.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`.slice(0, 180);

const TOKEN_S = 5 * 60;

/** A token for one request, as Ghost wants it: HS256, five minutes. */
function adminToken(id: string, secret: string, now: number): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const issued = Math.floor(now / 1000);
  const head = part({ alg: 'HS256', typ: 'JWT', kid: id });
  const claims = part({ iat: issued, exp: issued + TOKEN_S, aud: '/admin/' });
  const mac = createHmac('sha256', Buffer.from(secret, 'hex')).update(`${head}.${claims}`);
  return `${head}.${claims}.${mac.digest('base64url')}`;
}
