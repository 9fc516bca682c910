import { createServer, type IncomingMessage } from 'node:http';
import { portOf } from './ports';

/*
 * Ghost sends newsletters through Mailgun only. This plays the two calls it makes, as Mailgun's
 * documentation describes them; what it is given is kept.
 */

export interface SentLetter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

export interface PlayedMailgun {
  readonly url: string;
  readonly letters: readonly SentLetter[];
  close(): Promise<void>;
}

export async function playMailgun(): Promise<PlayedMailgun> {
  const letters: SentLetter[] = [];
  const server = createServer(async (request, response) => {
    const isLetter = request.method === 'POST' && request.url?.endsWith('/messages') === true;
    if (isLetter) letters.push(letterOf(await formOf(request)));
    const url = `http://127.0.0.1/${request.url}`;
    const answer = isLetter
      ? { id: `<${letters.length}@letters.test>`, message: 'Queued. Thank you.' }
      : { items: [], paging: { first: url, last: url, next: url, previous: url } };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  const port = await portOf(server);
  return {
    url: `http://127.0.0.1:${port}`,
    letters,
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

async function formOf(request: IncomingMessage): Promise<FormData> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(Buffer.concat(chunks), { headers }).formData();
}

function letterOf(form: FormData): SentLetter {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    to: form
      .getAll('to')
      .flatMap((value) => String(value).split(','))
      .toSorted(),
    subject: text('subject'),
    html: text('html'),
    text: text('text'),
  };
}
