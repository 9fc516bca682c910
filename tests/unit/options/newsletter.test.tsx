import { describe, expect, test } from 'vitest';
import { ErrorSummary } from '../../../components/options/ErrorSummary';
import {
  NewsletterSection,
  type NewsletterSectionProps,
} from '../../../components/options/NewsletterSection';
import {
  consentText,
  kindsInWords,
  receiptState,
} from '../../../components/options/newsletter-words';
import { signUpErrors } from '../../../components/options/sign-up-errors';
import { newsletter, newsletterStates, receipts } from '../../gallery-options/demo';
import { buttonNames, descriptionOf, labelled, pageOf } from './dom';

const show = (props: NewsletterSectionProps) => pageOf(<NewsletterSection {...props} />);
const inState = (name: string) => show(newsletterStates[name] ?? newsletter);

describe('the sign-up form', () => {
  const form = show(newsletter);

  test('takes its heading and line from the brand', () => {
    expect(form.querySelector('h3')?.textContent).toBe('Get latest news delivered daily!');
    expect(form.body.textContent).toContain('We will send you breaking news right to your inbox');
  });

  test('asks for an email address the way browsers fill it in', () => {
    const email = labelled(form, 'Email address');
    expect(email.type).toBe('email');
    expect(email.getAttribute('autocomplete')).toBe('email');
    expect(email.getAttribute('maxlength')).toBe('254');
    expect(form.querySelector('form')?.hasAttribute('novalidate')).toBe(true);
  });

  test('starts with both boxes unticked', () => {
    expect(labelled(form, 'Daily news').checked).toBe(false);
    expect(labelled(form, 'Breaking news').checked).toBe(false);
  });

  test('offers only the newsletters the brand has', () => {
    const view = newsletter.newsletter && { ...newsletter.newsletter, offered: ['daily'] as const };
    const only = show({ ...newsletter, newsletter: view });
    expect(labelled(only, 'Daily news').checked).toBe(false);
    expect(() => labelled(only, 'Breaking news')).toThrow();
  });

  test('says who sends, with what, and links the privacy policy, next to the button', () => {
    const button = [...form.querySelectorAll('button')].find(
      (one) => one.textContent === 'Sign up',
    );
    expect(button?.type).toBe('submit');
    expect(descriptionOf(button ?? form.body)).toContain('Minutemen');
    expect(descriptionOf(button ?? form.body)).toContain('listmonk');
    const link = form.querySelector('#newsletter-consent a');
    expect(link?.textContent).toBe('Privacy policy');
    expect(link?.getAttribute('href')).toBe('https://minutemen.example/privacy');
  });

  test('has an empty status before anything was sent', () => {
    expect(form.querySelector('[role=status]')?.textContent).toBe('');
  });

  test('is not shown before it is known whether the reader has signed up', () => {
    const panel = (page: Document) => page.querySelector('form')?.parentElement;
    expect(panel(show({ ...newsletter, unknown: true }))?.hasAttribute('inert')).toBe(true);
    expect(panel(form)?.hasAttribute('inert')).toBe(false);
  });

  test('renders no trap field', () => {
    expect(form.querySelector('form')?.querySelectorAll('input')).toHaveLength(3);
  });
});

