import { flatten } from './flat-texts.ts';
import { frequencySieve } from './frequency-sieve.ts';
import { GAP, type NumberedText } from './words.ts';

/** The longest phrase, in words. */
const LONGEST = 4;

/** The least number of papers that hold a phrase. */
export const FEWEST = 3;

/** A phrase, and the texts that hold it. */
export interface Phrase {
  /** Numbers of its words, in order. */
  words: number[];
  /** Indices of texts, ascending, each once. */
  texts: number[];
}

/** No more words than this are told apart: the two numbers of a key must fit into 53 bits. */
const WORDS = 2 ** 24;

/**
 * Every run of one to four words that at least three of the texts from `first` on hold, and all texts that
 * hold it. `counts` says whether a run at a place of a text (from its word `start` up to `end`) is a phrase
 * there. Runs grow word by word, and only from those that are frequent themselves, so that the many that
 * occur once take no memory.
 */
export function frequentPhrases(
  texts: readonly NumberedText[],
  first: number,
  counts: (text: number, start: number, end: number) => boolean,
): Phrase[] {
  const { words, joints, textAt, starts } = flatten(texts);
  const firstPlace = starts[first] ?? words.length;
  const found: Phrase[] = [];
  /** At each place the number of the frequent run that begins there, or -1. */
  let runs = new Int32Array(words.length);
  let spelled: number[][] = [];
  for (let length = 1; length <= LONGEST; length++) {
    const before = runs;
    /** The last word of the run at a place; -1 where there is none, or it is not frequent without an end. */
    const lastWordAt = (place: number): number => {
      const last = place + length - 1;
      const word = words[last] ?? -1;
      if (length === 1 || word < 0) return word;
      const goesOn = joints[last] !== GAP && (before[place] ?? -1) >= 0;
      return goesOn && (before[place + 1] ?? -1) >= 0 ? word : -1;
    };
    const sieve = frequencySieve(FEWEST, words.length);
    for (let place = firstPlace; place < words.length; place++) {
      const word = lastWordAt(place);
      if (word >= 0) sieve.add(before[place] ?? 0, word, textAt[place] ?? -1);
    }
    /** By what tells a run from others: the run without its last word, and that word. */
    const numbers = new Map<number, number>();
    const holders: number[] = [];
    const lastHolder: number[] = [];
    for (let place = firstPlace; place < words.length; place++) {
      const word = lastWordAt(place);
      const run = before[place] ?? 0;
      if (word < 0 || !sieve.mayBeFrequent(run, word)) continue;
      const key = run * WORDS + word;
      const number = numbers.get(key) ?? holders.push(0) - 1;
      numbers.set(key, number);
      const text = textAt[place] ?? -1;
      if (lastHolder[number] === text) continue;
      lastHolder[number] = text;
      holders[number] = (holders[number] ?? 0) + 1;
    }
    const longer: number[][] = [];
    const phrases = new Map<number, Phrase>();
    runs = new Int32Array(words.length).fill(-1);
    for (let place = 0; place < words.length; place++) {
      const word = lastWordAt(place);
      const run = before[place] ?? 0;
      if (word < 0 || !sieve.mayBeFrequent(run, word)) continue;
      const number = numbers.get(run * WORDS + word);
      if (number === undefined || (holders[number] ?? 0) < FEWEST) continue;
      runs[place] = number;
      const spelling = (longer[number] ??= [...(spelled[run] ?? []), word]);
      const text = textAt[place] ?? -1;
      const start = place - (starts[text] ?? 0);
      if (!counts(text, start, start + length)) continue;
      const phrase = phrases.get(number) ?? { words: spelling, texts: [] };
      phrases.set(number, phrase);
      if (phrase.texts.at(-1) !== text) phrase.texts.push(text);
    }
    found.push(...phrases.values());
    spelled = longer;
  }
  return found;
}
