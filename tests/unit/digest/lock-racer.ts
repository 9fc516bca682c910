// Takes the lock of each round's folder in the instant it is told to, and says what became of it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from '../../../scripts/digest-lock';

const [folder = '', rounds = '0'] = process.argv.slice(2);
const pause = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);

writeFileSync(join(folder, `ready-${process.pid}`), '');
for (let round = 0; round < Number(rounds); round++) {
  const place = join(folder, String(round));
  while (!existsSync(join(place, 'go'))) pause();
  // The instant is named ahead, so that all of them are at the lock at once.
  const instant = Number(readFileSync(join(place, 'go'), 'utf8'));
  while (Date.now() < instant);
  const { kind } = takeLock(join(place, 'lock'), Date.now());
  writeFileSync(join(place, `${kind}-${process.pid}`), '');
}
// A holder that ends would leave its lock to the slowest of the last round.
while (!existsSync(join(folder, 'over'))) pause();
