import type { Correction } from './answer.ts';
import type { Hit } from './open-index.ts';
import { createSpeller, type Guess, LONG, type Speller } from './speller.ts';
import { stem } from './stem.ts';
import type { Term } from './terms-of.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Terms, and which of them were taken for others. */
export interface Corrected {
  terms: readonly Term[];
  corrected: Correction[];
}

/** What a correction asks the index. */
export interface CorrectionAsks {
  /** How much has all of some terms. */
  haveAll: (terms: readonly Term[]) => Promise<readonly Hit[]>;
  /** Whether a record has a word that the vocabulary does not, because the rarest are left out of it. */
  has: (term: Term) => Promise<boolean>;
}

const spellers = new WeakMap<Vocabulary, Speller>();

function spellerOf(vocabulary: Vocabulary): Speller {
  const known = spellers.get(vocabulary) ?? createSpeller(vocabulary);
  spellers.set(vocabulary, known);
  return known;
}

/**
 * Terms for those that nothing may have: words that no record has are taken for the likeliest that are found with the
 * others, and two words that stand in the index as one are. The same terms where there is nothing to correct.
 */
export async function correct(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  { haveAll, has }: CorrectionAsks,
): Promise<Corrected> {
  const speller = spellerOf(vocabulary);
  let now = await joined(terms, vocabulary, haveAll);
  const corrected: Correction[] = [];
  for (const term of now) {
    const [word = '', ...more] = term.parts;
    if (term.isLight || more.length > 0 || speller.isKnown(word)) continue;
    const guesses = speller.guesses(word);
    if (guesses.length === 0) continue;
    const [found, isThere] = await Promise.all([foundWith(now, term, guesses, haveAll), has(term)]);
    const likely = guesses.find(({ parts }) => isLikely(word, parts));
    const meant = found ?? (likely && termFor(term, likely.parts));
    if (meant === undefined) continue;
    // What begins with a word, or is a form of it, is no other word, whether or not something has both.
    const isForm = formOf(word, meant);
    if (!(isForm && found) && isThere) continue;
    now = now.map((one) => (one === term ? meant : one));
    if (!isForm) corrected.push({ typed: term.typed, meant: meant.asked });
  }
  return { terms: now, corrected };
}

/** A word this rare may be another's slip, as theirs is. */
const RARE = 4;

/** How many times as frequent a word has to be that may be meant by a rare one. */
const TIMES = 8;

/** Words that may have been meant by rare ones, where all are found together. */
export async function meantBy(
  terms: readonly Term[],
  vocabulary: Vocabulary,
  haveAll: CorrectionAsks['haveAll'],
): Promise<Correction[]> {
  const { frequency } = vocabulary;
  for (const term of terms) {
    const [word = '', ...more] = term.parts;
    const often = frequency(word);
    if (term.isLight || more.length > 0 || often > RARE) continue;
    for (const { parts } of spellerOf(vocabulary).guesses(word)) {
      if (Math.min(...parts.map(frequency)) < TIMES * (often + 1)) continue;
      const meant = termFor(term, parts);
      const hits = await haveAll(terms.map((one) => (one === term ? meant : one)));
      if (hits.length > 0) return [{ typed: term.typed, meant: meant.asked }];
    }
  }
  return [];
}

/** Whether a guess that is found with no other word may stand: of short words, none that begins otherwise. */
function isLikely(word: string, [first = '']: readonly string[]): boolean {
  return word.length >= LONG || first.startsWith(word.charAt(0));
}

function termFor(term: Term, parts: string[]): Term {
  return { ...term, parts, asked: parts.join(' ') };
}

function formOf(word: string, { parts: [first = '', ...others] }: Term): boolean {
  return others.length === 0 && (first.startsWith(word) || stem(first) === stem(word));
}

/**
 * The guess that is found best with the other terms, a likelier one rather than one that is found a little better:
 * a slip more halves what is found. `null` where none is found.
 */
async function foundWith(
  terms: readonly Term[],
  term: Term,
  guesses: readonly Guess[],
  haveAll: CorrectionAsks['haveAll'],
): Promise<Term | null> {
  const tried = await Promise.all(
    guesses.map(async ({ parts, cost }) => {
      const guess = termFor(term, parts);
      const [best] = await haveAll(terms.map((one) => (one === term ? guess : one)));
      return { guess, worth: best ? best.score * 0.5 ** cost : 0 };
    }),
  );
  const best = tried.reduce<(typeof tried)[number] | null>(
    (most, one) => (one.worth > (most?.worth ?? 0) ? one : most),
    null,
  );
  return best?.guess ?? null;
}

/** Terms with two that follow each other as one, where that is a word and found with the others. */
async function joined(
  terms: readonly Term[],
  { frequency }: Vocabulary,
  haveAll: CorrectionAsks['haveAll'],
): Promise<readonly Term[]> {
  for (const [at, term] of terms.entries()) {
    const next = terms[at + 1];
    if (!next) break;
    const parts = [[...term.parts, ...next.parts].join('')];
    if (frequency(parts[0] ?? '') === 0) continue;
    const typed = `${term.typed} ${next.typed}`;
    const one: Term = { typed, parts, asked: parts.join(''), isLight: false };
    const others = [...terms.slice(0, at), one, ...terms.slice(at + 2)];
    if ((await haveAll(others)).length > 0) return others;
  }
  return terms;
}
