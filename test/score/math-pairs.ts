import type { MathEdit } from '../../scripts/text/edit.ts';
import { restore } from '../../scripts/text/restore.ts';
import type { Pair } from './corpus.ts';
import { type AuthorSpan, judge, partsOf, readAuthors } from './math-judge.ts';

/** A restored formula that the authors' text does not have. */
export interface WrongSpan {
  id: string;
  source: string;
  output: string;
  /** The authors' formula that is nearest in place, or none. */
  authors: string;
}

/** How well formulas are restored over a set of pairs. */
export interface PairScore {
  pairs: number;
  restored: number;
  /** The same formula as the authors'. */
  exact: number;
  /** The same but for a command that the source has lost. */
  lossy: number;
  /** The same where dollar signs are ignored: a figure stands inside of them or outside. */
  joined: number;
  wrong: WrongSpan[];
  /** The share of restored formulas that are right. */
  precision: number;
  /** Authors' formulas that the damaged text does not have as they are: with a command or a script. */
  damaged: number;
  /** Those of them of which more is left than plain letters and figures. */
  visible: number;
  /** All of the authors' formulas. */
  all: number;
  foundDamaged: number;
  foundVisible: number;
  foundAll: number;
  /** What the formulas that were not found are made of, most frequent first. */
  missed: [shape: string, count: number, example: string][];
}

/** Scores of all pairs, of those that rules were made with, and of the others. */
export interface PairScores {
  all: PairScore;
  seen: PairScore;
  unseen: PairScore;
}

/** Compares the formulas restored in damaged texts with those of the authors. */
export function scorePairs(pairs: readonly Pair[]): PairScores {
  return {
    all: score(pairs),
    seen: score(pairs.filter(({ id }) => isSeen(id))),
    unseen: score(pairs.filter(({ id }) => !isSeen(id))),
  };
}

/** Whether a pair is of the half that rules were made with: by its identifier, so that it never changes. */
export function isSeen(id: string): boolean {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65521;
  return sum % 2 === 0;
}

function score(pairs: readonly Pair[]): PairScore {
  const verdicts = { exact: 0, lossy: 0, joined: 0, wrong: 0 };
  const totals = { restored: 0, damaged: 0, visible: 0, all: 0 };
  const found = { damaged: 0, visible: 0, all: 0 };
  const wrong: WrongSpan[] = [];
  const missed = new Map<string, { count: number; example: string }>();
  const texts = pairs.flatMap((pair) => [
    { id: pair.id, damaged: pair.hf_title, authors: pair.arxiv_title },
    { id: pair.id, damaged: pair.hf, authors: pair.arxiv },
  ]);
  for (const { id, damaged, authors } of texts) {
    const own = readAuthors(authors);
    const taken = new Set<number>();
    for (const edit of formulasOf(damaged)) {
      const { verdict, spans } = judge(edit.tex, own, taken, {
        before:
          /[A-Za-z0-9.]*$/.exec(damaged.slice(Math.max(0, edit.start - 40), edit.start))?.[0] ?? '',
        after: /^[A-Za-z0-9.%]*/.exec(damaged.slice(edit.end, edit.end + 40))?.[0] ?? '',
      });
      spans.forEach((span) => taken.add(span));
      if (!edit.restored) continue;
      totals.restored += 1;
      verdicts[verdict] += 1;
      if (verdict !== 'wrong') continue;
      const context = damaged
        .slice(Math.max(0, edit.start - 25), edit.end + 25)
        .replace(/\s+/g, ' ');
      const source = damaged.slice(edit.start, edit.end);
      wrong.push({
        id,
        source,
        output: `${edit.output}  in: ${context}`,
        authors: nearest(own.spans, edit.tex),
      });
    }
    for (const [index, span] of own.spans.entries()) {
      const damage = damageOf(span, damaged);
      for (const kind of ['all', 'damaged', 'visible'] as const) {
        if (!damage.includes(kind)) continue;
        totals[kind] += 1;
        if (taken.has(index)) found[kind] += 1;
      }
      if (taken.has(index) || !damage.includes('damaged')) continue;
      const shape = shapeOf(span);
      const old = missed.get(shape);
      missed.set(shape, {
        count: (old?.count ?? 0) + 1,
        example: old?.example ?? `${id} ${span.tex}`,
      });
    }
  }
  const right = verdicts.exact + verdicts.lossy + verdicts.joined;
  return {
    pairs: pairs.length,
    ...totals,
    exact: verdicts.exact,
    lossy: verdicts.lossy,
    joined: verdicts.joined,
    wrong,
    precision: totals.restored === 0 ? 1 : right / totals.restored,
    foundDamaged: found.damaged,
    foundVisible: found.visible,
    foundAll: found.all,
    missed: [...missed]
      .map(([shape, { count, example }]): [string, number, string] => [shape, count, example])
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  };
}

function formulasOf(damaged: string): MathEdit[] {
  return restore(damaged).edits.filter((edit) => edit.kind === 'math');
}

function damageOf({ tex, parts }: AuthorSpan, damaged: string): string[] {
  const sign = /\\[A-Za-z]|[_^]/;
  if (!sign.test(tex) || damaged.includes(`$${tex}$`)) return ['all'];
  return parts.some((part) => sign.test(part)) ? ['all', 'damaged', 'visible'] : ['all', 'damaged'];
}

/** What a formula is made of: its commands and scripts, in order, letters and figures left out. */
function shapeOf({ tex, parts }: AuthorSpan): string {
  const shape = parts
    .filter((part) => /^\\[A-Za-z]|^[_^=]$/.test(part))
    .slice(0, 6)
    .join(' ');
  return shape || `only ${/\\[A-Za-z]+/.exec(tex)?.[0] ?? 'letters'}`;
}

function nearest(spans: readonly AuthorSpan[], tex: string): string {
  const ours = new Set(partsOf(tex));
  const [best] = spans
    .map((span) => ({
      span,
      shared: span.parts.filter((part) => ours.has(part)).length / (span.parts.length + ours.size),
    }))
    .toSorted((a, b) => b.shared - a.shared);
  return best === undefined || best.shared === 0 ? 'none' : best.span.tex;
}
