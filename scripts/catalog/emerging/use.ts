import { roleOf } from '../related/word-roles.ts';
import type { Rise } from './evidence.ts';
import { GAP, type NumberedText, type WordNumbers } from './words.ts';

/** How papers use a phrase, beside saying it. */
interface Use {
  /** Papers that have it in the title. */
  titles: number;
  /** Papers that have it for a keyword. */
  keywords: number;
}

/** What of a paper shows how it uses a phrase. */
export interface Usage {
  text: NumberedText;
  /** How many words of the text are the title's; they come first. */
  titleLength: number;
  /** Keywords as word numbers joined by spaces. */
  keywords: ReadonlySet<string>;
}

/** How many of these papers have a phrase in the title or for a keyword, in any of its forms. */
function useOf(forms: readonly number[][], papers: readonly Usage[]): Use {
  const keys = forms.map((words) => words.join(' '));
  return {
    titles: papers.filter(({ text, titleLength }) =>
      forms.some((words) => isInTitle(words, text, titleLength)),
    ).length,
    keywords: papers.filter(({ keywords }) => keys.some((key) => keywords.has(key))).length,
  };
}

/** What a title and a keyword are worth: a paper is about what it is called, and machines give keywords freely. */
const TITLE = 2;
const KEYWORD = 1;

/** The least worth of all uses: two titles, or a title and two keywords. */
const LEAST = 4;
/** The least worth for each paper of the term: what is mostly said in passing is prose. */
const LEAST_EACH = 0.25;
/**
 * The same for a single word of the language, which must also be in more papers than a phrase, come out of
 * nowhere, mostly be a noun, and not be one that names nothing alone ("tuning").
 */
const LEAST_OF_WORD = 0.5;
const PAPERS_OF_WORD = 5;
const STEEP = 6;
const NOUN = 1 / 3;

/** Words with which something new begins after a noun: no adjective stands before them. */
const closing = new Set(
  'a an and are as at be by can for from has have in into is it may of on or than that the this to was we were when which while with'.split(
    ' ',
  ),
);

/**
 * How much a phrase is one of a field and not of any prose, from 0 for what is prose to 1. `ratio` is how many
 * times more of the newest papers hold it.
 */
export function weightOf(
  forms: readonly number[][],
  papers: readonly Usage[],
  { ratio }: Pick<Rise, 'ratio'>,
  numbers: WordNumbers,
): number {
  const { titles, keywords } = useOf(forms, papers);
  const worth = TITLE * titles + KEYWORD * keywords;
  const each = worth / papers.length;
  const [[word, ...more] = [], ...others] = forms;
  const isWord = word !== undefined && more.length + others.length === 0;
  if (worth < LEAST || each < (isWord ? LEAST_OF_WORD : LEAST_EACH)) return 0;
  if (isWord) {
    if (papers.length < PAPERS_OF_WORD || ratio < STEEP) return 0;
    if (roleOf(numbers.nameOf(word)) === 'common' || nounPart(word, papers, numbers) < NOUN)
      return 0;
  }
  return Math.min(1, each);
}

/** The part of a word's uses that no word of a phrase follows: an adjective nearly always has one. */
function nounPart(word: number, papers: readonly Usage[], numbers: WordNumbers): number {
  let [all, last] = [0, 0];
  for (const { text } of papers) {
    text.words.forEach((each, at) => {
      if (each !== word) return;
      all += 1;
      const next = text.joints[at + 1] === GAP ? undefined : text.words[at + 1];
      if (next === undefined || closing.has(numbers.nameOf(next))) last += 1;
    });
  }
  return all === 0 ? 0 : last / all;
}

/** One word before a colon is not looked at: "SCOUT: …" is how papers call their own systems. */
function isInTitle(
  words: readonly number[],
  { words: text, joints }: NumberedText,
  length: number,
): boolean {
  const isAnnounced = words.length === 1 && length > 1 && joints[1] === GAP;
  for (let start = isAnnounced ? 1 : 0; start + words.length <= length; start++) {
    if (words.every((word, at) => text[start + at] === word)) return true;
  }
  return false;
}
