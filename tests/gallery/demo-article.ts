import type { ArticleViewProps } from '../../components/ArticleView';
import type { OpenArticle } from '../../components/article-view';
import type { Body, SafeHtml } from '../../lib/model/article';
import { DAY_MS, HOUR_MS } from '../../lib/model/time';
import { NOW, TIME_ZONE, week } from './demo';
import bridge from './pictures/bridge.svg?url';
import ferry from './pictures/ferry.svg?url';

const lead = week.stories[0];

export const article: OpenArticle = {
  id: 'article-1',
  url: 'https://courier.example/bridge',
  title: lead?.headline ?? '',
  sourceTitle: 'The Norwick Courier',
  publishedAt: NOW - 5 * DAY_MS - 5 * HOUR_MS,
  readingMinutes: 6,
  language: 'en',
  imageUrl: bridge,
  summary:
    'The railway closed the Wend bridge on Tuesday before the first train, after divers found that the river had washed out the ground beneath its middle pier.',
  saved: false,
  progress: 0,
};

const shortHtml = `
<p>The railway closed the Wend bridge on Tuesday before the first train, after divers found that the river had washed out the ground beneath its middle pier.</p>
<p>It will stay shut until autumn at the earliest, the operator said. <a href="https://courier.example/report">The report</a> puts the repair at more than the bridge cost when it opened in 1958.</p>
<blockquote><p>“You could have parked a bus in there. We stopped counting and called the control room.”</p></blockquote>
<p>Sixty thousand people cross on a working day. Six boats will carry a third of them from Monday, and a timetable is promised before the weekend.</p>`;

const longHtml = `${shortHtml}
<h2>What the divers saw</h2>
<p>The hollow is nine metres wide. Sonar had shown a smaller one in spring<sup><a href="#note-1">1</a></sup>, and the level of the water, H<sub>2</sub>O by the million tonnes, did the rest.</p>
<figure><img src="${ferry}" alt="A ferry at the quay"><figcaption>The first of six boats at Sandgate quay on Wednesday. Picture: Quayside Weekly</figcaption></figure>
<h3>The plan, in order</h3>
<ol><li>Gravel and steel around the pier, in six weeks.</li><li>New piles beside the old ones, from March.</li><li>Slow trains, then full speed, from September.</li></ol>
<ul><li>Boats run every twelve minutes.</li><li>Tickets stay valid on both.</li></ul>
<table><caption>Seats in one hour, by way across</caption><thead><tr><th>Way</th><th>Before</th><th>From Monday</th><th>From March</th><th>From September</th></tr></thead><tbody><tr><td>Train</td><td>11,200</td><td>0</td><td>0</td><td>8,400</td></tr><tr><td>Boat</td><td>0</td><td>3,600</td><td>4,800</td><td>1,200</td></tr><tr><td>Road</td><td>5,100</td><td>5,100</td><td>5,600</td><td>5,600</td></tr></tbody></table>
<p>The operator publishes the depth as it is measured, at <code>/depth?pier=4</code>:</p>
<pre><code>{ "pier": 4, "depth": 9.1,
  "measured": "2026-11-21T06:00:00Z", "by": "sonar, two passes, mean of both" }</code></pre>
<hr>
<p id="note-1"><small>1. The spring survey is on page 14 of the report.</small></p>
<details><summary>How this was reported</summary><p>Two reporters, one day, and the operator’s own figures.</p></details>`;

export const body = (html: string, changes: Partial<Body> = {}): Body => ({
  articleId: 'article-1',
  html: html as SafeHtml,
  text: '',
  completeness: 'full',
  origin: 'page',
  byline: null,
  imageUrl: null,
  language: 'en',
  storedAt: NOW,
  pageFailure: null,
  ...changes,
});

export const longBody = body(longHtml, { byline: 'Ada Marsh', imageUrl: bridge });
export const shortBody = body(shortHtml);

