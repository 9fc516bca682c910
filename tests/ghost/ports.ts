import { createServer, type Server } from 'node:net';

/** Has a server listen on loopback, at any free port; gives that port. */
export async function portOf(server: Server): Promise<number> {
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return address.port;
}

/** A port that is free now, for a program that wants to be told one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await portOf(server);
  await new Promise((done) => server.close(done));
  return port;
}
