import { foldedWords } from './fold.ts';

/** The words of an index, to tell what a reader may have meant by one that nothing has. */
export interface Vocabulary {
  /** Folded (fold.ts), sorted, each once. */
  words: readonly string[];
  /**
   * About how many records have a word, the lower end of its step on the scale of the file; 0 for one that is not
   * among `words`.
   */
  frequency: (word: string) => number;
  /** The frequency of the most frequent word; 1 where there is none. */
  most: number;
}

/** What is told of a record; see search-records.ts. */
export interface VocabularyText {
  title: string;
  text: string;
}

const SCHEMA = 'offprint/vocabulary/1';

/**
 * The most words that are kept: 62 kB gzip, of 31,000 that stand in a title or twice in the abstracts of 20,000
 * papers. The rarest are left out, those of titles last.
 */
const MOST = 26_000;

/** Words of these lengths are kept: of shorter ones any other is a slip away, and nobody types longer ones. */
const [SHORTEST, LONGEST] = [3, 24];

/** How much a word in a title counts, in records that have it in their text. */
const TITLE = 3;

/** The lowest number of records of each step of the scale. */
const STEPS = [1, 2, 4, 8, 32, 128, 512, 2048, 8192, 32_768];

/**
 * The vocabulary file of an index. Three lines: the schema; the words, sorted, each as the length that it shares with
 * the one before (`A` is 0) and the rest of it; for each of them the step of its frequency (`a` is the lowest). The
 * order of the texts makes no difference.
 */
export function writeVocabulary(texts: Iterable<VocabularyText>): string {
  const counts = new Map<string, number>();
  const titled = new Set<string>();
  for (const { title, text } of texts) {
    const inTitle = foldedWords(title).filter(isKept);
    for (const word of inTitle) titled.add(word);
    for (const word of new Set([...inTitle, ...foldedWords(text).filter(isKept)])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const worth = ([word, count]: [string, number]): number => count + (titled.has(word) ? TITLE : 0);
  const kept = [...counts]
    .filter((entry) => worth(entry) > 1)
    .toSorted((a, b) => worth(b) - worth(a) || compareWords(a[0], b[0]))
    .slice(0, MOST)
    .toSorted((a, b) => compareWords(a[0], b[0]));
  let before = '';
  let words = '';
  let steps = '';
  for (const [word, count] of kept) {
    const shared = sharedLength(before, word);
    words += String.fromCharCode(A + shared) + word.slice(shared);
    steps += String.fromCharCode(a + STEPS.findLastIndex((least) => least <= count));
    before = word;
  }
  return `${SCHEMA}\n${words}\n${steps}\n`;
}

/** The vocabulary of a file. Throws on a text that is none. */
export function readVocabulary(file: string): Vocabulary {
  const [schema, coded = '', steps = ''] = file.split('\n');
  const words: string[] = [];
  let before = '';
  for (const [, mark = 'A', rest = ''] of coded.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, mark.charCodeAt(0) - A) + rest;
    words.push(before);
  }
  if (schema !== SCHEMA || words.length !== steps.length) {
    throw new Error('What was loaded is not a vocabulary.');
  }
  const places = new Map(words.map((word, at) => [word, at]));
  return {
    words,
    most:
      STEPS[Array.from(steps).reduce((most, step) => Math.max(most, step.charCodeAt(0) - a), 0)] ??
      1,
    frequency: (word) => {
      const at = places.get(word);
      return at === undefined ? 0 : (STEPS[steps.charCodeAt(at) - a] ?? 0);
    },
  };
}

const A = 65;
const a = 97;

/** A word that somebody may mistype; figures are not words, names with figures in them are. */
function isKept(word: string): boolean {
  return word.length >= SHORTEST && word.length <= LONGEST && !/^\p{N}/u.test(word);
}

function sharedLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  // Half of a character could not be written.
  return /[\uD800-\uDBFF]/.test(one[length - 1] ?? '') ? length - 1 : length;
}

function compareWords(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
