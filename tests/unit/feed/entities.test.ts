import { expect, test } from 'vitest';
import { decodeCharacters, decodeEntities } from '../../../lib/feed/entities';

test.each([
  ['a &amp; b', 'a & b'],
  ['&lt;p&gt;', '<p>'],
  ['&amp;lt;', '&lt;'],
  ['&#38;lt;', '&lt;'],
  ['&#8217;&#x2019;&#X2019;', '’’’'],
  ['&#8217 s', '’ s'],
  ['&#146;', '’'],
  ['&nbsp;&hellip;&eacute;&Zcaron;', '\u00a0…éŽ'],
  ['&apos;&quot;', '\'"'],
  ['&#0;&#xD800;&#x110000;', '\ufffd\ufffd\ufffd'],
  ['&#128512;', '😀'],
  ['AT&T, Q & A, &unknown; &;', 'AT&T, Q & A, &unknown; &;'],
  ['&toString; &__proto__;', '&toString; &__proto__;'],
])('%j decodes once to %j', (text, expected) => {
  expect(decodeEntities(text)).toBe(expected);
});

test('characters are decoded without making markup', () => {
  expect(decodeCharacters('It&#8217;s &lt;b&gt; &#60;i&gt; &amp; more')).toBe(
    'It’s &lt;b> &lt;i> &amp; more',
  );
});
