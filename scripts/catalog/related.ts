import { compareText } from '../diagnostics.ts';
import type { Paper, RelatedPaper } from '../schema/paper.ts';
import { type TermWeights, weigh } from './term-weights.ts';

/** The most neighbours that a paper has. */
const MOST_RELATED = 5;

/**
 * The least likeness of a neighbour (0 to 1): below it, what two papers share is a turn of phrase. Fewer
 * neighbours are better than filler.
 */
const FLOOR = 0.08;

/** What sharing all topics adds to the likeness. */
const TOPIC_SHARE = 0.06;

/** The most papers that one term is followed to: those in which it weighs most. Keeps the work linear. */
const FOLLOWED = 150;

/** How many shared terms are named as the reason. */
const REASONS = 3;

/**
 * The neighbours of each paper, nearest first, with the two or three heaviest terms that both have: TF-IDF
 * cosine of title and abstract and a little for common topics. `papers` must be ordered by id. In time
 * linear in their number.
 */
export function relate(
  papers: readonly Pick<Paper, 'id' | 'title' | 'abstract' | 'topics'>[],
): Map<string, RelatedPaper[]> {
  const { vectors, nameOf } = weigh(
    papers.map(({ title, abstract }) => ({
      title: title.text,
      abstract: abstract === null ? null : abstract.text,
    })),
  );
  const postings = postingsOf(vectors);
  const likeness = new Float64Array(papers.length);
  return new Map(
    papers.map((paper, index) => {
      const { terms, weights } = vectors[index] ?? { terms: [], weights: [] };
      const touched: number[] = [];
      for (const [at, term] of terms.entries()) {
        const { papers: others, weights: theirs } = postings.get(term) ?? {
          papers: [],
          weights: [],
        };
        for (const [place, other] of others.entries()) {
          if (other === index) continue;
          if (likeness[other] === 0) touched.push(other);
          likeness[other] = (likeness[other] ?? 0) + (weights[at] ?? 0) * (theirs[place] ?? 0);
        }
      }
      const near = touched
        .filter((other) => (likeness[other] ?? 0) >= FLOOR - TOPIC_SHARE)
        .map((other) => ({
          other,
          score: rounded((likeness[other] ?? 0) + TOPIC_SHARE * sharedTopics(paper, papers[other])),
        }))
        .filter(({ score }) => score >= FLOOR)
        .toSorted((a, b) => b.score - a.score || a.other - b.other)
        .slice(0, MOST_RELATED);
      for (const other of touched) likeness[other] = 0;
      return [
        paper.id,
        near.flatMap(({ other }): RelatedPaper[] => {
          const found = papers[other];
          if (found === undefined) return [];
          const why = reasons(vectors[index], vectors[other], nameOf);
          return [{ id: found.id, title: found.title.text, why }];
        }),
      ];
    }),
  );
}

/** By term, the papers in which it weighs most, and its weights there. */
function postingsOf(
  vectors: readonly TermWeights[],
): Map<number, { papers: number[]; weights: number[] }> {
  const postings = new Map<number, { papers: number[]; weights: number[] }>();
  for (const [paper, { terms, weights }] of vectors.entries()) {
    for (const [at, term] of terms.entries()) {
      const posting = postings.get(term) ?? { papers: [], weights: [] };
      posting.papers.push(paper);
      posting.weights.push(weights[at] ?? 0);
      postings.set(term, posting);
    }
  }
  for (const [term, { papers, weights }] of postings) {
    if (papers.length <= FOLLOWED) continue;
    const heaviest = [...papers.keys()]
      .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
      .slice(0, FOLLOWED);
    postings.set(term, {
      papers: heaviest.map((place) => papers[place] ?? 0),
      weights: heaviest.map((place) => weights[place] ?? 0),
    });
  }
  return postings;
}

/** The part of both papers' topics that they share. */
function sharedTopics(a: Pick<Paper, 'topics'>, b: Pick<Paper, 'topics'> | undefined): number {
  const ids = new Set(a.topics.map(({ id }) => id));
  const others = b?.topics ?? [];
  const shared = others.filter(({ id }) => ids.has(id)).length;
  return shared === 0 ? 0 : shared / (ids.size + others.length - shared);
}

/** The heaviest terms of both, without those that are a part of another one. */
function reasons(
  a: TermWeights | undefined,
  b: TermWeights | undefined,
  nameOf: (term: number) => string,
): string[] {
  const theirs = new Map(b?.terms.map((term, at) => [term, b.weights[at] ?? 0]));
  const shared = (a?.terms ?? [])
    .map((term, at) => ({
      name: nameOf(term),
      weight: (a?.weights[at] ?? 0) * (theirs.get(term) ?? 0),
    }))
    .filter(({ weight }) => weight > 0)
    .sort((x, y) => y.weight - x.weight || compareText(x.name, y.name))
    .map(({ name }) => name);
  return shared
    .filter((name) => !shared.some((other) => other !== name && ` ${other} `.includes(` ${name} `)))
    .slice(0, REASONS);
}

/** Sums in floating point differ in their last digits between machines; no neighbour may hang on that. */
function rounded(score: number): number {
  return Math.round(score * 1e6) / 1e6;
}
