import type { BackupProblem } from '../../lib/model/backup';
import type { FindProblem } from '../../lib/model/find-outcome';
import { say } from './options-say';

/** Why no feed, or no newsletter, was found at an address, and what helps. */
export function findWords(why: FindProblem, wanted: 'feed' | 'newsletter'): string {
  switch (why.kind) {
    case 'no-address':
      return say('find.noAddress', {
        example: wanted === 'feed' ? 'example.org' : 'example.org/newsletter',
      });
    case 'nothing-there':
      return wanted === 'feed' ? say('find.noFeed', why) : say('find.noNewsletter', why);
    case 'refused':
      return say('find.refused', { host: why.host, status: String(why.status) });
    case 'offline':
      return say('find.offline');
    case 'timeout':
      return say('find.timeout', why);
    case 'too-large':
      return say('find.tooLarge', why);
    case 'redirected-elsewhere':
      return say('find.elsewhere', why);
    case 'unreachable':
      return say('find.unreachable', why);
  }
}

/** Why a file was not taken as a backup. */
export function backupWords(why: BackupProblem): string {
  switch (why.kind) {
    case 'not-json':
      return say('data.notJson');
    case 'not-ours':
      return say('data.notOurs');
    case 'newer':
      return say('data.newer');
    case 'damaged-list':
      return say('data.damagedList', { list: why.list });
    case 'no-address':
      return say('data.damagedAddress');
  }
}
