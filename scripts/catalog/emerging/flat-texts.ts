import type { NumberedText } from './words.ts';

/** Texts one after the other, as rows of equal length: a place is a word of some text. */
export interface FlatTexts {
  words: Int32Array;
  joints: Uint8Array;
  /** Per place, the index of its text. */
  textAt: Int32Array;
  /** Per text, the place of its first word. */
  starts: Int32Array;
}

/** Lays texts end to end; no phrase goes on from one to the next, for each has a gap before its first word. */
export function flatten(texts: readonly NumberedText[]): FlatTexts {
  const length = texts.reduce((sum, { words }) => sum + words.length, 0);
  const flat: FlatTexts = {
    words: new Int32Array(length),
    joints: new Uint8Array(length),
    textAt: new Int32Array(length),
    starts: new Int32Array(texts.length),
  };
  let start = 0;
  for (const [index, { words, joints }] of texts.entries()) {
    flat.starts[index] = start;
    flat.words.set(words, start);
    flat.joints.set(joints, start);
    flat.textAt.fill(index, start, start + words.length);
    start += words.length;
  }
  return flat;
}
