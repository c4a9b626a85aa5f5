import type { Paper, RelatedPaper } from '../schema/paper.ts';
import { nearestFinder } from './nearest-texts.ts';
import { type TermWeights, weigh } from './term-weights.ts';

/** The most neighbours that a paper has. */
const MOST_RELATED = 5;

/**
 * The least likeness of a neighbour (0 to 1). Fewer neighbours are better than filler: of the pairs just
 * below it half share no topic, of those above it one in seven (141 papers of three captures).
 */
const FLOOR = 0.09;

/** What sharing all topics adds to the likeness. */
const TOPIC_SHARE = 0.06;

/** How many shared terms are named as the reason. */
const REASONS = 3;
/** In how many of the heaviest terms of each they are looked for. */
const SEARCHED_REASONS = 60;
/** How many are looked at for that: some are a part of another. */
const CONSIDERED_REASONS = 8;

/**
 * The neighbours of each paper, nearest first, with the two or three heaviest terms that both have: TF-IDF
 * cosine of title and abstract and a little for common topics. `papers` must be ordered by id. In time
 * linear in their number.
 */
export function relate(
  papers: readonly Pick<Paper, 'id' | 'title' | 'abstract' | 'topics'>[],
): Map<string, RelatedPaper[]> {
  const { vectors, termCount, nameOf } = weigh(
    papers.map(({ title, abstract }) => ({
      title: title.text,
      abstract: abstract === null ? null : abstract.text,
    })),
  );
  const nearestTo = nearestFinder(vectors, termCount);
  return new Map(
    papers.map((paper, index) => {
      const own = heaviestTerms(vectors[index] ?? nothing);
      const near: { other: number; score: number }[] = [];
      for (const { other, likeness } of nearestTo(index)) {
        const topics = sharedTopics(paper, papers[other]);
        const score = rounded(likeness + TOPIC_SHARE * topics);
        if (score >= FLOOR) near.push({ other, score });
      }
      near.sort((a, b) => b.score - a.score || a.other - b.other).splice(MOST_RELATED);
      const related = near.flatMap(({ other }): RelatedPaper[] => {
        const found = papers[other];
        if (found === undefined) return [];
        const why = reasons(own, vectors[other] ?? nothing, nameOf);
        return [{ id: found.id, title: found.title.text, why }];
      });
      return [paper.id, related];
    }),
  );
}

const nothing: TermWeights = { terms: new Int32Array(), weights: new Float64Array() };

/** The part of both papers' topics that they share. */
function sharedTopics(a: Pick<Paper, 'topics'>, b: Pick<Paper, 'topics'> | undefined): number {
  const ids = new Set(a.topics.map(({ id }) => id));
  const others = b?.topics ?? [];
  const shared = others.filter(({ id }) => ids.has(id)).length;
  return shared === 0 ? 0 : shared / (ids.size + others.length - shared);
}

/** The heaviest terms of a text, with their weights. */
function heaviestTerms({ terms, weights }: TermWeights): Map<number, number> {
  const heaviest = new Map<number, number>();
  for (let at = 0; at < Math.min(terms.length, SEARCHED_REASONS); at++) {
    heaviest.set(terms[at] ?? 0, weights[at] ?? 0);
  }
  return heaviest;
}

/** The heaviest terms of both, without those that are a part of another one. */
function reasons(
  own: ReadonlyMap<number, number>,
  { terms, weights }: TermWeights,
  nameOf: (term: number) => string,
): string[] {
  const shared: { term: number; weight: number }[] = [];
  for (let at = 0; at < Math.min(terms.length, SEARCHED_REASONS); at++) {
    const term = terms[at] ?? 0;
    const here = own.get(term);
    if (here !== undefined) shared.push({ term, weight: here * (weights[at] ?? 0) });
  }
  const names = shared
    .sort((x, y) => y.weight - x.weight || x.term - y.term)
    .slice(0, CONSIDERED_REASONS)
    .map(({ term }) => nameOf(term));
  return names
    .filter((name) => !names.some((other) => other !== name && ` ${other} `.includes(` ${name} `)))
    .slice(0, REASONS);
}

/** Sums in floating point differ in their last digits between machines; no neighbour may hang on that. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
