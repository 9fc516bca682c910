// npm run brand -- new FOLDER [flags]      writes a brand's folder, asking what the flags leave out
// npm run brand -- check FOLDER [--offline] says everything that is wrong with one
import { createInterface } from 'node:readline/promises';
import { runBrandCommand } from './brand-run';
import { localFetch } from './local-fetch';

const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
const lines = isTerminal ? createInterface({ input: process.stdin, output: process.stdout }) : null;
process.exitCode = await runBrandCommand(process.argv.slice(2), {
  fetch: localFetch,
  now: Date.now,
  ask: lines ? (words) => lines.question(`${words}\n> `) : null,
  say: (line) => console.log(line),
  complain: (line) => console.error(line),
});
lines?.close();
