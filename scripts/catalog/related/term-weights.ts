import { type CodedText, type NumberedTexts, BREAK, wordOf } from './numbered-texts.ts';
import type { WordRole } from './word-roles.ts';

/** One- and two-word terms of a text, as numbers. A term below the number of words is that word. */
export interface TermWeights {
  /** Terms, heaviest first, and their weights, scaled to a vector of length 1. */
  terms: Int32Array;
  weights: Float32Array;
}

/** A title's words count as if the abstract said them so many times. */
const TITLE_FACTOR = 3;

/** How many terms stand for a text at most: an abstract has about as many, a hostile text no more. */
const KEPT_TERMS = 200;

/** Raised to this power, rarity lets one name that few have outweigh several that many have. */
const EMPHASIS = 1.2;

/** What a word counts alone. */
const ALONE: Record<WordRole, number> = { content: 1, common: 0.7, generic: 0.3, none: 0 };

/** What a pair of words counts, by the roles of both. */
function pairFactor(a: WordRole, b: WordRole): number {
  if (a === 'generic' || b === 'generic') return a === 'content' || b === 'content' ? 0.7 : 0.3;
  if (a === 'common' && b === 'common') return 0.9;
  return a === b ? 1 : 0.8;
}

/**
 * TF-IDF over words and pairs of neighbouring words; what names nothing counts less. How many texts have a
 * term, and how many texts there are, is rounded to powers of 2, so that a new text moves few weights. A
 * term of one text alone connects nothing and is left out.
 */
export function weigh(numbered: NumberedTexts): { vectors: TermWeights[]; termCount: number } {
  const { texts, words, roles, hashes } = numbered;
  const roleOf = (word: number): WordRole => roles[word] ?? 'none';
  const isShared = sieve(texts);
  const pairTerms = new Map<number, number>();
  const pairFactors: number[] = [];
  const pairHashes: number[] = [];
  /** The term of a pair that may be in two texts; -1 for another. */
  const termOfPair = (a: number, b: number): number => {
    if (!isShared(a, b)) return -1;
    // Fewer than 2^26 words: the pair fits the integers that a number holds exactly.
    const key = a * 0x4000000 + b;
    const known = pairTerms.get(key);
    if (known !== undefined) return known;
    const factor = pairFactor(roleOf(a), roleOf(b));
    const term = factor === 0 ? -1 : words.length + pairFactors.push(factor) - 1;
    if (term >= 0) pairHashes.push(mixed(hashes[a] ?? 0, hashes[b] ?? 0));
    pairTerms.set(key, term);
    return term;
  };
  const counts = texts.map((text) => countsOf(termsOf(text, termOfPair)));
  const termCount = words.length + pairFactors.length;
  const holders = new Uint32Array(termCount);
  for (const { terms } of counts)
    for (const term of terms) holders[term] = (holders[term] ?? 0) + 1;
  const factors = Float64Array.from({ length: termCount }, (_, term) =>
    term < words.length ? ALONE[roleOf(term)] : (pairFactors[term - words.length] ?? 0),
  );
  const rarity = (term: number): number =>
    (factors[term] ?? 0) *
    Math.log(1 + 2 ** (rounded(texts.length) - rounded(holders[term] ?? 0))) ** EMPHASIS;
  const ranks = Uint32Array.from([...hashes, ...pairHashes]);
  const vectors = counts.map((count) => vectorOf(count, holders, rarity, ranks, words.length));
  return { vectors, termCount };
}

function mixed(a: number, b: number): number {
  return Math.imul(Math.imul(a, 0x9e3779b1) ^ b, 0x85ebca6b) >>> 0;
}

/** A power of 4 near a count, as an exponent of 2; all counts under 8 are alike, as few of them are meant. */
function rounded(count: number): number {
  return 2 * Math.max(1, Math.round(Math.log2(count) / 2));
}

/** The terms of a text, sorted, each as often as it counts. */
function termsOf(
  { codes, title }: CodedText,
  termOfPair: (a: number, b: number) => number,
): Int32Array {
  const terms: number[] = [];
  let before = BREAK;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? BREAK;
    const word = wordOf(code);
    if (word < 0) {
      // A joiner keeps its neighbours together.
      if (code === BREAK) before = BREAK;
      continue;
    }
    const pair = before === BREAK ? -1 : termOfPair(before, word);
    for (let time = at < title ? TITLE_FACTOR : 1; time > 0; time--) {
      terms.push(word);
      if (pair >= 0) terms.push(pair);
    }
    before = word;
  }
  return Int32Array.from(terms).sort();
}

/** Places of the sieve for each code, and the most there are: enough that few pairs share one. */
const SIEVE_FACTOR = 2;
const SIEVE_MOST = 1 << 26;

/** Whether a pair may occur in two texts: never wrong about one that does. */
function sieve(texts: readonly CodedText[]): (a: number, b: number) => boolean {
  const codes = texts.reduce((sum, each) => sum + each.codes.length, 0);
  const size = Math.min(SIEVE_MOST, 2 ** Math.ceil(Math.log2(SIEVE_FACTOR * codes + 2)));
  // Per place, the last text that had a pair there, and whether another had one before.
  const last = new Int32Array(size);
  const shared = new Uint8Array(size);
  const placeOf = (a: number, b: number): number => {
    const hash = Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ (b + 1), 0x85ebca6b);
    return (hash ^ (hash >>> 15)) & (size - 1);
  };
  for (const [index, { codes: own }] of texts.entries()) {
    let before = BREAK;
    for (const code of own) {
      const word = wordOf(code);
      if (word < 0) {
        if (code === BREAK) before = BREAK;
        continue;
      }
      if (before !== BREAK) {
        const place = placeOf(before, word);
        if (last[place] !== 0 && last[place] !== index + 1) shared[place] = 1;
        last[place] = index + 1;
      }
      before = word;
    }
  }
  return (a, b) => shared[placeOf(a, b)] === 1;
}

/** Distinct terms in ascending order, and how often each occurs. */
interface Counts {
  terms: Int32Array;
  times: Uint16Array;
}

/** The most times that a term is counted: more says no more. */
const MOST_TIMES = 1000;

function countsOf(sorted: Int32Array): Counts {
  let distinct = 0;
  for (let at = 0; at < sorted.length; at++) if (sorted[at] !== sorted[at - 1]) distinct++;
  const terms = new Int32Array(distinct);
  const times = new Uint16Array(distinct);
  let place = -1;
  for (let at = 0; at < sorted.length; at++) {
    if (sorted[at] !== sorted[at - 1]) place++;
    terms[place] = sorted[at] ?? 0;
    times[place] = Math.min(MOST_TIMES, (times[place] ?? 0) + 1);
  }
  return { terms, times };
}

function vectorOf(
  { terms, times }: Counts,
  holders: Uint32Array,
  rarity: (term: number) => number,
  ranks: Uint32Array,
  wordCount: number,
): TermWeights {
  const weights = new Float64Array(terms.length);
  const kept: number[] = [];
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    const weight = (1 + Math.log(times[at] ?? 1)) * rarity(term);
    weights[at] = weight;
    // What one text alone says connects it with nothing, but makes the rest a smaller part of it.
    if (term < wordCount) squares += weight * weight;
    if ((holders[term] ?? 0) >= 2) kept.push(at);
  }
  const rankOf = (at: number): number => ranks[terms[at] ?? 0] ?? 0;
  kept
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || rankOf(a) - rankOf(b) || a - b)
    .splice(KEPT_TERMS);
  const length = Math.sqrt(squares) || 1;
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float32Array.from(kept, (at) => (weights[at] ?? 0) / length),
  };
}
