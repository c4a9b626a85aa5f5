import { type CodedText, BREAK, wordOf } from './numbered-texts.ts';
import type { SharedPhrase } from './shared-phrases.ts';
import type { WordRole } from './word-roles.ts';

/** What is left of a likeness that rests on one shared word alone, or on one phrase of several words. */
const ONE_WORD = 0.5;
const ONE_PHRASE = 0.6;

/**
 * What is left of one of which no word stands in either title: a method or a data set that both use in
 * passing. From a part of so much of the weight on, it counts in full.
 */
const IN_NO_TITLE = 0.88;
const ENOUGH_IN_TITLE = 0.3;

/**
 * What is left of one between papers of different subjects: they share neither topics, of which so much is
 * enough, nor a phrase that is in both titles, which is enough where it is half of the weight.
 */
const OTHER_SUBJECT = 0.8;
const ENOUGH_TOPICS = 0.3;
const ENOUGH_IN_BOTH = 0.5;

/** Two texts, by their indices, and how much of their topics is shared, 0 to 1. */
interface Pair {
  one: number;
  other: number;
  topics: number;
}

/** What `supportFinder` gives. */
export interface Support {
  /** The part that is supported, from the shared phrases in order of weight. */
  supportOf: (pair: Pair, phrases: readonly SharedPhrase[]) => number;
  /** No less than that, found without the phrases. */
  mostSupportOf: (pair: Pair) => number;
}

/**
 * Tells which part of the likeness of two texts is supported by what they share: all of it where several
 * phrases weigh alike, some of them are what a title is about, and the subject is one.
 */
export function supportFinder(texts: readonly CodedText[], roles: readonly WordRole[]): Support {
  const supportOf = ({ one, other, topics }: Pair, phrases: readonly SharedPhrase[]): number => {
    const [first] = phrases;
    const sum = phrases.reduce((before, { weight }) => before + weight, 0);
    if (first === undefined || sum === 0) {
      return ONE_WORD * IN_NO_TITLE * least(OTHER_SUBJECT, topics / ENOUGH_TOPICS);
    }
    let [inOne, inOther, inBoth] = [0, 0, 0];
    for (const { words, weight } of phrases) {
      const names = words.filter((word) => roles[word] === 'content');
      if (names.some((word) => isInTitle(texts[one], word))) inOne += weight;
      if (names.some((word) => isInTitle(texts[other], word))) inOther += weight;
      const isName = names.length > 0 && words.some((word) => word !== words[0]);
      const inTitles = (word: number): boolean =>
        isInTitle(texts[one], word) && isInTitle(texts[other], word);
      if (isName && words.every(inTitles)) inBoth += weight;
    }
    const alone = first.words.length === 1 ? ONE_WORD : ONE_PHRASE;
    const sameSubject = Math.max(topics / ENOUGH_TOPICS, inBoth / sum / ENOUGH_IN_BOTH);
    return (
      (1 - (1 - alone) * Math.max(0, (2 * first.weight) / sum - 1)) *
      least(IN_NO_TITLE, Math.max(inOne, inOther) / sum / ENOUGH_IN_TITLE) *
      least(OTHER_SUBJECT, sameSubject)
    );
  };
  const mostSupportOf = ({ one, other, topics }: Pair): number => {
    const { codes, title } = texts[one] ?? { codes: new Int32Array(), title: 0 };
    let found = BREAK;
    for (let at = 0; at < title; at++) {
      const word = wordOf(codes[at] ?? BREAK);
      if (word < 0 || word === found || !isInTitle(texts[other], word)) continue;
      // Two different words may be a phrase of both titles.
      if (found !== BREAK) return 1;
      found = word;
    }
    return least(OTHER_SUBJECT, topics / ENOUGH_TOPICS);
  };
  return { supportOf, mostSupportOf };
}

/** From `from` where `part` is 0 to 1 where it is 1 or more. */
function least(from: number, part: number): number {
  return from + (1 - from) * Math.min(1, part);
}

function isInTitle(text: CodedText | undefined, word: number): boolean {
  if (text === undefined) return false;
  const { codes, title } = text;
  for (let at = 0; at < title; at++) if (wordOf(codes[at] ?? BREAK) === word) return true;
  return false;
}
