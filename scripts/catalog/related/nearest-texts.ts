import type { TermWeights } from './term-weights.ts';

/**
 * How near texts are looked for: through the heaviest terms of a text, each into the texts in which it
 * weighs most; for so many of the best found, the likeness is then worked out in full. This makes the work
 * linear in the number of texts. Of 8,000 arXiv abstracts, 99 % have the same nearest one as without limits,
 * and 97 % of the first three are the same.
 */
const SEARCHED_TERMS = 24;
const FOLLOWED = 48;
const COMPARED = 24;

/** By term, the texts in which it weighs most, and its weights there. */
type Postings = Map<number, { texts: Int32Array; weights: Float32Array }>;

/** Another text, as an index, and how like it is: the cosine of their terms, 0 to 1. */
export interface Near {
  other: number;
  likeness: number;
}

/**
 * A function that gives the texts which are nearest to one, itself left out, in no particular order. The
 * terms of `vectors` are under `termCount`.
 */
export function nearestFinder(
  vectors: readonly TermWeights[],
  termCount: number,
): (index: number) => Near[] {
  const postings = postingsOf(vectors);
  const likeness = new Float64Array(vectors.length);
  const weightOfTerm = new Float64Array(termCount);
  return (index) => {
    const vector = vectors[index];
    if (vector === undefined) return [];
    const touched = addUp(vector, postings, likeness);
    const best = heaviest(
      touched.filter((other) => other !== index),
      (other) => likeness[other] ?? 0,
    );
    for (const other of touched) likeness[other] = 0;
    for (let at = 0; at < vector.terms.length; at++) {
      weightOfTerm[vector.terms[at] ?? 0] = vector.weights[at] ?? 0;
    }
    const near = best.map((other) => ({ other, likeness: product(vectors[other], weightOfTerm) }));
    for (const term of vector.terms) weightOfTerm[term] = 0;
    return near;
  };
}

/** Adds to `likeness` what a text shares with each other, and gives those it shares anything with. */
function addUp(
  { terms, weights }: TermWeights,
  postings: Postings,
  likeness: Float64Array,
): number[] {
  const touched: number[] = [];
  const searched = Math.min(terms.length, SEARCHED_TERMS);
  for (let at = 0; at < searched; at++) {
    const posting = postings.get(terms[at] ?? -1);
    if (posting === undefined) continue;
    const own = weights[at] ?? 0;
    for (let place = 0; place < posting.texts.length; place++) {
      const other = posting.texts[place] ?? 0;
      const before = likeness[other] ?? 0;
      if (before === 0) touched.push(other);
      likeness[other] = before + own * (posting.weights[place] ?? 0);
    }
  }
  return touched;
}

/** The best few of many without sorting them all: whoever is under the least of a sample is left out. */
function heaviest(found: number[], weightOf: (index: number) => number): number[] {
  let pool = found;
  while (pool.length > 4 * COMPARED) {
    const sample = pool.slice(0, 2 * COMPARED).sort((a, b) => weightOf(b) - weightOf(a) || a - b);
    const bar = weightOf(sample[COMPARED] ?? 0);
    const above = pool.filter((each) => weightOf(each) > bar);
    if (above.length < COMPARED || above.length === pool.length) break;
    pool = above;
  }
  return pool.sort((a, b) => weightOf(b) - weightOf(a) || a - b).slice(0, COMPARED);
}

function postingsOf(vectors: readonly TermWeights[]): Postings {
  const lists = new Map<number, { text: number; weight: number }[]>();
  for (const [text, { terms, weights }] of vectors.entries()) {
    for (let at = 0; at < Math.min(terms.length, SEARCHED_TERMS); at++) {
      const term = terms[at] ?? 0;
      const holder = { text, weight: weights[at] ?? 0 };
      const list = lists.get(term);
      if (list) list.push(holder);
      else lists.set(term, [holder]);
    }
  }
  const postings: Postings = new Map();
  for (const [term, list] of lists) {
    const kept =
      list.length <= FOLLOWED
        ? list
        : list.sort((a, b) => b.weight - a.weight || a.text - b.text).slice(0, FOLLOWED);
    postings.set(term, {
      texts: Int32Array.from(kept, ({ text }) => text),
      weights: Float32Array.from(kept, ({ weight }) => weight),
    });
  }
  return postings;
}

function product(vector: TermWeights | undefined, weightOfTerm: Float64Array): number {
  if (vector === undefined) return 0;
  const { terms, weights } = vector;
  let sum = 0;
  for (let at = 0; at < terms.length; at++) {
    sum += (weights[at] ?? 0) * (weightOfTerm[terms[at] ?? 0] ?? 0);
  }
  return sum;
}