describe('what became of a sign-up', () => {
  test.each([
    ['sending', 'Sending your sign-up.'],
    ['maybe', 'We could not tell whether Minutemen received this.'],
    ['permission', 'the browser needs your permission to reach letters.example'],
    ['inbox', 'Check your inbox'],
  ])('is told in the status: %s', (state, sentence) => {
    expect(inState(state).querySelector('[role=status]')?.textContent).toContain(sentence);
  });

  test('keeps the button reachable but says it is not available while sending', () => {
    const button = [...inState('sending').querySelectorAll('button')].find(
      (one) => one.textContent === 'Sign up',
    );
    expect(button?.getAttribute('aria-disabled')).toBe('true');
    expect(button?.hasAttribute('disabled')).toBe(false);
  });

  test('shows the address back and gives the form’s place to the next steps', () => {
    const inbox = inState('inbox');
    expect(inbox.querySelector('[role=status] strong')?.textContent).toBe(
      'ada.fen@norwick.example',
    );
    expect(inbox.querySelector('#newsletter-email')).toBeNull();
    expect(buttonNames(inbox)).toEqual(
      expect.arrayContaining(['Send again', 'Change address', 'I confirmed']),
    );
  });

  test('lets it be sent again only when the time has come', () => {
    const again = (state: string) =>
      [...inState(state).querySelectorAll('button')].find(
        (one) => one.textContent === 'Send again',
      );
    expect(again('inbox')?.getAttribute('aria-disabled')).toBe('true');
    expect(descriptionOf(again('inbox') as Element)).toBe(
      'No mail yet? You can send again in 42 seconds.',
    );
    expect(again('again')?.hasAttribute('aria-disabled')).toBe(false);
  });

  test('is listed with its consent and can be deleted', () => {
    const inbox = inState('inbox');
    expect(inbox.body.textContent).toContain('Waiting for you to press the link in the mail.');
    expect(inbox.body.textContent).toContain('Daily news and Breaking news');
    expect(buttonNames(inbox)).toContain('Delete Minutemen');
  });

  test('can be said to be confirmed later, from the list', () => {
    const [waiting] = newsletterStates.inbox?.receipts ?? [];
    if (!waiting) throw new Error('no receipt');
    const listed = (outcome: 'confirm' | 'subscribed') => {
      const subscription = { ...waiting.subscription, outcome };
      return show({ ...newsletter, receipts: [{ ...waiting, subscription }] });
    };
    const button = [...listed('confirm').querySelectorAll('button')].find(
      (one) => one.textContent === 'I confirmed',
    );
    expect(descriptionOf(button as Element)).toContain('Minutemen');
    expect(buttonNames(listed('subscribed'))).not.toContain('I confirmed');
  });

  test('keeps the steps for the inbox when a second mail is refused for now', () => {
    const limited = inState('limited');
    expect(limited.querySelector('[role=status]')?.textContent).toContain(
      'Try again in 10 minutes',
    );
    expect(limited.querySelector('#newsletter-email')).toBeNull();
    const again = [...limited.querySelectorAll('button')].find(
      (one) => one.textContent === 'Send again',
    );
    expect(again?.getAttribute('aria-disabled')).toBe('true');
  });

  test('stands in the form’s place once it is done, and leads back to an empty form', () => {
    const done = inState('settled');
    expect(done.querySelector('[role=status]')?.textContent).toContain('Then the mails will come');
    expect(done.querySelector('#newsletter-email')).toBeNull();
    expect(buttonNames(done)).toContain('Use another address');
    expect(buttonNames(done)).not.toContain('Sign up');
    expect(done.body.textContent).toContain('Signed up.');
  });

  test('was kept while offline is asked about, not sent', () => {
    const kept = inState('kept');
    expect(kept.body.textContent).toContain('Your sign-up of 17 November');
    expect(buttonNames(kept)).toEqual(expect.arrayContaining(['Send now', 'Delete']));
  });
});

test('a newsletter that signs up on its own page only asks for no address, and opens it', () => {
  const page = inState('own-page');
  expect(page.body.textContent).toContain('Minutemen takes sign-ups on its own page.');
  expect(page.querySelector('#newsletter-email')).toBeNull();
  expect(buttonNames(page)).toContain('Open its page');
  expect(buttonNames(page)).not.toContain('Sign up');
});

describe('an edition without a newsletter', () => {
  test('says so and offers the daily briefing with its time', () => {
    const none = inState('none');
    expect(none.body.textContent).toContain('This edition has no newsletter.');
    expect(labelled(none, 'Daily briefing').checked).toBe(true);
    expect(labelled(none, 'At').getAttribute('value')).toBe('07:30');
    expect(buttonNames(none)).not.toContain('Sign up');
  });

  test('asks for no address of the reader’s when there is no briefing either', () => {
    const none = show({ ...newsletter, newsletter: null });
    expect(none.querySelectorAll('input[type=email], input[type=checkbox]')).toHaveLength(0);
  });
});

