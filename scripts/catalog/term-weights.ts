import { compareText } from '../diagnostics.ts';
import { singular } from './singular.ts';
import { stopWords } from './stop-words.ts';
import { spellingsOf } from './word-runs.ts';

/** One- and two-word terms of a text, as numbers. */
export interface TermWeights {
  /** Terms, heaviest first, and their weights, scaled to a vector of length 1. */
  terms: number[];
  weights: number[];
}

/** A title's words count as if the abstract said them so many times. */
const TITLE_FACTOR = 3;

/** How many terms stand for a text. More cost time and add nothing but noise. */
const KEPT_TERMS = 40;

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
  const counts = numbered.map(({ title, abstract }) => {
    const count = new Map<number, number>();
    for (const [run, weight] of [
      [title, TITLE_FACTOR],
      [abstract, 1],
    ] as const) {
      let before = -1;
      for (const word of run) {
        if (word >= 0) count.set(word, (count.get(word) ?? 0) + weight);
        if (word >= 0 && before >= 0 && isShared(before, word)) {
          const term = termOfPair(before, word);
          count.set(term, (count.get(term) ?? 0) + weight);
        }
        before = word;
      }
    }
    return count;
  });
  const holders = new Uint32Array(words.length + pairs.length);
  for (const count of counts)
    for (const term of count.keys()) holders[term] = (holders[term] ?? 0) + 1;
  const vectors = counts.map((count) => vectorOf(count, holders, texts.length));
  const nameOf = (term: number): string => {
    const pair = pairs[term - words.length];
    return (pair ?? [term]).map((word) => words[word] ?? '').join(' ');
  };
  return { vectors, nameOf };
}

/** Where a pair of words ends: what stands on both sides of such a mark is no phrase. */
const breaks = /[.,;:!?()[\]"“”]+/;

function number(texts: readonly { title: string; abstract: string | null }[]): Numbered {
  const numbers = new Map<string, number>();
  const spellings: Map<string, number>[] = [];
  const numberOf = (spelling: string): number => {
    const word = singular(spelling.toLowerCase());
    if (word.length < 2 || stopWords.has(spelling.toLowerCase()) || /^\p{N}+$/u.test(word))
      return -1;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, spellings.length);
    return spellings.push(new Map()) - 1;
  };
  const cache = new Map<string, number>();
  const run = (text: string): Int32Array => {
    const numbered: number[] = [];
    for (const phrase of text.split(breaks)) {
      for (const spelling of spellingsOf(phrase)) {
        const word = cache.get(spelling) ?? numberOf(spelling);
        cache.set(spelling, word);
        numbered.push(word);
        const counts = spellings[word];
        counts?.set(spelling, (counts.get(spelling) ?? 0) + 1);
      }
      numbered.push(-1);
    }
    return Int32Array.from(numbered);
  };
  const numbered = texts.map(({ title, abstract }) => ({
    title: run(title),
    abstract: run(abstract ?? ''),
  }));
  return { words: spellings.map(shownAs), texts: numbered };
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

function vectorOf(
  count: ReadonlyMap<number, number>,
  holders: Uint32Array,
  texts: number,
): TermWeights {
  const weighed: { term: number; weight: number }[] = [];
  for (const [term, times] of count) {
    const having = holders[term] ?? 0;
    if (having < 2) continue;
    weighed.push({ term, weight: (1 + Math.log(times)) * Math.log(1 + texts / having) });
  }
  weighed.sort((a, b) => b.weight - a.weight || a.term - b.term);
  const kept = weighed.slice(0, KEPT_TERMS);
  const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
  return {
    terms: kept.map(({ term }) => term),
    weights: kept.map(({ weight }) => weight / length),
  };
}
