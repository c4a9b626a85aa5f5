import { compareText } from '../compare-text.ts';
import { singular } from './singular.ts';
import { stopWords } from './stop-words.ts';
import { spellingsOf } from './word-runs.ts';

/** One- and two-word terms of a text, as numbers. */
export interface TermWeights {
  /** Terms, heaviest first, and their weights, scaled to a vector of length 1. */
  terms: Int32Array;
  weights: Float64Array;
}

/** A title's words count as if the abstract said them so many times. */
const TITLE_FACTOR = 3;

/** How many terms stand for a text at most: an abstract has about as many, a hostile text no more. */
const KEPT_TERMS = 200;

/** Pairs of words are counted in a table of so many places first, to see which occur at all twice. */
const SIEVE_SIZE = 1 << 22;

/** The texts' words as numbers, without stop words; -1 between words that are not neighbours. */
interface Numbered {
  words: string[];
  texts: { title: Int32Array; abstract: Int32Array }[];
}

/**
 * TF-IDF over words and pairs of neighbouring words, stop words left out: weights of each text's heaviest
 * terms, and the names of terms. A term of one text alone connects nothing and is left out. Depends on the
 * texts' order only in how it numbers the terms.
 */
export function weigh(texts: readonly { title: string; abstract: string | null }[]): {
  vectors: TermWeights[];
  termCount: number;
  nameOf: (term: number) => string;
} {
  const { words, texts: numbered } = number(texts);
  const isShared = sieve(numbered);
  const pairTerms = new Map<number, number>();
  const pairs: [number, number][] = [];
  const termOfPair = (a: number, b: number): number => {
    // Fewer than 2^26 words: the pair fits the integers that a number holds exactly.
    const key = a * 0x4000000 + b;
    let term = pairTerms.get(key);
    if (term === undefined) {
      term = words.length + pairs.length;
      pairTerms.set(key, term);
      pairs.push([a, b]);
    }
    return term;
  };
  const termsOf = ({ title, abstract }: Numbered['texts'][number]): Int32Array => {
    const terms: number[] = [];
    for (const [run, times] of [
      [title, TITLE_FACTOR],
      [abstract, 1],
    ] as const) {
      let before = -1;
      for (const word of run) {
        const isPair = word >= 0 && before >= 0 && isShared(before, word);
        const pair = isPair ? termOfPair(before, word) : -1;
        for (let time = 0; time < times; time++) {
          if (word >= 0) terms.push(word);
          if (isPair) terms.push(pair);
        }
        before = word;
      }
    }
    return Int32Array.from(terms).sort();
  };
  const counts = numbered.map((text) => countsOf(termsOf(text)));
  const holders = new Uint32Array(words.length + pairs.length);
  for (const { terms } of counts)
    for (const term of terms) holders[term] = (holders[term] ?? 0) + 1;
  const vectors = counts.map((count) => vectorOf(count, holders, texts.length));
  const nameOf = (term: number): string => {
    const pair = pairs[term - words.length];
    return (pair ?? [term]).map((word) => words[word] ?? '').join(' ');
  };
  return { vectors, termCount: holders.length, nameOf };
}

