import { singular } from '../singular.ts';

/** The words of a text in order, as numbers that mean the same in every text. */
export interface NumberedText {
  words: Int32Array;
  /** What stands before each word: `GAP`, across which no phrase goes on, a space or a hyphen. */
  joints: Uint8Array;
}

export const GAP = 0;
const SPACE = 1;
export const HYPHEN = 2;

/** Numbers words; two spellings that differ by case or a plural have one number. */
export interface WordNumbers {
  textOf: (text: string) => NumberedText;
  /** The numbers of a phrase's words, in order. */
  phraseOf: (phrase: string) => number[];
  /** The folded spelling of a word. */
  nameOf: (word: number) => string;
}

const word = /[\p{L}\p{M}\p{N}]+/gu;
const hyphen = /^\p{Pd}$/u;
const space = /^\s+$/;

/** A numbering of words with nothing in it. */
export function wordNumbers(): WordNumbers {
  const spellings = new Map<string, number>();
  const folded = new Map<string, number>();
  const names: string[] = [];
  const numberOf = (spelling: string): number => {
    const known = spellings.get(spelling);
    if (known !== undefined) return known;
    const name = singular(spelling.toLowerCase());
    const number = folded.get(name) ?? names.push(name) - 1;
    folded.set(name, number);
    spellings.set(spelling, number);
    return number;
  };
  const textOf = (text: string): NumberedText => {
    const whole = text.normalize('NFKC');
    const words: number[] = [];
    const joints: number[] = [];
    let end = 0;
    for (const { 0: spelling, index } of whole.matchAll(word)) {
      const between = whole.slice(end, index);
      joints.push(space.test(between) ? SPACE : hyphen.test(between) ? HYPHEN : GAP);
      words.push(numberOf(spelling));
      end = index + spelling.length;
    }
    return { words: Int32Array.from(words), joints: Uint8Array.from(joints) };
  };
  return {
    textOf,
    phraseOf: (phrase) => [...textOf(phrase).words],
    nameOf: (number) => names[number] ?? '',
  };
}
