import { describe, expect, test } from 'vitest';
import {
  choicesOf,
  chosenEntries,
  countryName,
  sourcesNamed,
} from '../../../components/options/catalogue-view';
import { SourceEditor } from '../../../components/options/SourceEditor';
import { SourceGroupList } from '../../../components/options/SourceGroupList';
import { SourcesSection } from '../../../components/options/SourcesSection';
import {
  groupedByTopic,
  hostOf,
  matching,
  needsAttention,
  type SourceView,
  topicName,
} from '../../../components/options/source-view';
import { page } from '../../gallery-options/demo';
import { catalogue, fewSources, manySources } from '../../gallery-options/demo-sources';
import { pageInState } from '../../gallery-options/states';
import { buttonNames, descriptionOf, labelled, pageOf } from './dom';

const show = (state: string) => pageOf(<SourcesSection {...pageInState(state).sources} />);

test.each([
  ['harbour', ['Harbour Times', 'Old Harbour Radio']],
  ['  HARBOUR   times ', ['Harbour Times']],
  ['nobody', []],
  ['   ', []],
])('the catalogue’s sources by the name %j', (name, titles) => {
  const named = ['Harbour Times', 'Old Harbour Radio', 'The Ledger'].map((title) => ({
    title,
    feed: `https://${title.length}.example/feed`,
    topic: 'top',
  }));
  expect(sourcesNamed(named, name).map(({ title }) => title)).toEqual(titles);
});

describe('the list of sources', () => {
  const list = show('');

  test('says how many there are and how many need the reader', () => {
    expect(list.body.textContent).toContain('You follow 7 sources in 3 topics.');
    expect(list.body.textContent).toContain('2 of them need your attention.');
  });

  test('gives a failing source one sentence and its button, named with the source', () => {
    expect(list.body.textContent).toContain('Best of the Week may not read tidewater.example');
    expect(buttonNames(list)).toContain('Allow tidewater.example: Tidewater Post');
  });

  test('names every act with the source it is for', () => {
    const acts = ['Edit', 'Pause', 'Remove'].map((act) => `${act} The Norwick Courier`);
    expect(buttonNames(list)).toEqual(expect.arrayContaining(acts));
    expect(buttonNames(list)).toContain('Resume Orbital Review');
  });

  test('tells of each source how often it publishes, its share of the editions and when it was read', () => {
    expect(list.body.textContent).toContain(
      'About 14 a day · in 6 of 40 stories of the last 4 weeks · read 8 minutes ago',
    );
  });

  test('says nothing of the health of a paused source', () => {
    expect(list.body.textContent).toContain(
      'Paused. It is not asked for news until you resume it.',
    );
  });

  test('says so when it is empty, and cannot be exported then', () => {
    const none = show('sources-none');
    expect(none.body.textContent).toContain('You follow no sources yet.');
    const button = [...none.querySelectorAll('button')].find(
      (one) => one.textContent === 'Export OPML',
    );
    expect(button?.getAttribute('aria-disabled')).toBe('true');
  });

  test('asks once for all the sites that an import waits for', () => {
    const waiting = show('sources-waiting');
    expect(waiting.body.textContent).toContain(
      '23 sources wait for your permission to read their sites.',
    );
    expect(buttonNames(waiting)).toContain('Allow these sites');
    expect(buttonNames(list)).not.toContain('Allow these sites');
  });

  test('says that it is being opened', () => {
    expect(show('sources-opening').body.textContent).toContain('Opening your list.');
  });

  test('of a thousand is folded, can be searched, and renders no row before it is opened', () => {
    const many = show('sources-many');
    expect(many.body.textContent).toContain('You follow 1,000 sources in 7 topics.');
    expect(labelled(many, 'Find a source in your list').type).toBe('search');
    expect(many.querySelectorAll('details[open]')).toHaveLength(0);
    expect(many.querySelectorAll('li')).toHaveLength(0);
    expect(labelled(many, 'Only those that need attention (2)').checked).toBe(false);
  });
});

describe('adding a source', () => {
  test('has one field, one button, and files both ways', () => {
    const list = show('');
    expect(labelled(list, 'Site or feed address').type).toBe('text');
    expect(buttonNames(list).filter((name) => name === 'Add')).toHaveLength(1);
    expect(labelled(list, 'Import OPML').type).toBe('file');
    expect(buttonNames(list)).toContain('Export OPML');
  });

  test.each([
    ['find-searching', 'Looking for feeds at harbour-times.example.'],
    ['find-found', 'This site has 3 feeds.'],
    ['find-nothing', 'harbour-times.example names no feed.'],
    ['find-permission', 'The browser has not allowed us to read harbour-times.example yet.'],
  ])('tells politely how the search went: %s', (state, sentence) => {
    const live = [...show(state).querySelectorAll('[aria-live=polite]')];
    expect(live.map((line) => line.textContent).join(' ')).toContain(sentence);
  });

  test('ticks the first feed that is not followed yet, and only that', () => {
    const found = show('find-found');
    expect(labelled(found, 'Harbour Times').checked).toBe(true);
    expect(labelled(found, 'Harbour Times: Sport').checked).toBe(false);
    expect(descriptionOf(labelled(found, 'Harbour Times'))).toContain('About 20 a day');
    expect(buttonNames(found)).toContain('Follow');
  });

  test('offers to allow exactly the host that is in the way', () => {
    expect(buttonNames(show('find-permission'))).toContain('Allow harbour-times.example');
  });
});