/** Where a pair of words ends: what stands on both sides of such a mark is no phrase. */
const breaks = /[.,;:!?()[\]"“”]+/;

function number(texts: readonly { title: string; abstract: string | null }[]): Numbered {
  const spellings = new Map<string, number>();
  const counts: number[] = [];
  const words: number[] = [];
  const wordNumbers = new Map<string, number>();
  const wordOf = (spelling: string): number => {
    const lower = spelling.toLowerCase();
    const word = singular(lower);
    if (word.length < 2 || stopWords.has(lower) || /^\p{N}+$/u.test(word)) return -1;
    const known = wordNumbers.get(word) ?? wordNumbers.size;
    wordNumbers.set(word, known);
    return known;
  };
  const run = (text: string): Int32Array => {
    const numbered: number[] = [];
    for (const phrase of text.split(breaks)) {
      for (const spelling of spellingsOf(phrase)) {
        let index = spellings.get(spelling);
        if (index === undefined) {
          index = counts.push(0) - 1;
          spellings.set(spelling, index);
          words.push(wordOf(spelling));
        }
        counts[index] = (counts[index] ?? 0) + 1;
        numbered.push(words[index] ?? -1);
      }
      numbered.push(-1);
    }
    return Int32Array.from(numbered);
  };
  const numbered = texts.map(({ title, abstract }) => ({
    title: run(title),
    abstract: run(abstract ?? ''),
  }));
  const spelled = Array.from({ length: wordNumbers.size }, () => new Map<string, number>());
  for (const [spelling, index] of spellings) {
    spelled[words[index] ?? -1]?.set(spelling, counts[index] ?? 0);
  }
  return { words: spelled.map(shownAs), texts: numbered };
}

/** What a spelling in lower case, and a singular, counts against others: titles and lists distort. */
const LOWER_CASE_FACTOR = 3;
const SINGULAR_FACTOR = 2;

/** How a word is shown: as most of the texts write it, if possible in lower case and in the singular. */
function shownAs(spellings: ReadonlyMap<string, number>): string {
  const weighed = [...spellings].map(([spelling, count]) => {
    const lower = spelling === spelling.toLowerCase() ? LOWER_CASE_FACTOR : 1;
    const one = spelling === singular(spelling) ? SINGULAR_FACTOR : 1;
    return { spelling, weight: count * lower * one };
  });
  weighed.sort((a, b) => b.weight - a.weight || compareText(b.spelling, a.spelling));
  return weighed[0]?.spelling ?? '';
}

/** Whether a pair may occur in two texts: never wrong about one that does. */
function sieve(texts: Numbered['texts']): (a: number, b: number) => boolean {
  // Per place, the last text that had a pair there, and whether another had one before.
  const last = new Int32Array(SIEVE_SIZE);
  const shared = new Uint8Array(SIEVE_SIZE);
  const placeOf = (a: number, b: number): number =>
    (Math.imul(Math.imul(a + 1, 0x9e3779b1) ^ (b + 1), 0x85ebca6b) >>> 8) & (SIEVE_SIZE - 1);
  for (const [index, { title, abstract }] of texts.entries()) {
    for (const run of [title, abstract]) {
      let before = -1;
      for (const word of run) {
        if (word >= 0 && before >= 0) {
          const place = placeOf(before, word);
          if (last[place] !== 0 && last[place] !== index + 1) shared[place] = 1;
          last[place] = index + 1;
        }
        before = word;
      }
    }
  }
  return (a, b) => shared[placeOf(a, b)] === 1;
}

/** Distinct terms in ascending order, and how often each occurs. */
interface Counts {
  terms: number[];
  times: number[];
}

function countsOf(sorted: Int32Array): Counts {
  const terms: number[] = [];
  const times: number[] = [];
  for (const term of sorted) {
    if (terms.at(-1) === term) times[times.length - 1] = (times.at(-1) ?? 0) + 1;
    else {
      terms.push(term);
      times.push(1);
    }
  }
  return { terms, times };
}

function vectorOf({ terms, times }: Counts, holders: Uint32Array, texts: number): TermWeights {
  const weights = new Float64Array(terms.length);
  const kept: number[] = [];
  let squares = 0;
  for (let at = 0; at < terms.length; at++) {
    const having = holders[terms[at] ?? 0] ?? 0;
    const weight = (1 + Math.log(times[at] ?? 1)) * Math.log(1 + texts / having);
    weights[at] = weight;
    // What one text alone says connects it with nothing, but makes the rest a smaller part of it.
    squares += weight * weight;
    if (having < 2) continue;
    kept.push(at);
  }
  kept.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b).splice(KEPT_TERMS);
  const length = Math.sqrt(squares) || 1;
  return {
    terms: Int32Array.from(kept, (at) => terms[at] ?? 0),
    weights: Float64Array.from(kept, (at) => (weights[at] ?? 0) / length),
  };
}
