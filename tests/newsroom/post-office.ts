import { escapeMarkup } from './encode';
import type { Mail } from './types';

/** Every mail the newsroom sent, by address. Nothing leaves the machine. */
export interface PostOffice {
  send(mail: Mail): void;
  inbox(email: string): Mail[];
  addresses(): string[];
  clear(): void;
}

const keyOf = (email: string) => email.trim().toLowerCase();

export function openPostOffice(): PostOffice {
  const boxes = new Map<string, Mail[]>();
  return {
    send: (mail) => boxes.set(keyOf(mail.to), [...(boxes.get(keyOf(mail.to)) ?? []), mail]),
    inbox: (email) => [...(boxes.get(keyOf(email)) ?? [])],
    addresses: () => [...boxes.keys()],
    clear: () => boxes.clear(),
  };
}

function mailHtml({ subject, from, text, link, at }: Mail): string {
  const paragraphs = text
    .split('\n\n')
    .map((part) => `<p>${escapeMarkup(part).replaceAll('\n', '<br>')}</p>`)
    .join('');
  const button =
    link === null
      ? ''
      : `<p><a class="confirm" href="${escapeMarkup(link)}">Confirm subscription</a></p>`;
  return `<article><h2>${escapeMarkup(subject)}</h2><p class="from">${escapeMarkup(from)} · ${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}</p>${paragraphs}${button}</article>`;
}

/** A plain page in the newsletter's own look. */
export function plainPage(title: string, body: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escapeMarkup(title)}</title>`,
    '<style>body{font:17px/1.55 Georgia,serif;max-width:620px;margin:36px auto;padding:0 20px;background:#fdfcf9;color:#1c1a17}',
    'h1{font-size:1.7rem;border-bottom:3px double;padding-bottom:12px}h2{font-size:1.15rem;margin:0}article{border-bottom:1px solid #dfd9cd;padding:18px 0}',
    '.from{font:13px system-ui,sans-serif;color:#69645b;margin:.3em 0}.confirm,button{display:inline-block;background:#8f1d1a;color:#fff;padding:9px 16px;border:0;font:600 15px system-ui,sans-serif;text-decoration:none}</style>',
    `</head><body><h1>${escapeMarkup(title)}</h1>${body}</body></html>`,
  ].join('');
}

/** The inbox as a page: newest first; without an address, the list of addresses. */
export function inboxPage(office: PostOffice, email: string | null): string {
  if (email === null) {
    const links = office
      .addresses()
      .map(
        (to) => `<li><a href="/inbox?email=${encodeURIComponent(to)}">${escapeMarkup(to)}</a></li>`,
      );
    return plainPage(
      'Inboxes',
      links.length === 0 ? '<p>No mail yet.</p>' : `<ul>${links.join('')}</ul>`,
    );
  }
  const mails = office.inbox(email).reverse().map(mailHtml);
  return plainPage(
    `Inbox of ${email}`,
    mails.length === 0 ? '<p>No mail yet.</p>' : mails.join(''),
  );
}
