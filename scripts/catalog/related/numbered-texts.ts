import { compareText } from '../../compare-text.ts';
import { singular } from '../singular.ts';
import { spellingsOf } from '../word-runs.ts';
import { type WordRole, roleOf } from './word-roles.ts';

/** What papers are compared by. */
export interface ComparedText {
  title: string;
  abstract: string | null;
  keywords: readonly string[];
}

/** A text's words in order as codes, see `wordOf`; the first `title` of them are the title's. */
export interface CodedText {
  codes: Int32Array;
  title: number;
}

/** Texts with each word replaced by a number. */
export interface NumberedTexts {
  texts: CodedText[];
  /** By word, how it is shown. */
  words: string[];
  /** By word, what it can do in a name. */
  roles: WordRole[];
  /** By word, a number that is the same whatever the other texts are. */
  hashes: Uint32Array;
}

/** The code of a place where a phrase ends. */
export const BREAK = -1;

/** Small words that may stand inside a name: "chain of thought", "text-to-image", "human-in-loop". */
const joiners = ['of', 'to', 'in'];

/** The number of the word that a code stands for; below 0 for a joiner or a break. */
export function wordOf(code: number): number {
  return code >> 1;
}

/** Whether a hyphen ties the word of a code, or a joiner, to the one before it. */
export function isTied(code: number): boolean {
  return (code & 1) === 1 && code !== BREAK;
}

/** The small word of a code that stands for one. */
export function joinerOf(code: number): string {
  return joiners[-2 - wordOf(code)] ?? '';
}

/** Where a phrase ends: what stands on both sides of such a mark is no name. */
const breaks = /[.,;:!?()[\]"“”]+(?!\S)|[;:!?()[\]"“”]+/;

/** The parts of an address are no words of a text. */
const webAddress = /https?:\/\/\S+|\bwww\.\S+|\b[\w-]+\.(?:com|org|io|co|ai|net|edu)\/\S*/g;

/**
 * Numbers the words of texts. Words are compared in lower case and in the singular, and one that is written
 * with a hyphen is the same as one that some text writes without ("pre-training", "pretraining"). Depends on
 * the texts' order only in how it numbers.
 */
export function numberTexts(texts: readonly ComparedText[]): NumberedTexts {
  const pieces = new Map<string, number>();
  const inPieces = texts.map(({ title, abstract, keywords }) => {
    const inTitle = piecesOf([title], pieces);
    const rest = piecesOf([abstract ?? '', ...keywords], pieces);
    return { inTitle, rest };
  });
  const numbers = new Map<string, number>();
  const spellings: Map<string, number>[] = [];
  const numberOf = (spelling: string): number => {
    const lower = spelling.toLowerCase();
    if (roleOf(lower) === 'none') return BREAK;
    const word = singular(lower);
    const known = numbers.get(word) ?? spellings.push(new Map()) - 1;
    numbers.set(word, known);
    return known;
  };
  const split = [...pieces.keys()].map((piece) => ({
    parts: spellingsOf(piece),
    isHyphened: piece.includes('-'),
  }));
  for (const { parts } of split) if (parts.length === 1) numberOf(parts[0] ?? '');
  const codesOf = split.map(({ parts, isHyphened }): readonly number[] => {
    const joined = isHyphened && parts.length === 2 ? parts.join('') : null;
    const whole = joined === null ? undefined : numbers.get(singular(joined.toLowerCase()));
    if (whole !== undefined) return [whole * 2];
    return parts.map((part, index) => {
      const joiner = joiners.indexOf(part.toLowerCase());
      const number = joiner < 0 ? numberOf(part) : -2 - joiner;
      return number === BREAK ? BREAK : number * 2 + (isHyphened && index > 0 ? 1 : 0);
    });
  });
  const counts = new Uint32Array(split.length);
  const toCodes = (run: Int32Array): number[] => {
    const codes: number[] = [];
    for (const piece of run) {
      if (piece === BREAK) codes.push(BREAK);
      else {
        counts[piece] = (counts[piece] ?? 0) + 1;
        codes.push(...(codesOf[piece] ?? []));
      }
    }
    return codes;
  };
  const coded = inPieces.map(({ inTitle, rest }): CodedText => {
    const title = toCodes(inTitle);
    return { codes: Int32Array.from([...title, ...toCodes(rest)]), title: title.length };
  });
  for (const [piece, { parts }] of split.entries()) {
    const count = counts[piece] ?? 0;
    // The word of a piece that is one word though it has a hyphen is spelled with it.
    const isOne = parts.length > 1 && codesOf[piece]?.length === 1;
    for (const spelling of isOne ? [parts.join('-')] : parts) {
      const word = singular((isOne ? parts.join('') : spelling).toLowerCase());
      const names = spellings[numbers.get(word) ?? -1];
      names?.set(spelling, (names.get(spelling) ?? 0) + count);
    }
  }
  const keys = [...numbers.keys()];
  return {
    texts: coded,
    words: spellings.map(shownAs),
    roles: keys.map(roleOf),
    hashes: Uint32Array.from(keys, hashOf),
  };
}

/** 32-bit FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The pieces of texts between spaces, as numbers, with a break where a phrase ends. */
function piecesOf(texts: readonly string[], pieces: Map<string, number>): Int32Array {
  const run: number[] = [];
  for (const text of texts) {
    for (const phrase of text.replace(webAddress, ' ; ').split(breaks)) {
      for (const piece of phrase.split(/\s+/)) {
        if (piece === '') continue;
        const number = pieces.get(piece) ?? pieces.size;
        pieces.set(piece, number);
        run.push(number);
      }
      run.push(BREAK);
    }
  }
  return Int32Array.from(run);
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
