// A client for Marionette, Firefox's own remote control: it can open extension pages, which WebDriver BiDi refuses.
// Frames are `length:[type,id,…]`; https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
import { connect, type Socket } from 'node:net';
import { callText } from './wait';

export type Command = (name: string, parameters?: object) => Promise<unknown>;

export interface Marionette {
  readonly command: Command;
  /** Runs a function in the current tab. Arguments and result are JSON. */
  run<A extends readonly unknown[], T>(fn: (...args: A) => T | Promise<T>, ...args: A): Promise<T>;
  disconnect(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const colon = ':'.charCodeAt(0);
const scriptTimeoutMs = 60_000;

export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, Waiting>();
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    // It speaks first, with its name and version.
    readFrames(socket, (frame) => (Array.isArray(frame) ? settle(waiting, frame) : resolve()));
  });
  socket.on('error', () => socket.destroy());
  socket.once('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has ended.'));
    waiting.clear();
  });

  let lastId = 0;
  const command: Command = (name, parameters = {}) =>
    new Promise((resolve, reject) => {
      if (socket.destroyed) return reject(new Error('Firefox has ended.'));
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      const text = JSON.stringify([0, lastId, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await command('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { 'moz:firefoxOptions': {} } },
  });
  return {
    command,
    run: (fn, ...args) => runScript(command, callText(fn, args)),
    disconnect: () => socket.destroy(),
  };
}

/** The value of an expression, awaited. It runs beside the page's scripts, outside its CSP. */
export async function runScript<T>(command: Command, expression: string): Promise<T> {
  const result = (await command('WebDriver:ExecuteAsyncScript', {
    script: `const done = arguments[arguments.length - 1];
      (async () => ${expression})().then(
        (value) => done({ value }),
        (error) => done({ error: String(error) + '\\n' + (error?.stack ?? '') }));`,
    args: [],
    scriptTimeout: scriptTimeoutMs,
  })) as { value?: T; error?: string };
  if (result.error !== undefined) throw new Error(result.error);
  return result.value as T;
}

function readFrames(socket: Socket, take: (frame: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const start = buffer.indexOf(colon) + 1;
      const end = start + Number(buffer.subarray(0, start - 1));
      if (start === 0 || buffer.length < end) return;
      take(JSON.parse(buffer.subarray(start, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}

function settle(waiting: Map<number, Waiting>, frame: unknown[]): void {
  const [, id, error, result] = frame as [
    number,
    number,
    { error: string; message: string } | null,
    unknown,
  ];
  const request = waiting.get(id);
  waiting.delete(id);
  if (error) request?.reject(new Error(`${error.error}: ${error.message}`));
  else request?.resolve(unwrapped(result));
}

function unwrapped(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'value' in result ? result.value : result;
}
