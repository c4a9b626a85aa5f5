import { compareText } from '../../compare-text.ts';
import { acronymsIn } from './acronyms.ts';
import type { Named } from './named.ts';
import type { Phrase } from './phrases.ts';
import type { WordNumbers } from './words.ts';

/** A phrase, or an abbreviation with what it stands for, and the papers that hold either. */
export interface Term extends Phrase {
  /** What papers write for it, as numbers of words: the phrase itself first. */
  forms: number[][];
  /** Its abbreviation as most papers introduce it; `null` where none does. */
  short: string | null;
}

interface Pair {
  short: string;
  shortWord: number;
  longWords: number[];
  count: number;
}

/**
 * Makes one term of each abbreviation and what most of the texts that introduce it say it stands for. Where
 * a topic names one of the two, the other is named as well, and neither is a term.
 */
export function withAbbreviations(
  phrases: readonly Phrase[],
  texts: readonly string[],
  named: Named,
  numbers: WordNumbers,
): Term[] {
  const terms = new Map(
    phrases.map((phrase): [string, Term] => [
      phrase.words.join(' '),
      { ...phrase, forms: [phrase.words], short: null },
    ]),
  );
  for (const { short, shortWord, longWords } of introduced(texts, numbers)) {
    const [own, long] = [String(shortWord), longWords.join(' ')];
    const parts = [terms.get(own), terms.get(long)].filter((part) => part !== undefined);
    terms.delete(own);
    if (named.has(longWords) || named.has([shortWord])) {
      terms.delete(long);
      continue;
    }
    if (parts.length === 0) continue;
    const holders = [...new Set(parts.flatMap((part) => part.texts))].sort((a, b) => a - b);
    const known = parts.find((part) => part.short !== null);
    terms.set(long, {
      words: longWords,
      forms: [...(known?.forms ?? [longWords]), [shortWord]],
      texts: holders,
      short: known?.short ?? short,
    });
  }
  return [...terms.values()];
}

/** Each abbreviation with what it most often stands for, the most frequent first. */
function introduced(texts: readonly string[], numbers: WordNumbers): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const text of texts) {
    // Most texts introduce none, and a look for the bracket is all that they cost.
    if (!text.includes('(')) continue;
    for (const { short, long } of acronymsIn(text)) {
      const [shortWord, ...more] = numbers.phraseOf(short);
      const longWords = numbers.phraseOf(long);
      if (shortWord === undefined || more.length > 0 || longWords.length < 2) continue;
      const key = `${shortWord}: ${longWords.join(' ')}`;
      const pair = pairs.get(key) ?? { short, shortWord, longWords, count: 0 };
      pair.count += 1;
      pairs.set(key, pair);
    }
  }
  const taken = new Set<number>();
  return [...pairs.values()]
    .sort(
      (a, b) =>
        b.count - a.count ||
        compareText(
          a.longWords.map(numbers.nameOf).join(' '),
          b.longWords.map(numbers.nameOf).join(' '),
        ),
    )
    .filter(({ shortWord }) => {
      const isFree = !taken.has(shortWord);
      taken.add(shortWord);
      return isFree;
    });
}
