import { compareText } from '../../scripts/compare-text.ts';
import { countTopics } from '../../scripts/catalog/topics/count-topics.ts';
import { shortHash } from '../../scripts/catalog/ids/hash.ts';
import type { PaperTopic } from '../../scripts/schema/paper.ts';
import type { ScoredPaper } from './topic-content.ts';

/** One topic of one paper, to be judged by a person. */
export interface Assignment {
  paper: string;
  title: string;
  topic: string;
  /** The weightiest reasons, and where each was found. */
  reasons: string;
}

/** What a person says of an assignment: the paper is about it, it can be said, or it is not. */
export const judgements = ['right', 'defensible', 'wrong'] as const;
export type Judgement = (typeof judgements)[number];

/** An assignment that was judged; its reasons are those it had then. */
export interface Judged extends Assignment {
  judgement: Judgement;
  remark: string;
}

/** How papers are covered: by how many topics, and how often each topic was given. */
export interface Coverage {
  papers: number;
  /** At the index n: papers with n topics. */
  withTopics: number[];
  /** By id, most frequent first, ties by id. */
  perTopic: [id: string, papers: number][];
}

const REASONS_SHOWN = 5;
const columns = 'judgement\tpaper\ttopic\ttitle\treasons\tremark';

/** Counts the topics of papers. */
export function coverageOf(papers: readonly Pick<ScoredPaper, 'topics'>[]): Coverage {
  const withTopics: number[] = [0, 0, 0, 0];
  for (const { topics } of papers) {
    withTopics[topics.length] = (withTopics[topics.length] ?? 0) + 1;
  }
  const counted = [...countTopics(papers)].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return { papers: papers.length, withTopics, perTopic: counted };
}

/**
 * `size` assignments as if drawn by chance: those whose paper and topic, with the seed, have the least
 * hashes. Where other papers gain or lose a topic, the rest of the sample stays.
 */
export function sampleOf(
  papers: readonly ScoredPaper[],
  { seed, size }: { seed: string; size: number },
): Assignment[] {
  return papers
    .flatMap(({ id, title, topics }) =>
      topics.map((topic) => ({
        order: shortHash(`${seed} ${id} ${topic.id}`, 16),
        assignment: { paper: id, title, topic: topic.id, reasons: reasonsOf(topic) },
      })),
    )
    .sort((a, b) => compareText(a.order, b.order))
    .slice(0, size)
    .map(({ assignment }) => assignment);
}

/** The weightiest reasons for a topic in one line: `diffusion model (title, abstract); DDPM (abstract)`. */
export function reasonsOf({ reasons }: Pick<PaperTopic, 'reasons'>): string {
  const shown = reasons.slice(0, REASONS_SHOWN);
  return shown.map(({ name, in: places }) => `${name} (${places.join(', ')})`).join('; ');
}

/** Reads a judged list, a line for each assignment under a line of column names; throws on other lines. */
export function parseJudged(text: string): Judged[] {
  const [head, ...lines] = text.trimEnd().split('\n');
  if (head !== columns) throw new Error(`The first line of a judged list must be: ${columns}`);
  return lines.map((line) => {
    const [said, paper = '', topic = '', title = '', reasons = '', remark = '', ...more] =
      line.split('\t');
    const judgement = judgements.find((each) => each === said);
    if (judgement === undefined || topic === '' || more.length > 0)
      throw new Error(`This is no judged assignment: ${line}`);
    return { judgement, paper, topic, title, reasons, remark };
  });
}

/** The line of a judged list for an assignment; `?` where nobody judged it. */
export function formatAssignment(
  { paper, topic, title, reasons }: Assignment,
  judged: Pick<Judged, 'judgement' | 'remark'> | null,
): string {
  const cells = [judged?.judgement ?? '?', paper, topic, title, reasons, judged?.remark ?? ''];
  return cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()).join('\t');
}

/** A sample with what a judged list says of it, and the judged assignments that are given no more. */
export function judge(
  sample: readonly Assignment[],
  judged: readonly Judged[],
  papers: readonly ScoredPaper[],
): { lines: string[]; counts: Record<Judgement | 'not judged', number>; gone: Judged[] } {
  const keyOf = ({ paper, topic }: Assignment): string => `${paper} ${topic}`;
  const known = new Map(judged.map((each) => [keyOf(each), each]));
  const counts = { right: 0, defensible: 0, wrong: 0, 'not judged': 0 };
  const lines = sample.map((each) => {
    const found = known.get(keyOf(each)) ?? null;
    counts[found?.judgement ?? 'not judged'] += 1;
    return formatAssignment(each, found);
  });
  const given = new Set(
    papers.flatMap(({ id, topics }) => topics.map((each) => `${id} ${each.id}`)),
  );
  return { lines, counts, gone: judged.filter((each) => !given.has(keyOf(each))) };
}

/** The first line of a judged list. */
export const judgedHead = columns;
