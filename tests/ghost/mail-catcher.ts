import { createServer, type Socket } from 'node:net';
import { type ReadMail, readMail } from './mime';
import { portOf } from './ports';

/** A mail server on this machine that keeps what it gets and passes nothing on. */
export interface MailCatcher {
  readonly port: number;
  /** What came for an address, in order. */
  inbox(address: string): ReadMail[];
  close(): Promise<void>;
}

export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: { readonly to: readonly string[]; readonly mail: ReadMail }[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // Whoever hangs up in the middle has no mail.
    socket.on('error', () => socket.destroy());
    talk(socket, (to, raw) => mails.push({ to, mail: readMail(raw) }));
  });
  const port = await portOf(server);
  return {
    port,
    inbox: (address) => mails.filter(({ to }) => to.includes(address)).map(({ mail }) => mail),
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** The server's side of SMTP: everything is welcome. */
function talk(socket: Socket, keep: (to: readonly string[], raw: string) => void): void {
  let waiting = '';
  let to: string[] = [];
  let inData = false;
  const say = (line: string) => socket.write(`${line}\r\n`);

  const hear = (line: string) => {
    const recipient = /^RCPT TO:<([^>]*)>/i.exec(line)?.[1];
    if (recipient !== undefined) to.push(recipient.toLowerCase());
    if (/^MAIL /i.test(line)) to = [];
    inData = /^DATA$/i.test(line);
    if (inData) say('354 Go on');
    else if (/^QUIT$/i.test(line)) socket.end('221 Goodbye\r\n');
    // Ghost's own defaults have a password; any will do.
    else if (/^AUTH /i.test(line)) say('235 Come in');
    else say('250 OK');
  };

  /** The next line, or the whole mail; null while it is not all there. */
  const next = (): string | null => {
    const mark = inData ? '\r\n.\r\n' : '\r\n';
    const end = waiting.indexOf(mark);
    if (end < 0) return null;
    const found = waiting.slice(0, end);
    waiting = waiting.slice(end + mark.length);
    return found;
  };

  say('220 A mail catcher');
  socket.setEncoding('latin1').on('data', (text: string) => {
    waiting += text;
    for (let found = next(); found !== null; found = next()) {
      if (!inData) hear(found);
      else {
        inData = false;
        // A line that begins with a dot was sent with two.
        keep(to, found.replaceAll('\r\n..', '\r\n.'));
        say('250 Kept');
      }
    }
  });
}
