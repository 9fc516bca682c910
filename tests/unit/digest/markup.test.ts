import { describe, expect, test } from 'vitest';
import { escapeMarkup, webAddress, withoutPlaceholders } from '../../../lib/digest/markup';

describe('text in markup', () => {
  test.each([
    ['', ''],
    ['plain', 'plain'],
    ['<b>"a" & \'b\'</b>', '&lt;b&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/b&gt;'],
    ['a\u0000b\u0008c\u001fd', 'abcd'],
    ['tab\tand\nline stay', 'tab\tand\nline stay'],
    ['half \ud83d pair', 'half  pair'],
    ['whole 🚢 pair', 'whole 🚢 pair'],
    ['\uffff', ''],
  ])('%j is written as %j', (text, written) => {
    expect(escapeMarkup(text)).toBe(written);
  });
});

describe('a headline never speaks to the mail service', () => {
  test.each([
    ['listmonk', '{{ .Subscriber.Email }}', /\{\{/],
    ['listmonk, nested', '{{{{ x }}}}', /\{\{/],
    ['Ghost', 'Dear {first_name, "friend"}', /\{\w/],
    ['Mailchimp', '*|EMAIL|*', /\*\|/],
    ['ActiveCampaign', '%EMAIL%', /%[A-Z]/],
    ['Sendy and phpList', '[Email] [UNSUBSCRIBEURL]', /\[\w/],
  ])('%s', (_service, text, sign) => {
    expect(withoutPlaceholders(text)).not.toMatch(sign);
    expect(withoutPlaceholders(text).replaceAll('\u2060', '')).toBe(text);
  });

  test.each(['100 % of 5%', 'a [b c] d', 'f(x) = { 1, 2 }', '2 * 3 | 4'])('%j stays', (text) => {
    expect(withoutPlaceholders(text)).toBe(text);
  });
});

describe('an address of the web', () => {
  test.each([
    ['https://a.example/x?y=1&z=2', 'https://a.example/x?y=1&z=2'],
    ['http://a.example', 'http://a.example/'],
    ['https://a.example/{{x}}?*|E|*', 'https://a.example/%7B%7Bx%7D%7D?*%7CE%7C*'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['mailto:a@b.example', null],
    ['//a.example', null],
    ['', null],
  ])('%j is %j', (address, url) => {
    expect(webAddress(address)).toBe(url);
  });
});
