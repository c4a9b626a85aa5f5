import { compareText } from '../../compare-text.ts';
import type { Paper } from '../../schema/paper.ts';
import { countTopics } from './count-topics.ts';
import type { Part } from './growth.ts';

/** A topic of a digest, against all papers that the digest does not list. */
export interface TopicOfDigest {
  /** Id of the topic. */
  id: string;
  here: Part;
  elsewhere: Part;
}

/** How often chance alone may make so much of a topic: one time in twenty. */
const CHANCE = 0.05;

/** So many papers must have a topic before anything is said of it: two may be there for any reason. */
const LEAST_PAPERS = 3;

type Topical = Pick<Paper, 'topics'>;

/**
 * A function that gives the topics of which a digest's papers, some of `papers`, have more than the rest: more
 * than would be drawn by chance in 19 of 20 cases (Fisher's exact test, one-sided), the least likely first. It
 * gives none where there is nothing else to compare with.
 */
export function distinctiveTopics(
  papers: readonly Topical[],
): (listed: readonly Topical[]) => TopicOfDigest[] {
  const totals = countTopics(papers);
  const logFactorial = logFactorials(papers.length);
  return (listed) => {
    const rest = papers.length - listed.length;
    if (rest === 0) return [];
    const found = [...countTopics(listed)].map(([id, count]) => {
      const total = totals.get(id) ?? count;
      const here = { count, of: listed.length };
      const elsewhere = { count: total - count, of: rest };
      return { id, here, elsewhere, chance: chanceOf(here, elsewhere, logFactorial) };
    });
    return found
      .filter(({ here, chance }) => here.count >= LEAST_PAPERS && chance < CHANCE)
      .sort((a, b) => a.chance - b.chance || compareText(a.id, b.id))
      .map(({ id, here, elsewhere }) => ({ id, here, elsewhere }));
  };
}

/**
 * How likely it is that of all papers with a topic so many as `here` or more are drawn, where papers are drawn
 * blindly: the upper tail of the hypergeometric distribution. Rounded, so that no order hangs on the last
 * digits of logarithms.
 */
function chanceOf(here: Part, elsewhere: Part, logFactorial: Float64Array): number {
  const choose = (n: number, k: number): number =>
    (logFactorial[n] ?? 0) - (logFactorial[k] ?? 0) - (logFactorial[n - k] ?? 0);
  const having = here.count + elsewhere.count;
  const lacking = here.of + elsewhere.of - having;
  const all = choose(having + lacking, here.of);
  let chance = 0;
  for (let drawn = here.count; drawn <= Math.min(having, here.of); drawn++) {
    if (here.of - drawn > lacking) continue;
    chance += Math.exp(choose(having, drawn) + choose(lacking, here.of - drawn) - all);
  }
  return Math.round(chance * 1e9) / 1e9;
}

/** The natural logarithms of 0! to n!. */
function logFactorials(n: number): Float64Array {
  const logs = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logs[i] = (logs[i - 1] ?? 0) + Math.log(i);
  return logs;
}
