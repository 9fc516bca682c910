// npm run test:ghost [-- --only protocol|extension|digest] [--record]
// A real Ghost, installed into .tmp/ghost/ at the first run (some minutes, 640 MB) and started on
// loopback with its own default limits. The last line is `N passed, N failed`.
// --record writes what it answers to tests/ghost/recorded.json, which every `npm test` checks against.
import { parseArgs } from 'node:util';
import { endWith } from '../../scripts/processes';
import { digestTests } from './digest';
import { extensionTests } from './extension';
import { protocolTests } from './protocol';
import { openGhostStage } from './stage';
import { type GhostTest, runGhostTests } from './test';

const { values } = parseArgs({
  options: { only: { type: 'string' }, record: { type: 'boolean', default: false } },
});
const print = (line: string) => console.log(line);

const stage = await openGhostStage(print).catch(async (error: unknown) => {
  print(error instanceof Error ? error.message : String(error));
  print('\nThere is no Ghost to test against.\n0 passed, 1 failed');
  await endWith(1);
  throw error;
});
const parts: Readonly<Record<string, () => Promise<readonly GhostTest[]> | readonly GhostTest[]>> =
  {
    protocol: () => protocolTests(stage, values.record),
    extension: () => extensionTests(stage),
    digest: () => digestTests(stage),
  };
let passed = 0;
let failed = 0;
for (const [name, open] of Object.entries(parts)) {
  if (values.only !== undefined && values.only !== name) continue;
  print(`Ghost: ${name}`);
  const counts = await runGhostTests(await open(), print);
  passed += counts.passed;
  failed += counts.failed;
}
print(`\n${passed} passed, ${failed} failed`);
await endWith(failed === 0 && passed > 0 ? 0 : 1);
