// Child processes and whatever else must not outlive a command.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';

type CleanUp = () => unknown;

const cleanUps = new Set<CleanUp>();
let listening = false;
let ending = false;

/**
 * Runs `cleanUp` when the command is interrupted or fails, if it has not been run before then.
 * Returns a function that runs it now, once.
 */
export function onEnd(cleanUp: CleanUp): () => Promise<void> {
  listen();
  cleanUps.add(cleanUp);
  return async () => {
    if (cleanUps.delete(cleanUp)) await cleanUp();
  };
}

/** Runs everything that is still open, newest first; one failure does not keep the others from running. */
async function endAll(): Promise<void> {
  for (const cleanUp of [...cleanUps].reverse()) {
    cleanUps.delete(cleanUp);
    try {
      await cleanUp();
    } catch (error) {
      console.error('While cleaning up:', error);
    }
  }
}

/** Ends the command: closes what is open, then exits, at the latest after five seconds. */
export async function endWith(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  setTimeout(() => process.exit(code), 5000).unref();
  await endAll();
  process.exit(code);
}

/** A child in a process group of its own, so that `endGroup` reaches what it starts in turn. */
export function spawnGroup(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess {
  return spawn(command, args, { ...options, detached: process.platform !== 'win32' });
}

/** Ends a group at once. One that has ended already is no error. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

export interface Finished {
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** Standard output and errors, in the order they came. */
  readonly output: string;
  readonly stdout: string;
}

/** Runs a program to its end and keeps what it says; it is ended with this command at the latest. */
export function runQuietly(
  command: string,
  args: readonly string[],
  cwd?: string,
): Promise<Finished> {
  const child = spawnGroup(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: plainEnvironment(),
  });
  const end = onEnd(() => endGroup(child));
  let output = '';
  let stdout = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      void end();
      resolve({ code, output, stdout });
    });
  });
}

// Colour codes would only clutter what is shown after a failure.
function plainEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
}

function listen(): void {
  if (listening) return;
  listening = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      // A second Ctrl-C does not wait.
      process.once(signal, () => process.exit(130));
      void endWith(130);
    });
  }
  for (const kind of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(kind, (error) => {
      // Whatever is cut off by the end fails; that says nothing.
      if (!ending) console.error(error);
      void endWith(1);
    });
  }
}
