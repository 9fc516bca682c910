// npm run digest -- --brand FOLDER [--kind daily|weekly|breaking] [--out FOLDER] [--send]
// Makes one mail and its feeds of a brand's sources; with --send, and the service's key in
// DIGEST_KEY, hands it to listmonk or Ghost. Safe to run from cron, twice, or killed.
import { readDigestOptions } from './digest-options';
import { runDigest } from './digest-run';
import { localFetch } from './local-fetch';

const options = readDigestOptions(process.argv.slice(2));
if ('wrong' in options) {
  console.error(options.wrong);
  process.exitCode = 2;
} else {
  process.exitCode = await runDigest(options, {
    fetch: localFetch,
    now: Date.now,
    random: Math.random,
    key: process.env.DIGEST_KEY,
    say: (line) => console.log(line),
    complain: (line) => console.error(line),
  });
}
