import { compareText } from '../../compare-text.ts';
import type { WordNumbers } from './words.ts';

/** What a spelling in an abstract counts against one in a title, whose capitals distort. */
const IN_ABSTRACT = 4;

/** How these papers write a phrase most often, with one space for any; `null` where none does. */
export function spellingIn(
  words: readonly number[],
  papers: readonly { title: string; abstract: string }[],
  numbers: WordNumbers,
): string | null {
  const counts = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    const whole = text.normalize('NFKC');
    const places = [...whole.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
    const found = numbers.textOf(whole).words;
    for (let start = 0; start + words.length <= found.length; start++) {
      if (!words.every((word, at) => found[start + at] === word)) continue;
      const [first, last] = [places[start], places[start + words.length - 1]];
      if (first === undefined || last === undefined) continue;
      const spelling = whole.slice(first.index, last.index + last[0].length).replace(/\s+/g, ' ');
      // Between two of its words may stand what ends a phrase: that is another use of these words.
      if (/[^\p{L}\p{M}\p{N}\p{Pd} ]/u.test(spelling)) continue;
      counts.set(spelling, (counts.get(spelling) ?? 0) + weight);
    }
  };
  for (const { title, abstract } of papers) {
    count(title, 1);
    count(abstract, IN_ABSTRACT);
  }
  for (const [spelling, weight] of counts) {
    // A capital at the head of a sentence says nothing where the same stands elsewhere without.
    const small = spelling.charAt(0).toLowerCase() + spelling.slice(1);
    const other = spelling === small ? undefined : counts.get(small);
    if (other !== undefined) counts.set(small, other + weight);
  }
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return best?.[0] ?? null;
}
