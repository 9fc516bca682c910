// What the join model learns from: recorded articles whose stories someone else labelled, and
// mixtures of several years, where a join across years is certainly wrong.
import { basename, join } from 'node:path';
import type { Article } from '../lib/model/article';
import type { JoinModel } from '../lib/story/join-score';
import { createStoryIndex, type Judged } from '../lib/story/story-index';
import { type Recorded, readRecording, recordingsIn, toArticle } from './story-recorded';

/** A recording with what is known about its stories. */
export interface Labelled {
  readonly name: string;
  readonly articles: readonly Recorded[];
}

/** Recordings with labels, and the mixtures of years that come with them. */
export function labelledIn(root: string): Labelled[] {
  const files = [...recordingsIn(join(root, 'grouping')), ...recordingsIn(join(root, 'eramix'))];
  return files.map((file) => ({ name: nameOf(file), articles: readRecording(file) }));
}

const nameOf = (file: string) => basename(file).replace('.jsonl.gz', '');

export interface Example {
  readonly features: Float64Array;
  readonly label: number;
}

/** Story ids by what is known of their articles. */
interface Known {
  readonly labels: Map<string, number>;
  readonly eras: Map<string, number>;
  labelled: number;
  dated: number;
}

/** Streams a recording, joins as the model says, and notes each candidate with whether it was right. */
export function examplesFrom(recording: Labelled, model: JoinModel): Example[] {
  const index = createStoryIndex(model);
  const known = new Map<string, Known>();
  const examples: Example[] = [];
  for (const recorded of recording.articles) {
    const article: Article = toArticle(recorded);
    const vector = index.vector(article);
    const judged = index.judge(vector);
    for (const one of judged) {
      const label = labelOf(recorded, known.get(one.storyId));
      if (label !== undefined && Number.isFinite(one.score))
        examples.push({ features: one.features, label });
    }
    const storyId = joined(judged, model.joinAt)?.storyId ?? recorded.id;
    index.insert(vector, storyId);
    note(known, storyId, recorded);
  }
  return examples;
}

function joined(judged: readonly Judged[], joinAt: number): Judged | undefined {
  return [...judged].sort((a, b) => b.score - a.score).find(({ score }) => score >= joinAt);
}

function labelOf(recorded: Recorded, story: Known | undefined): number | undefined {
  if (!story) return undefined;
  const { era, storyLabel } = recorded;
  if (era !== undefined && story.dated > 0 && !story.eras.has(era)) return 0;
  if (storyLabel === undefined || story.labelled === 0) return undefined;
  return (story.labels.get(storyLabel) ?? 0) * 2 >= story.labelled ? 1 : 0;
}

function note(known: Map<string, Known>, storyId: string, recorded: Recorded): void {
  const story = known.get(storyId) ?? { labels: new Map(), eras: new Map(), labelled: 0, dated: 0 };
  known.set(storyId, story);
  if (recorded.storyLabel !== undefined) {
    story.labelled++;
    story.labels.set(recorded.storyLabel, (story.labels.get(recorded.storyLabel) ?? 0) + 1);
  }
  if (recorded.era !== undefined) {
    story.dated++;
    story.eras.set(recorded.era, (story.eras.get(recorded.era) ?? 0) + 1);
  }
}
