import type { Paper, RelatedPaper } from '../../schema/paper.ts';
import { duplicateFinder } from './duplicate-papers.ts';
import { nearestFinder } from './nearest-texts.ts';
import { numberTexts } from './numbered-texts.ts';
import { type Near, leastToEnter, listBack, withOne, withoutFarBehind } from './lists.ts';
import { reasonsOf } from './reasons.ts';
import { sharedPhraseFinder } from './shared-phrases.ts';
import { supportFinder } from './support.ts';
import { type TermWeights, weigh } from './term-weights.ts';
import { sharedTopics, topicLikeness } from './topic-likeness.ts';

/**
 * The least score of a neighbour, and of the first: of those read that had little more, most were not good,
 * and a list that begins with a bad one is worse than none.
 */
const FLOOR = 0.13;
const FIRST_FLOOR = 0.16;

/** What sharing all topics adds to the likeness. */
const TOPIC_SHARE = 0.1;

/** The likeness from which on two papers are asked whether they are one. */
const MAYBE_DUPLICATE = 0.3;

/** How many of so many heaviest terms two texts share that may be one work. */
const COMPARED_TERMS = 12;
const SHARED_TERMS = 5;

/** What neighbours are found by. */
export type ComparedPaper = Pick<Paper, 'id' | 'title' | 'abstract' | 'keywords' | 'topics'>;

/**
 * The neighbours of each paper, five at most, nearest first, with what both say as the reason: TF-IDF cosine
 * of title, abstract and keywords, less where that is badly supported, and a little for common topics. Two
 * papers of which nothing shared can be named are no neighbours, nor is a paper its own duplicate's.
 * `papers` must be ordered by id. In time linear in their number.
 */
export function relate(papers: readonly ComparedPaper[]): Map<string, RelatedPaper[]> {
  const numbered = numberTexts(
    papers.map(({ title, abstract, keywords }) => ({
      title: title.text,
      abstract: abstract === null ? null : abstract.text,
      keywords,
    })),
  );
  const { vectors, termCount } = weigh(numbered);
  const nearestTo = nearestFinder(vectors, termCount);
  const phrasesOf = sharedPhraseFinder(numbered);
  const { supportOf, mostSupportOf } = supportFinder(numbered.texts, numbered.roles);
  const topicsShared = topicLikeness(papers);
  const isDuplicate = duplicateFinder(papers);
  const inOne = new Float64Array(termCount);
  const inOther = new Float64Array(termCount);
  const weightInBoth = (word: number): number => (inOne[word] ?? 0) * (inOther[word] ?? 0);

  const isOneWork = (a: number, b: number): boolean =>
    areAlike(vectors[a], vectors[b]) && isDuplicate(a, b);

  const nearOf = (index: number, paper: ComparedPaper): Near[] => {
    const candidates = nearestTo(index)
      .flatMap(({ other, likeness }) => {
        const found = papers[other];
        if (found === undefined) return [];
        const topics = topicsShared(paper, found);
        const most = rounded(likeness + TOPIC_SHARE * topics);
        return [{ other, found, likeness, topics, most }];
      })
      .sort((a, b) => b.most - a.most || a.other - b.other);
    let near: Near[] = [];
    setWeights(inOne, vectors[index], true);
    for (const { other, found, likeness, topics, most } of candidates) {
      const needed = leastToEnter(near, FLOOR);
      const hasFirst = (near[0]?.score ?? 0) >= FIRST_FLOOR;
      // What follows can come to no more than this.
      if (most < (hasFirst ? needed : FIRST_FLOOR)) break;
      // Where one has no topics, nothing says that the subjects differ.
      const isKnown = paper.topics.length > 0 && found.topics.length > 0;
      const pair = { one: index, other, topics: isKnown ? topics : 1 };
      const scoreWith = (support: number): number =>
        rounded(likeness * support + TOPIC_SHARE * topics);
      if (scoreWith(mostSupportOf(pair)) < needed) continue;
      if (likeness >= MAYBE_DUPLICATE && isDuplicate(index, other)) continue;
      setWeights(inOther, vectors[other], true);
      const phrases = phrasesOf(index, other, weightInBoth);
      setWeights(inOther, vectors[other], false);
      const score = scoreWith(supportOf(pair, phrases));
      if (score < needed) continue;
      const named = reasonsOf(phrases, numbered);
      const why = named.length > 0 ? named : sharedTopics(paper, found).map(({ label }) => label);
      if (why.length > 0) near = withOne(near, { other, score, why }, isOneWork);
    }
    setWeights(inOne, vectors[index], false);
    return (near[0]?.score ?? 0) < FIRST_FLOOR ? [] : withoutFarBehind(near);
  };
  const lists = listBack(
    papers.map((paper, index) => nearOf(index, paper)),
    isOneWork,
  );
  return new Map(
    papers.map(({ id }, index) => [
      id,
      (lists[index] ?? []).flatMap(({ other, why }) => {
        const found = papers[other];
        return found === undefined ? [] : [{ id: found.id, title: found.title.text, why }];
      }),
    ]),
  );
}

/** Writes a text's weights by term, or zeros. */
function setWeights(into: Float64Array, vector: TermWeights | undefined, isSet: boolean): void {
  if (vector === undefined) return;
  for (let at = 0; at < vector.terms.length; at++) {
    into[vector.terms[at] ?? 0] = isSet ? (vector.weights[at] ?? 0) : 0;
  }
}

/** Whether two texts are about the same so much that they may be one work. */
function areAlike(a: TermWeights | undefined, b: TermWeights | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const heaviest = b.terms.subarray(0, COMPARED_TERMS);
  let shared = 0;
  for (const term of a.terms.subarray(0, COMPARED_TERMS)) if (heaviest.includes(term)) shared++;
  return shared >= SHARED_TERMS;
}

/** Sums in floating point differ in their last digits between machines; no neighbour may hang on that. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
