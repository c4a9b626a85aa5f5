import { z } from 'zod';
import { compareText } from '../../scripts/compare-text.ts';
import { shortHash } from '../../scripts/catalog/ids/hash.ts';
import { titleKey } from '../../scripts/catalog/ids/title-key.ts';
import type { PaperTopic } from '../../scripts/schema/paper.ts';
import type { ScoredPaper } from './topic-content.ts';

/** A file of labels: for each title the topics that must be found and those that are right as well. */
export const TopicLabels = z.record(
  z.string(),
  z.object({ topics: z.array(z.string()), alsoAcceptable: z.array(z.string()).default([]) }),
);
export type TopicLabels = z.infer<typeof TopicLabels>;

/** One labelled paper against its labels. */
export interface Graded {
  title: string;
  half: Half;
  /** Given and right: required or acceptable. */
  right: string[];
  wrong: PaperTopic[];
  required: string[];
  missed: string[];
}

/** A: looked at while the taxonomy was written; B: never. */
export type Half = 'A' | 'B';

/** The share of what was given that is right and of what was required that was given; 0 of 0 is 1. */
export interface Score {
  papers: number;
  given: number;
  right: number;
  precision: number;
  required: number;
  found: number;
  recall: number;
  /** The harmonic mean of precision and recall. */
  f1: number;
  withoutTopic: number;
}

/** How one topic fares. */
export interface TopicScore {
  topic: string;
  given: number;
  wrong: number;
  required: number;
  missed: number;
}

/** The half of a labelled title: by a hash, so that nobody chose, and new labels fall into both. */
export function halfOf(title: string): Half {
  return Number.parseInt(shortHash(titleKey(title), 2), 16) % 2 === 0 ? 'A' : 'B';
}

/** Every labelled paper that is there, in the order of the labels, and the titles of those that are not. */
export function grade(
  labels: TopicLabels,
  byTitle: ReadonlyMap<string, Pick<ScoredPaper, 'topics'>>,
): { graded: Graded[]; absent: string[] } {
  const graded: Graded[] = [];
  const absent: string[] = [];
  for (const [title, { topics: required, alsoAcceptable }] of Object.entries(labels)) {
    const paper = byTitle.get(titleKey(title));
    if (paper === undefined) {
      absent.push(title);
      continue;
    }
    const given = new Set(paper.topics.map(({ id }) => id));
    const good = new Set([...required, ...alsoAcceptable]);
    graded.push({
      title,
      half: halfOf(title),
      right: paper.topics.flatMap(({ id }) => (good.has(id) ? [id] : [])),
      wrong: paper.topics.filter(({ id }) => !good.has(id)),
      required,
      missed: required.filter((id) => !given.has(id)),
    });
  }
  return { graded, absent };
}

/** The figures of some graded papers, each assignment counted once. */
export function scoreOf(graded: readonly Graded[]): Score {
  const total = (count: (each: Graded) => number): number =>
    graded.reduce((sum, each) => sum + count(each), 0);
  const right = total((each) => each.right.length);
  const given = right + total(({ wrong }) => wrong.length);
  const required = total((each) => each.required.length);
  const found = required - total(({ missed }) => missed.length);
  const [precision, recall] = [part(right, given), part(found, required)];
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  const withoutTopic = graded.filter((each) => each.right.length + each.wrong.length === 0).length;
  return {
    papers: graded.length,
    given,
    right,
    precision,
    required,
    found,
    recall,
    f1,
    withoutTopic,
  };
}

/** Every topic that was given or required, those with most mistakes first, ties by id. */
export function scoreByTopic(graded: readonly Graded[]): TopicScore[] {
  const scores = new Map<string, TopicScore>();
  const add = (topic: string, key: Exclude<keyof TopicScore, 'topic'>): void => {
    const score = scores.get(topic) ?? { topic, given: 0, wrong: 0, required: 0, missed: 0 };
    score[key] += 1;
    scores.set(topic, score);
  };
  for (const { right, wrong, required, missed } of graded) {
    for (const id of right) add(id, 'given');
    for (const { id } of wrong) {
      add(id, 'given');
      add(id, 'wrong');
    }
    for (const id of required) add(id, 'required');
    for (const id of missed) add(id, 'missed');
  }
  return [...scores.values()].sort(
    (a, b) => b.wrong + b.missed - (a.wrong + a.missed) || compareText(a.topic, b.topic),
  );
}

function part(some: number, all: number): number {
  return all === 0 ? 1 : some / all;
}
