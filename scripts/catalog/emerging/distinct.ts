/** What terms are told apart by. */
export interface Worded {
  /** Numbers of its words, in order. */
  words: readonly number[];
  /** Indices of the texts that hold it. */
  texts: readonly number[];
}

/** The part of a phrase's papers that hold a longer one around it, from which on it is nothing by itself. */
const WITHIN = 0.6;

/** The part of a term's papers that a better term with a word in common has, from which on it says the same. */
const SAME = 0.6;

/**
 * Terms that say different things, in the order given, which is best first: without those that live within a
 * longer one ("policy distillation" in "on-policy distillation"), that a better one is a part of, or that
 * stand in the same papers as a better one and share a word with it.
 */
export function distinctTerms<T extends Worded>(terms: readonly T[], most: number): T[] {
  const byWord = new Map<number, T[]>();
  for (const term of terms) {
    for (const word of new Set(term.words)) {
      const list = byWord.get(word);
      if (list) list.push(term);
      else byWord.set(word, [term]);
    }
  }
  const isWithin = (term: T): boolean =>
    (byWord.get(term.words[0] ?? -1) ?? []).some(
      (other) => holds(other, term) && partIn(term, other) >= WITHIN,
    );
  const kept: T[] = [];
  for (const term of terms) {
    if (kept.length === most) break;
    if (isWithin(term)) continue;
    const isSaid = kept.some(
      (other) =>
        holds(term, other) ||
        holds(other, term) ||
        (other.words.some((word) => term.words.includes(word)) && partIn(term, other) >= SAME),
    );
    if (!isSaid) kept.push(term);
  }
  return kept;
}

/** Whether the words of one stand within those of another, longer one. */
function holds(long: Worded, short: Worded): boolean {
  return (
    long.words.length > short.words.length &&
    ` ${long.words.join(' ')} `.includes(` ${short.words.join(' ')} `)
  );
}

/** The part of a term's papers that hold another one too. */
function partIn(term: Worded, other: Worded): number {
  const others = new Set(other.texts);
  return term.texts.filter((text) => others.has(text)).length / term.texts.length;
}