describe('editing a source', () => {
  test('shows what is set, each with its label', () => {
    const source = fewSources[0]?.source;
    if (!source) throw new Error('no demo source');
    const editor = pageOf(
      <SourceEditor
        source={source}
        size="84 kB"
        topics={['world']}
        onSave={() => {}}
        onCancel={() => {}}
      />,
    );
    expect(labelled(editor, 'Title').getAttribute('value')).toBe('The Norwick Courier');
    expect(labelled(editor, 'Topic').getAttribute('value')).toBe('World');
    expect(labelled(editor, 'More').checked).toBe(true);
    expect(labelled(editor, 'Normal').checked).toBe(false);
    expect(labelled(editor, 'Trust its breaking news').checked).toBe(true);
  });
});

describe('a topic', () => {
  const nothing = () => undefined;
  const actions = {
    onEdit: nothing,
    onPause: nothing,
    onRemove: nothing,
    onRemoveTopic: nothing,
    onHealthAction: nothing,
  };
  const draw = (views: readonly SourceView[], isWhole: boolean) =>
    pageOf(
      <SourceGroupList
        group={{ topic: 'world', views }}
        startsOpen
        isWhole={isWhole}
        topics={[]}
        actions={actions}
      />,
    );

  test('of a thousand draws forty rows and where the next begin', () => {
    expect(draw(manySources, true).querySelectorAll('li')).toHaveLength(41);
    expect(draw(manySources.slice(0, 40), true).querySelectorAll('li')).toHaveLength(40);
  });

  test('can be removed whole, and only when all of it is shown', () => {
    expect(buttonNames(draw(fewSources, true))).toContain('Remove all in World');
    expect(buttonNames(draw(fewSources, false))).not.toContain('Remove all in World');
    expect(buttonNames(draw(fewSources.slice(0, 1), true))).not.toContain('Remove all in World');
  });

  test('names the folders within it that a source came in', () => {
    const [view] = fewSources;
    if (!view) throw new Error('no source');
    const source = { ...view.source, folders: ['World', 'Middle East', 'Ports'] };
    expect(draw([{ ...view, source }], true).body.textContent).toContain('Middle East › Ports · ');
    expect(matching([{ ...view, source }], 'middle ports')).toHaveLength(1);
  });
});

describe('finding in the list', () => {
  test.each([
    ['', manySources.length],
    ['district 99', 13],
    ['NORWICK', 1],
    ['norwick world', 1],
    ['norwick science', 0],
    ['.*', 0],
  ])('“%s” finds %i', (text, count) => {
    expect(matching(manySources, text)).toHaveLength(count);
  });

  test('groups by topic in the order of the alphabet and loses none', () => {
    const groups = groupedByTopic(fewSources);
    expect(groups.map((group) => group.topic)).toEqual(['business', 'science', 'world']);
    expect(groups.flatMap((group) => group.views)).toHaveLength(fewSources.length);
    expect(groupedByTopic([])).toEqual([]);
  });

  test('counts what is broken, not what is quiet', () => {
    expect(fewSources.filter(needsAttention)).toHaveLength(2);
  });

  test.each([
    ['https://www.norwick.example/feed.xml', 'norwick.example'],
    ['http://127.0.0.1:4000/x', '127.0.0.1:4000'],
    ['norwick.example', 'norwick.example'],
    ['', ''],
  ])('the host of “%s” is “%s”', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  test.each([
    ['world', 'World'],
    ['middle-east', 'Middle East'],
    ['us', 'United States'],
    ['', ''],
  ])('the topic “%s” is shown as “%s”', (topic, name) => {
    expect(topicName(topic)).toBe(name);
  });
});

describe('the catalogue', () => {
  test('is narrowed by topic, country and language together', () => {
    const choice = { topic: 'world', country: '', language: 'en' };
    expect(chosenEntries(catalogue, choice).map(({ source }) => source.title)).toEqual([
      'The Norwick Courier',
      'Tidewater Post',
    ]);
  });

  test('offers the values that occur, by name, after “All”', () => {
    expect(choicesOf(catalogue, 'language').map(({ label }) => label)).toEqual([
      'All',
      'English',
      'French',
      'German',
      'Spanish',
      'Swedish',
    ]);
    expect(choicesOf([], 'topic')).toEqual([{ value: '', label: 'All' }]);
  });

  test.each([
    ['GB', 'United Kingdom'],
    ['INT', 'International'],
    ['not a code', 'not a code'],
  ])('the country %s is %s', (code, name) => {
    expect(countryName(code)).toBe(name);
  });

  test('is left out when the brand has none', () => {
    const none = pageOf(<SourcesSection {...page.sources} catalogue={[]} />);
    expect(none.body.textContent).not.toContain('Add from the catalogue');
  });
});
