import { describe, expect, test } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage';
import { say } from '../../../components/options/options-say';
import { SECTIONS } from '../../../components/options/Section';
import { page } from '../../gallery-options/demo';
import { pageInState } from '../../gallery-options/states';
import { buttonNames, labelled, pageOf } from './dom';

const names = ['Sources', 'Newsletter', 'Alerts', 'Reading', 'Filters', 'Data', 'About'];
const document = pageOf(<OptionsPage {...page} />);

describe('the options page', () => {
  test('has one heading for each section, in order', () => {
    const headings = [...document.querySelectorAll('h2')].map((heading) => heading.textContent);
    expect(headings).toEqual(names);
  });

  test.each(names)('has no second heading that contains “%s”', (name) => {
    const headings = [...document.querySelectorAll('h1, h2, h3, h4')].filter((heading) =>
      heading.textContent?.toLowerCase().includes(name.toLowerCase()),
    );
    expect(headings).toHaveLength(1);
  });

  test('names each section by its heading and leads to it from the navigation', () => {
    for (const [id, name] of Object.entries(SECTIONS)) {
      const section = document.getElementById(id);
      expect(section?.getAttribute('aria-labelledby')).toBe(`${id}-title`);
      expect(document.querySelector(`nav a[href="#${id}"]`)?.textContent).toBe(say(name));
    }
  });

  test('has one status, the newsletter’s', () => {
    const statuses = document.querySelectorAll('[role=status], output');
    expect(statuses).toHaveLength(1);
    expect(document.querySelector('#newsletter [role=status]')).not.toBeNull();
  });

  test('says what was done politely, with a way back and no dialog', () => {
    const notice = pageOf(<OptionsPage {...pageInState('notice')} />);
    const live = [...notice.querySelectorAll('[aria-live=polite]')].map((line) => line.textContent);
    expect(live).toContain('Tidewater Post was removed.');
    expect(buttonNames(notice)).toContain('Undo');
    expect(notice.querySelector('dialog')).toBeNull();
  });

  test('keeps a way back for each thing done before, and announces the last alone', () => {
    const notices = pageOf(<OptionsPage {...pageInState('notices')} />);
    const undo = [...notices.querySelectorAll('button')].filter(
      ({ textContent }) => textContent === 'Undo',
    );
    const described = undo.map(
      (button) =>
        notices.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(described).toEqual(['Harbour Courier was removed.', 'Tidewater Post was removed.']);
    const live = [...notices.querySelectorAll('main > div [aria-live=polite]')];
    expect(live.map(({ textContent }) => textContent)).toEqual(['Saved.']);
  });

  test('keeps the notice’s live region in the page when there is nothing to say', () => {
    expect(document.querySelectorAll('main > div [aria-live=polite]').length).toBeGreaterThan(0);
  });

  test('gives no element a style and no two elements the same id', () => {
    expect(document.querySelectorAll('[style]')).toHaveLength(0);
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('labels every input', () => {
    for (const input of document.querySelectorAll('input, select')) {
      const label = input.id && document.querySelector(`label[for="${input.id}"]`);
      expect(label || input.closest('label'), input.outerHTML).toBeTruthy();
    }
  });

  test('opens other sites without a referrer and in a tab of their own', () => {
    for (const link of document.querySelectorAll('a[href^="http"]')) {
      expect(link.getAttribute('rel')?.split(' ')).toContain('noreferrer');
      expect(link.getAttribute('target')).toBe('_blank');
    }
  });

  test('asks twice before it clears everything', () => {
    expect(buttonNames(document)).toContain('Clear everything');
    expect(buttonNames(document)).not.toContain('Yes, clear');
  });

  test('shows the sponsor’s line ticked, and an edition without one has no such choice', () => {
    expect(labelled(document, 'Show the sponsor’s line').checked).toBe(true);
    const plain = pageOf(<OptionsPage {...pageInState('about-plain')} />);
    expect(plain.getElementById('about-sponsor')).toBeNull();
  });

  test('explains the ranking at its own anchor with the numbers it was given', () => {
    const ranking = document.getElementById('ranking');
    expect(ranking?.querySelector('h3')?.textContent).toBe('How ranking works');
    expect(ranking?.textContent).toContain(
      'These 3 stories were chosen from 1,204 articles of 24 sources.',
    );
    expect(ranking?.textContent).toContain('9 of your 24 sources');
  });
});