describe('errors', () => {
  const missing = 'Enter your email address';
  const format = 'Enter an email address in the correct format, like name@example.com';

  test.each([
    ['', missing],
    ['   ', missing],
    ['ada', format],
    ['ada@', format],
    ['ada@norwick', format],
    ['ada@norwick.', format],
    ['ada@.example', format],
    ['ada fen@norwick.example', format],
    ['ada@@norwick.example', format],
    [`${'a'.repeat(250)}@norwick.example`, format],
    ['ada@norwick.example', null],
    [' ada+news@mail.norwick.example ', null],
    ['ådä@nörwick.example', null],
  ])('the address “%s” gives %s', (email, error) => {
    expect(signUpErrors(email, ['daily'], ['daily', 'breaking']).email).toBe(error);
  });

  test('no box ticked is an error that names what there is', () => {
    const both = signUpErrors('ada@norwick.example', [], ['daily', 'breaking']);
    expect(both).toEqual({ email: null, kinds: 'Choose daily news, breaking news or both' });
    expect(signUpErrors('ada@norwick.example', [], ['breaking']).kinds).toBe('Tick breaking news');
  });

  test('stand next to their field, are read with it, and are listed in the summary', () => {
    const wrong = show({
      ...newsletter,
      initialEmail: 'ada@norwick',
      refused: { email: format, kinds: 'Choose daily news, breaking news or both' },
    });
    const email = labelled(wrong, 'Email address');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(descriptionOf(email)).toContain(`Error: ${format}`);
    expect(email.getAttribute('value')).toBe('ada@norwick');
    expect(descriptionOf(wrong.querySelector('fieldset') as Element)).toContain(
      'Choose daily news',
    );
    const summary = wrong.querySelector('[role=alert]');
    expect(summary?.getAttribute('tabindex')).toBe('-1');
    for (const link of summary?.querySelectorAll('a') ?? [])
      expect(wrong.getElementById(link.getAttribute('href')?.slice(1) ?? '')).not.toBeNull();
  });

  test('escape what was typed', () => {
    const hostile = pageOf(
      <ErrorSummary
        errors={[{ fieldId: 'x', text: '<img src=x onerror=alert(1)>' }]}
        attempt={0}
      />,
    );
    expect(hostile.querySelector('img')).toBeNull();
  });
});

describe('the words of a sign-up', () => {
  test.each([
    [[], ''],
    [['daily'], 'Daily news'],
    [['daily', 'breaking'], 'Daily news and Breaking news'],
  ] as const)('the newsletters %j are “%s”', (kinds, text) => {
    expect(kindsInWords(kinds)).toBe(text);
  });

  test('name the sender and the service in the consent', () => {
    expect(consentText({ sender: 'The Ledger', serviceName: 'Ghost' })).toMatch(
      /The Ledger .* Ghost.*unsubscribe/,
    );
  });

  test('never claim more than is known', () => {
    expect(receiptState('accepted')).not.toContain('Signed up');
    expect(receiptState('unreachable')).toContain('could not tell');
    expect(receiptState('confirm')).toContain('Waiting');
  });
});

test('a sign-up that went on elsewhere is listed with its page, and claims no consent', () => {
  const rows = [...show({ ...newsletter, receipts }).querySelectorAll('li')];
  const row = rows.find(({ textContent }) => textContent?.includes('Letters from the Harbour'));
  expect(row?.textContent).toContain('Continued on the publisher’s own page. Sunday 1 November');
  expect(row?.querySelector('a')?.href).toBe('https://harbour.example/subscribe');
  expect(row?.querySelector('details')).toBeNull();
});

describe('another newsletter', () => {
  test('is asked for by the address of its page', () => {
    const page = show(newsletter);
    expect(labelled(page, 'Address of its page').value).toBe('');
    expect(buttonNames(page)).toContain('Look');
  });

  test('has the same form with ids of its own, and calls its mails what they are', () => {
    const page = inState('other-found');
    const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(labelled(page, 'Its mails').checked).toBe(false);
    expect(page.querySelector('#newsletter-other-consent')?.textContent).toContain(
      'you ask The Tidewater Letter to send you the mails ticked above, using Ghost',
    );
  });

  test('that only signs up on its own page says why, and opens it', () => {
    const page = inState('other-own-page');
    expect(page.body.textContent).toContain('uses Substack, which takes sign-ups on its own page');
    expect(buttonNames(page)).toContain('Open its page');
  });

  test('that is not there says what to try', () => {
    expect(buttonNames(inState('other-nothing'))).toContain('Open its page');
    expect(inState('other-nothing').body.textContent).toContain('Try the page with its sign-up');
  });
});
