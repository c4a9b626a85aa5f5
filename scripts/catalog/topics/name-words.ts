/** A word of a name, and the marks that follow it there: `C` and `++`; `''` for spaces and hyphens. */
export interface NameWord {
  word: string;
  marks: string;
}

/** Ways to read one name; more than this many hyphens are not also read as nothing. */
const MOST_HYPHENS = 3;

/** A pattern of its own for every use: it keeps its place in the text. */
export function wordPattern(): RegExp {
  return /[\p{L}\p{M}\p{N}]+/gu;
}

/** The text as it is compared: in NFKC, with the stars and colons of mathematics as they are on a keyboard. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[∗⋆★]/g, '*').replaceAll('∶', ':');
}

/**
 * A name as it is looked for: the marks before its first word (`.NET`), then its words. Where a hyphen stands
 * between two words, there is a further reading with them as one: `pre-training` may be written
 * `pretraining`. No words, no readings.
 */
export function wordsOfName(name: string): { head: string; readings: NameWord[][] } {
  const text = comparable(name);
  const found = [...text.matchAll(wordPattern())];
  const gaps = found.map(({ index, 0: word }, at) =>
    text.slice(index + word.length, found[at + 1]?.index),
  );
  let readings: NameWord[][] = found.length === 0 ? [] : [[]];
  let hyphens = 0;
  let isJoined = false;
  found.forEach(([word], at) => {
    const marks = marksOf(gaps[at] ?? '');
    readings = readings.flatMap((words) => {
      const last = words.at(-1);
      const apart = [...words, { word, marks }];
      if (!isJoined || !last) return [apart];
      return [apart, [...words.slice(0, -1), { word: last.word + word, marks }]];
    });
    isJoined =
      at < found.length - 1 && /^\p{Pd}$/u.test(gaps[at] ?? '') && ++hyphens <= MOST_HYPHENS;
  });
  return { head: marksOf(text.slice(0, found[0]?.index ?? 0)), readings };
}

/** The characters of a gap that say something: not spaces, hyphens, apostrophes and the leavings of TeX. */
function marksOf(gap: string): string {
  return gap.replace(/[\s\p{Pd}$\\{}_^'’]+/gu, '');
}