/** Everything that an article may hold, for its type. */
export const everyBody = body(
  `<p>In 1958 the bridge cost 4,310,000; in 2026 its repair costs more. The <abbr>NATO</abbr> report of 12/11 says “no” twice, and 3,600 seats an hour once.</p>
<h2>A heading of two lines shows whether it is balanced on a narrow page</h2>
<p>Short.</p>
<p lang="de">Die Donaudampfschifffahrtsgesellschaft und ihre Haftpflichtversicherungsangelegenheiten: Überbrückungsmaßnahmen im Schienenersatzverkehr.</p>
<p>https://courier.example/a/very/long/address/that/has/no/place/to/break/in/it/whatsoever.html</p>
<blockquote><p>First of two paragraphs.</p><p>Second, and <em>emphasis inside</em> of it.</p><cite>Ada Marsh, diver</cite></blockquote>
<h3>Lists in lists</h3>
<ol><li>One<ul><li>Inner, with <code>code</code></li><li>Inner<ol><li>Deep</li></ol></li></ul></li><li>Two, which runs on for longer than one line of a narrow page would ever hold.</li></ol>
<h4>A fourth level</h4>
<dl><dt>Pier</dt><dd>What stands in the water.</dd><dt>Span</dt><dd>What does not.</dd></dl>
<table><thead><tr><th>Way</th><th>Seats</th></tr></thead><tbody><tr><td>Train</td><td>11,200</td></tr><tr><td>Boat</td><td>960</td></tr></tbody></table>
<pre><code>for (const pier of piers) if (pier.depth &gt; 9) close(pier.bridge, { until: 'autumn', reason: pier });</code></pre>
<p>A note<sup><a href="#n1">1</a></sup> does not move its line, nor does H<sub>2</sub>O. Press <kbd>Ctrl</kbd>. <mark>Marked</mark>, <strong>strong</strong>, <em>stressed</em>, <small>small</small>.</p>
<figure><img src="${ferry}" alt="A ferry"><figcaption>A caption that is long enough to need a second line on any page this narrow, with 1,204 in it.</figcaption></figure>
<hr><p id="n1"><small>1. The note.</small></p>`,
  { byline: 'Ada Marsh' },
);

export const rtlBody = body(
  '<p>أغلقت السكك الحديدية الجسر صباح الثلاثاء قبل القطار الأول، بعد أن وجد الغواصون فجوة تحت الدعامة الوسطى.</p><blockquote><p>«لم نعد نقيس، بل اتصلنا بغرفة التحكم.»</p></blockquote><ul><li>قوارب كل اثنتي عشرة دقيقة</li></ul>',
  { language: 'ar' },
);

const HEADLINES = [
  'Wend bridge closed until autumn after divers find hollow',
  'Railway shuts Wend bridge until autumn',
  'Hollow under pier: Wend bridge closed until autumn',
  'Sixty thousand without a bridge: Wend crossing closed',
  'Wend bridge closed: boats from Monday',
];

export const view: ArticleViewProps = {
  article: { ...article, imageUrl: null },
  reading: { kind: 'body', body: shortBody },
  rank: 1,
  versions: (lead?.sources ?? []).map((source, index) => ({
    articleId: `article-${index + 1}`,
    sourceTitle: source.title,
    headline: HEADLINES[index % HEADLINES.length] ?? '',
    publishedAt: NOW - 5 * DAY_MS + index * 2 * HOUR_MS,
  })),
  next: { storyId: 'story-2', headline: week.stories[1]?.headline ?? '' },
  now: NOW,
  timeZone: TIME_ZONE,
  headingLevel: 1,
  images: true,
  offline: false,
  sanitizerConfig: {
    elements: [
      'p h2 h3 h4 ul ol li dl dt dd blockquote cite pre code kbd mark abbr figure figcaption sup sub hr small em strong table caption thead tbody tr details summary'.split(
        ' ',
      ),
      [{ name: 'a', attributes: ['href'] }],
      [{ name: 'img', attributes: ['src', 'alt'] }],
      [{ name: 'td' }, { name: 'th' }],
    ].flat(),
    attributes: ['id', 'dir', 'lang'],
  },
  onBack: () => {},
  onSave: () => {},
  onOpenVersion: () => {},
  onOpenStory: () => {},
  onAllowHost: () => {},
  onProgress: () => {},
  onOpenReader: () => {},
};
