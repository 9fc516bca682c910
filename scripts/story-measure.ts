// How good a grouping is, beside its labels.
import type { JoinModel } from '../lib/story/join-score';
import { createStoryIndex } from '../lib/story/story-index';
import type { Labelled } from './story-examples';
import { toArticle } from './story-recorded';

/** Story of each article id, as the model joins and unites them. */
export function groupWith(recording: Labelled, model: JoinModel): Map<string, string> {
  const index = createStoryIndex(model);
  const stories = new Map<string, string>();
  const united = new Map<string, string>();
  const idNow = (id: string): string => {
    const next = united.get(id);
    return next === undefined ? id : idNow(next);
  };
  for (const recorded of recording.articles) {
    const vector = index.vector(toArticle(recorded));
    const [best = recorded.id, ...others] = index.find(vector);
    let storyId = best;
    for (const other of others) {
      const pair = index.unite(storyId, other);
      if (!pair) continue;
      united.set(pair.lost, pair.kept);
      storyId = pair.kept;
    }
    index.insert(vector, storyId);
    stories.set(recorded.id, storyId);
  }
  return new Map([...stories].map(([id, storyId]) => [id, idNow(storyId)]));
}

/** B-cubed precision and recall over the labelled articles. */
export function bCubed(recording: Labelled, stories: ReadonlyMap<string, string>) {
  const labelled = recording.articles.filter(({ storyLabel }) => storyLabel !== undefined);
  const count = (keys: string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const ours = labelled.map(({ id }) => stories.get(id) ?? id);
  const theirs = labelled.map(({ storyLabel }) => storyLabel ?? '');
  const both = ours.map((story, i) => `${story}\u0001${theirs[i]}`);
  const [n, g, ng] = [count(ours), count(theirs), count(both)];
  let precision = 0;
  let recall = 0;
  both.forEach((key, i) => {
    precision += (ng.get(key) ?? 0) / (n.get(ours[i] ?? '') ?? 1);
    recall += (ng.get(key) ?? 0) / (g.get(theirs[i] ?? '') ?? 1);
  });
  precision /= labelled.length || 1;
  recall /= labelled.length || 1;
  return { precision, recall, f: (2 * precision * recall) / (precision + recall || 1) };
}

/** Share of a story's other articles that come from another year. */
export function crossEra(recording: Labelled, stories: ReadonlyMap<string, string>): number {
  const members = new Map<string, string[]>();
  for (const { id, era } of recording.articles) {
    if (era === undefined) continue;
    const story = stories.get(id) ?? id;
    members.set(story, [...(members.get(story) ?? []), era]);
  }
  let same = 0;
  let n = 0;
  for (const eras of members.values()) {
    if (eras.length < 2) continue;
    for (const era of eras) {
      same += (eras.filter((other) => other === era).length - 1) / (eras.length - 1);
      n++;
    }
  }
  return n ? 1 - same / n : 0;
}
