import { Window } from 'happy-dom';
import type { ExportArticle, ExportWords } from '../../../lib/export/export-article';
import { type Markup, markupOf, type NodeLike } from '../../../lib/export/markup';

/** The body of an article as the export reads it. */
export function parsed(html: string): Markup[] {
  const { document } = new Window();
  document.body.innerHTML = html;
  return markupOf(document.body as unknown as NodeLike);
}

export const words: ExportWords = {
  contents: 'Contents',
  picture: 'Picture',
  noText: 'The text is not stored.',
  original: 'Read it where it was published',
};

export const article = (html: string, changes: Partial<ExportArticle> = {}): ExportArticle => ({
  title: 'Ferry bridge shut until autumn',
  url: 'https://courier.example/bridge?a=1&b=2',
  sourceTitle: 'The Norwick Courier',
  byline: 'Ada Marsh',
  stamp: '20 November 2026',
  language: 'en',
  content: parsed(html),
  ...changes,
});

/** Everything that a text can have, by us. */
export const richHtml = `
<p>The river took <em>nine</em> <strong>metres</strong> of ground<sup><a href="#note-1">1</a></sup>, H<sub>2</sub>O &amp; sand.</p>
<h2>The plan</h2>
<ol start="3"><li>Gravel</li><li>Piles<ul><li>old</li><li>new</li></ul></li></ol>
<blockquote><p>“A bus fits in.”</p><p>“Two do.”</p></blockquote>
<pre><code>if (a &lt; b) {
  \`x\`
}</code></pre>
<table><caption>Seats</caption><thead><tr><th>Way</th><th>Seats</th></tr></thead><tbody><tr><td>Boat | ferry</td><td>3,600</td></tr><tr><td colspan="2">none<br>else</td></tr></tbody></table>
<figure><img src="https://courier.example/a(1).jpg" alt="A boat"><figcaption>The quay</figcaption></figure>
<p>See <a href="https://courier.example/x(1)">the report</a> and <code>/depth?pier=4</code>.</p>
<hr>
<p id="note-1"><small>1. Page 14 of the survey. <a href="#note-ref1">↩</a></small></p>`;
