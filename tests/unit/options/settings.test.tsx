import { describe, expect, test } from 'vitest';
import { AlertHistory } from '../../../components/options/AlertHistory';
import { AlertsSection } from '../../../components/options/AlertsSection';
import { alertOutcome, alertWhy } from '../../../components/options/alert-words';
import { FiltersSection } from '../../../components/options/FiltersSection';
import { muteError } from '../../../components/options/MutedWords';
import { wholeNumberIn } from '../../../components/options/NumberField';
import { ReadingSection } from '../../../components/options/ReadingSection';
import { clockText, minuteOf } from '../../../components/options/TimeField';
import { page } from '../../gallery-options/demo';
import { pageInState } from '../../gallery-options/states';
import { buttonNames, descriptionOf, labelled, pageOf } from './dom';

describe('alerts', () => {
  test('show what is set', () => {
    const alerts = pageOf(<AlertsSection {...page.alerts} />);
    expect(labelled(alerts, 'Tell me when news breaks').checked).toBe(true);
    expect(labelled(alerts, 'At most this many a day').getAttribute('value')).toBe('3');
    expect(labelled(alerts, 'Keep quiet hours').checked).toBe(true);
    expect(labelled(alerts, 'From').getAttribute('value')).toBe('22:00');
    expect(labelled(alerts, 'To').getAttribute('value')).toBe('07:00');
    expect(buttonNames(alerts)).toContain('Try it');
  });

  test('list what was announced, when, why, and what came of it', () => {
    const row = pageOf(<AlertsSection {...page.alerts} />).querySelector('ol li');
    expect(row?.querySelector('time')?.getAttribute('datetime')).toMatch(/^\d{4}-\d\d-\d\dT/);
    expect(row?.textContent).toContain('Harbour ferry service halted');
    expect(row?.textContent).toContain('4 sources in 22 minutes · Notification sent');
  });

  test('that are off say so and ask nothing further', () => {
    const off = pageOf(<AlertsSection {...pageInState('alerts-off').alerts} />);
    expect(off.body.textContent).toContain('Alerts are off.');
    expect(off.querySelectorAll('input')).toHaveLength(1);
    expect(off.body.textContent).toContain('Nothing was breaking so far.');
  });

  test('say their reason and outcome in words', () => {
    const titleOf = () => 'The Ledger';
    expect(alertWhy({ kind: 'sources', sources: 1, withinMinutes: 1 }, titleOf)).toBe(
      '1 source in 1 minute',
    );
    expect(alertWhy({ kind: 'flagged', sourceId: 'x' }, titleOf)).toBe(
      'marked as breaking by The Ledger',
    );
    expect(alertOutcome('over-budget')).toContain('limit');
  });
});

describe('reading', () => {
  test('shows theme, size, images and days', () => {
    const reading = pageOf(<ReadingSection {...page.reading} />);
    expect(labelled(reading, 'System').checked).toBe(true);
    expect(labelled(reading, 'Dark').checked).toBe(false);
    const size = labelled(reading, 'Text size');
    expect([size.type, size.min, size.max]).toEqual(['range', '85', '150']);
    expect(size.getAttribute('aria-valuetext')).toBe('100%');
    expect(labelled(reading, 'Show images').checked).toBe(true);
    expect(descriptionOf(labelled(reading, 'Keep articles for this many days'))).toContain('365');
  });

  test.each([
    ['7', 7],
    [' 365 ', 365],
    ['6', null],
    ['366', null],
    ['12.5', null],
    ['-8', null],
    ['1e2', null],
    ['', null],
    ['999999999999999999999', null],
  ])('takes “%s” days as %s', (text, days) => {
    expect(wholeNumberIn(text, 7, 365)).toBe(days);
  });
});

describe('filters', () => {
  test('list the muted words with what each hid, and a way to lift it', () => {
    const filters = pageOf(<FiltersSection {...page.filters} />);
    expect(filters.body.textContent).toContain('Your filters hid 50 articles this week.');
    const words = [...filters.querySelectorAll('[aria-label="Muted words"] li')];
    expect(words.map((word) => word.textContent)).toEqual([
      'horoscopehid 7×',
      'transfer windowhid 31×',
    ]);
    expect(buttonNames(filters)).toContain('Stop muting horoscope');
  });

  test('that do nothing say so', () => {
    const none = pageOf(<FiltersSection {...pageInState('filters-none').filters} />);
    expect(none.body.textContent).toContain('Nothing is filtered out.');
  });

  test.each([
    ['', 'Enter a word or phrase'],
    ['Horoscope', '“Horoscope” is muted already'],
    ['tennis', null],
  ])('adding “%s” gives %s', (word, error) => {
    expect(muteError(word, ['horoscope'])).toBe(error);
  });
});

describe('times and numbers', () => {
  test.each([
    [0, '00:00'],
    [425, '07:05'],
    [1439, '23:59'],
  ])('minute %i is %s, and back', (minute, text) => {
    expect(clockText(minute)).toBe(text);
    expect(minuteOf(text)).toBe(minute);
  });

  test.each(['', '24:00', '7:05', '07:60', 'noon'])('“%s” is no time of day', (text) => {
    expect(minuteOf(text)).toBeNull();
  });
});

describe('what was announced', () => {
  const rows = [
    {
      id: 's1',
      at: Date.UTC(2026, 10, 17, 14, 7),
      when: 'Tue 17 Nov, 14:07',
      headline: 'Alder Bridge closes',
      why: '5 sources within 20 minutes',
      outcome: 'Notification sent',
      verdict: null,
    },
  ];

  test('can be judged too many or not important, each alert by its name', () => {
    const page = pageOf(<AlertHistory rows={rows} onVerdict={() => {}} />);
    expect(buttonNames(page)).toEqual([
      'Too many: Alder Bridge closes',
      'Not important: Alder Bridge closes',
    ]);
  });

  test('shows the judgement, and lets it be taken back', () => {
    const judged = rows.map((row) => ({ ...row, verdict: 'too-many' as const }));
    const page = pageOf(<AlertHistory rows={judged} onVerdict={() => {}} />);
    expect(page.body.textContent).toContain('Too many, you said.');
    expect(buttonNames(page)).toEqual(['Take back: Alder Bridge closes']);
  });
});

describe('the reader’s own bent', () => {
  const reading = page.reading;

  test('is told by name, and can be forgotten', () => {
    const section = pageOf(<ReadingSection {...reading} />);
    expect(labelled(section, 'Lean to what I read').checked).toBe(true);
    expect(section.body.textContent).toContain('You lean to World and The Norwick Courier.');
    expect(buttonNames(section)).toContain('Forget what I read so far');
  });

  test('says so when nothing is leaned to, and nothing at all while it is off', () => {
    const none = pageOf(<ReadingSection {...reading} leanings={[]} />);
    expect(none.body.textContent).toContain('Nothing is leaned to yet');
    const settings = { ...reading.settings, bent: { enabled: false, since: 0 } };
    const off = pageOf(<ReadingSection {...reading} settings={settings} />);
    expect(off.body.textContent).not.toContain('lean to World');
  });
});
