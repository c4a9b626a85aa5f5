import { stem } from './stem.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What may be meant by a word. */
export interface Guess {
  /** One word, or two where a space was left out. */
  parts: string[];
  /** About how many slips it takes, less for a frequent word; lower is likelier. */
  cost: number;
}

/** Tells which words an index has and what others may have been meant for. */
export interface Speller {
  /** Whether records have the word. */
  isKnown: (word: string) => boolean;
  /**
   * What may be meant by a word, the likeliest first: at most four. Other forms of it and words that begin with it are
   * among them.
   */
  guesses: (word: string) => Guess[];
}

/** The most words that are offered. */
const MOST = 4;

/** Words of fewer letters have too many neighbours. */
const SHORTEST = 4;

/** From this length on two slips are forgiven. */
export const LONG = 7;

/** What another form of a word costs, and one that begins with it. */
const FORM = 0.3;

/** What a first letter that differs costs: people seldom mistype it. */
const FIRST = 0.4;

/** What a word that is ten times as frequent gains. */
const FREQUENT = 0.2;

/** How many letters may be in one of two words alone: two slips, or an ending of another form. */
const MOST_CHANGED = 4;

/** A speller over a vocabulary. All words are folded (fold.ts). */
export function createSpeller({
  words,
  frequency,
}: Pick<Vocabulary, 'words' | 'frequency'>): Speller {
  const letters = Int32Array.from(words, lettersOf);
  return {
    isKnown: (word) => frequency(word) > 0,
    guesses: (word) => {
      const longer = completions(words, word).map((other) => ({
        parts: [other],
        cost: FORM - FREQUENT * Math.log10(1 + frequency(other)),
      }));
      if (word.length < SHORTEST) return best(longer);
      const most = word.length < LONG ? 1 : 2;
      const own = stem(word);
      const ownLetters = lettersOf(word);
      const near = words.flatMap((other, at) => {
        // Each slip changes two letters at the most, so that few words have to be compared letter by letter.
        if (bits(ownLetters ^ (letters[at] ?? 0)) > MOST_CHANGED || other.startsWith(word))
          return [];
        const isForm = other.startsWith(word.slice(0, 3)) && stem(other) === own;
        const slips = isForm ? FORM : distance(word, other, most);
        if (slips > most) return [];
        const cost =
          slips +
          (other.startsWith(word.charAt(0)) ? 0 : FIRST) -
          FREQUENT * Math.log10(1 + frequency(other));
        return [{ parts: [other], cost }];
      });
      return best([...longer, ...near, ...splits(word, frequency)]);
    },
  };
}

function best(guesses: readonly Guess[]): Guess[] {
  return guesses.toSorted((one, other) => one.cost - other.cost).slice(0, MOST);
}

/** The words that begin with one that is cut, or still being typed. */
function completions(words: readonly string[], word: string): string[] {
  if (word.length < 3) return [];
  const from = firstFrom(words, word);
  const after = words.slice(from).findIndex((other) => !other.startsWith(word));
  return words.slice(from, after < 0 ? words.length : from + after);
}

/** Two frequent words that were written as one. */
function splits(word: string, frequency: Vocabulary['frequency']): Guess[] {
  const found = [];
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)];
    const least = Math.min(...parts.map(frequency));
    if (least >= 4) found.push({ parts, cost: 1 - FREQUENT * Math.log10(1 + least) });
  }
  return found;
}

/**
 * How many slips make one word of another: a letter too many, too few, wrong, or two exchanged (Damerau and
 * Levenshtein, no letter exchanged twice). More than `most` are not counted: then it is some greater number.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      let slips = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (isSame ? 0 : 1),
      );
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) {
        slips = Math.min(slips, (before[j - 2] ?? 0) + 1);
      }
      row.push(slips);
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] ?? 0;
}

/** The letters of a word, a bit each of 32; others than `a` to `z` share bits with them. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at += 1) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let left = number;
  let count = 0;
  for (; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Where in sorted words the first one stands that is not before a word. */
function firstFrom(words: readonly string[], word: string): number {
  let from = 0;
  let to = words.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
