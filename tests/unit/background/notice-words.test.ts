import { describe, expect, test } from 'vitest';
import english from '../../../components/locales/background/en.json';
import { createSayer } from '../../../components/words/sayer';
import {
  alertWords,
  briefingWords,
  quietWords,
  testWords,
} from '../../../entrypoints/background/notice-words';
import type { Alert } from '../../../lib/model/alert';
import type { Edition } from '../../../lib/model/edition';
import type { Source } from '../../../lib/model/source';

const { say } = createSayer(english);
const sources = [{ id: 'ledger', title: 'The Ledger' }] as Source[];
const alert = (headline: string, reason?: Alert['reason']) =>
  ({ storyId: 's1', headline, reason }) as Alert;
const today = (...headlines: string[]) =>
  ({ stories: headlines.map((headline) => ({ headline })) }) as unknown as Edition;

describe('a breaking story', () => {
  test.each<[Alert['reason'], string]>([
    [
      { kind: 'sources', sources: 5, withinMinutes: 20 },
      'Breaking: 5 of your sources within 20 minutes.',
    ],
    [
      { kind: 'sources', sources: 3, withinMinutes: 1 },
      'Breaking: 3 of your sources within 1 minute.',
    ],
    [{ kind: 'flagged', sourceId: 'ledger' }, 'Breaking, says The Ledger.'],
    [{ kind: 'flagged', sourceId: 'gone' }, 'Breaking, says a source you trust.'],
  ])('says why it breaks: %j', (reason, message) => {
    expect(alertWords(alert('Ferry halted', reason), sources, say)).toEqual({
      id: 'story:s1',
      title: 'Ferry halted',
      message,
    });
  });

  test('can be tried', () => {
    expect(testWords(say).message).toBe('Breaking: 5 of your sources within 20 minutes.');
  });
});

describe('the daily briefing', () => {
  test.each([
    [today('Bridge closes'), 'Bridge closes.'],
    [today('Bridge closes.'), 'Bridge closes.'],
    [today('Bridge closes', 'Harvest falls'), 'Bridge closes. And 1 more.'],
    [today('A', 'B', 'C'), 'A. And 2 more.'],
  ])('names the first story', (edition, message) => {
    expect(briefingWords(edition, say)?.message).toBe(message);
  });

  test('is silent without a story', () => {
    expect(briefingWords(today(), say)).toBeNull();
  });
});

describe('after quiet hours', () => {
  test('one notification names what broke', () => {
    expect(quietWords([alert('Ferry halted')], say)).toEqual({
      id: 'quiet',
      title: 'One story broke in your quiet hours',
      message: 'Ferry halted',
    });
  });

  test('three are named and the rest counted', () => {
    expect(
      quietWords(
        ['A', 'B', 'C', 'D', 'E'].map((each) => alert(each)),
        say,
      ),
    ).toEqual({
      id: 'quiet',
      title: '5 stories broke in your quiet hours',
      message: 'A\nB\nC\n2 more',
    });
  });
});
