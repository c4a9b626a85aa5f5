import { wordsOf } from '../word-runs.ts';

/** How many of an abstract's bigrams stand for all of them, and how many hexadecimal digits each takes. */
const SIZE = 6;
const DIGITS = 4;

/** The part of the fewer that two gists must share to be of one abstract. */
const SHARED = 1 / 3;

/**
 * Six word bigrams of an abstract, chosen by their hashes (a bottom-k sketch, Broder 1997): 24 hexadecimal
 * digits, fewer for a text of fewer bigrams. A mended word changes few of them or none, so the gist tells
 * an abstract that was mended from one that is another, without keeping the text.
 */
export function gistOf(abstract: string): string {
  const least: number[] = [];
  let before = 0;
  for (const word of [...wordsOf(abstract), '']) {
    const own = hashOf(word);
    const bigram = mixed(Math.imul(before, 31) + own);
    before = own;
    if (least.length === SIZE && bigram >= (least[SIZE - 1] ?? 0)) continue;
    const at = least.findIndex((each) => each >= bigram);
    if (least[at] === bigram) continue;
    least.splice(at < 0 ? least.length : at, 0, bigram);
    if (least.length > SIZE) least.pop();
  }
  return least.map((hash) => (hash & 0xffff).toString(16).padStart(DIGITS, '0')).join('');
}

/**
 * Whether two gists are of one abstract under one title: at least a third of their bigrams is shared. With
 * two of six, different abstracts (Jaccard index under 0.03, see `AGREEMENT`) pass once in a hundred
 * titles that are shared, and an abstract with nine tenths of its bigrams practically always.
 */
export function gistsAgree(a: string, b: string): boolean {
  const [inA, inB] = [gistParts(a), gistParts(b)];
  const shared = inA.filter((part) => inB.includes(part)).length;
  return shared > 0 && shared >= SHARED * Math.min(inA.length, inB.length);
}

/** The bigrams in a gist, as the hexadecimal digits that stand for them. */
export function gistParts(gist: string): string[] {
  return [...new Set(gist.match(/.{4}/g))];
}

/** 32-bit FNV-1a over code units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash;
}

/** The finalizer of MurmurHash3: every bit of what goes in reaches every bit of what comes out. */
function mixed(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
