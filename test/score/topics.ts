import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ScoredContent, scoredContent, typedPath } from './topic-content.ts';
import {
  type Graded,
  type Score,
  TopicLabels,
  grade,
  scoreByTopic,
  scoreOf,
} from './topic-labels.ts';
import { coverageOf, judge, judgedHead, parseJudged, reasonsOf, sampleOf } from './topic-sample.ts';

/** What `npm run score -- topics` is given. */
export interface TopicScoreOptions {
  /** The folder with `digests/` and `data/`; `null` leaves out what needs it. */
  corpus: string | null;
  /** Another file of labels. */
  labels: string | null;
  /** Another content folder, or folder of digests, whose papers the labels are about. */
  content: string | null;
}

/** The judged sample: fixed before its first assignment was read. */
const sample = { seed: 'fifty more', size: 50 };

/** Measures the topics that papers are given, and prints the figures and every mistake. */
export async function scoreTopics({ corpus, labels, content }: TopicScoreOptions): Promise<void> {
  const labelFile = given(labels, corpus, 'data/topics/labels.json');
  const folder = given(content, corpus, 'digests');
  if (labelFile === null || folder === null)
    say('Labels: left out (set OFFPRINT_CORPUS, or name --labels FILE and --content DIR).');
  else labelled(readLabels(labelFile), await scoredContent(folder));
  const days = given(null, corpus, 'data/hf-daily/days');
  if (days === null) say('Days: left out (set OFFPRINT_CORPUS).');
  else daily(await scoredContent(days));
}

/** Of the project's own labels, half A was looked at and half B was not; any other file's are told apart too. */
function labelled(labels: TopicLabels, content: ScoredContent): void {
  const { graded, absent } = grade(labels, content.byTitle);
  title('Topics of labelled papers');
  console.table({
    all: figures(scoreOf(graded)),
    'half A': figures(scoreOf(graded.filter(({ half }) => half === 'A'))),
    'half B': figures(scoreOf(graded.filter(({ half }) => half === 'B'))),
  });
  const faulty = scoreByTopic(graded).filter(({ wrong, missed }) => wrong + missed > 0);
  console.table(Object.fromEntries(faulty.map(({ topic, ...counts }) => [topic, counts])));
  list('Wrong', graded.flatMap(wrongLines));
  list('Missed', graded.flatMap(missedLines));
  list('Labelled and not in the content', absent);
  const known = new Set(content.topics.map(({ id }) => id));
  const unknown = new Set(
    graded.flatMap(({ required }) => required).filter((id) => !known.has(id)),
  );
  list('Required and not in topics.yaml', [...unknown]);
}

function daily({ papers }: ScoredContent): void {
  const { withTopics, perTopic } = coverageOf(papers);
  const [none = 0, ...some] = withTopics;
  title('Topics of Hugging Face days');
  say(
    `${papers.length} papers, with a topic ${percent(1 - none / papers.length)}: ${none} have none,`,
  );
  say(some.map((count, index) => `${count} have ${index + 1}`).join(', '));
  list(
    'Papers of each topic',
    perTopic.map(([id, count]) => `${count} ${id}`),
  );
  list(
    'Papers without a topic',
    papers.filter(({ topics }) => topics.length === 0).map((paper) => paper.title),
  );
  const golden = readFileSync(join(import.meta.dirname, 'topic-assignments.tsv'), 'utf8');
  const { lines, counts, gone } = judge(sampleOf(papers, sample), parseJudged(golden), papers);
  title(`${lines.length} assignments drawn by a hash`);
  console.table({ assignments: counts });
  [judgedHead, ...lines].forEach((line) => say(line));
  list(
    'Judged and not given any more',
    gone.map(({ judgement, topic, title: of }) => `${judgement}: ${topic}, ${of}`),
  );
}

function wrongLines({ title: of, half, wrong }: Graded): string[] {
  return wrong.map((topic) => `${half} ${of}: ${topic.id}, because of ${reasonsOf(topic)}`);
}

function missedLines({ title: of, half, missed, right, wrong }: Graded): string[] {
  const instead = [...right, ...wrong.map(({ id }) => id)].join(', ') || 'nothing';
  return missed.map((id) => `${half} ${of}: ${id}; given ${instead}`);
}

function figures({ precision, recall, f1, ...counts }: Score): Record<string, number | string> {
  const shown = { precision: precision.toFixed(3), recall: recall.toFixed(3), f1: f1.toFixed(3) };
  return { ...counts, ...shown };
}

function readLabels(path: string): TopicLabels {
  return TopicLabels.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The path that was typed, else the corpus's if it is there. A typed path that leads nowhere must fail. */
function given(typed: string | null, corpus: string | null, name: string): string | null {
  if (typed !== null) return typedPath(typed);
  const path = corpus === null ? null : join(corpus, name);
  return path !== null && existsSync(path) ? path : null;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function title(text: string): void {
  say(`\n${text}\n`);
}

function list(name: string, lines: readonly string[]): void {
  say(`${name}: ${lines.length}`);
  lines.forEach((line) => say(`  ${line}`));
}

function say(text: string): void {
  console.log(text);
}
