import type { BackgroundNotice } from '../../lib/model/notice';
import { say } from './front-say';

/** What happened behind the reader's back, in a sentence. */
export function noticeWords(notice: BackgroundNotice): string {
  switch (notice.kind) {
    case 'restored':
      return say('notice.restored');
    case 'copy-damaged':
      return say('notice.copyDamaged');
    case 'disk-full':
      return notice.keptDays
        ? say('notice.diskCleared', { count: notice.keptDays })
        : say('notice.diskFull');
  }
}
