import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../../scripts/read/capture.ts';
import { sourceText } from '../../../../scripts/read/source-text.ts';
import { timeOf } from '../../../steep-growth.ts';
import { readBytes } from '../read-text.ts';

function stepsFor(text: string): number {
  let steps = 0;
  readCapture(sourceText(text, [], { file: 'f', fileName: 'f' }), (work) => {
    steps += work;
  });
  return steps;
}

const pieces: [name: string, piece: string][] = [
  ['blank lines', '\n'],
  ['lines of white space', ' \t \n'],
  ['one long line', 'word. '],
  ['one long line of full stops and spaces', '. '],
  ['one block of many lines', 'a\n'],
  ['tiny entries', 'a\n\nb\n\n'],
  ['entries without abstracts', 'A Rather Long Title of One Paper\n\n'],
  ['bullets on one line', '• '],
  ['bullets on lines of one block', '•\n'],
  ['bullets between blank lines', '•\n\n'],
  ['a byline and nothing but bullets', '• 5 authors\n\n•\n\n•\n\n'],
  ['bylines in one block', '• 5 authors\n'],
  ['bylines between blank lines', '5 authors\n\n'],
  ['dates in one block', 'May 7\n'],
  ['dates between blank lines', 'May 7\n\n'],
  ['furniture in one block', 'new\nSubscribe\n'],
  ['furniture between blank lines', 'new\n\nSubscribe\n\n'],
  ['dates under a listing title', 'Daily Papers\nMay 7\n'],
  ['numbers after dates', 'May 7\n\n3\n\n'],
  ['titles on abstracts', 'A Title\nAn abstract.\n\n'],
  ['headers', 'new\n\nSubscribe\n\nDaily Papers\n\nMay 7\n\n'],
];

describe('the work grows with the length of the text and not faster', () => {
  test.each(pieces)('for %s', (_, piece) => {
    const once = piece.repeat(1_000);
    const ratio = stepsFor(once + once) / stepsFor(once);
    expect(ratio).toBeLessThan(2.2);
    expect(stepsFor(once)).toBeLessThan(40 * once.length + 5_000);
  });

  test('for a byline followed by nothing but bullets', () => {
    const text = (count: number) => `T\n\nA\n\n• 5 authors\n\n${'•\n\n'.repeat(count)}`;
    expect(stepsFor(text(4_000)) / stepsFor(text(2_000))).toBeLessThan(2.2);
  });

  // The steps do not see what regular expressions and array copies do, so the processor's clock looks on from afar:
  // these take about a second each, and minutes where something is quadratic.
  test.each(pieces)('in time, too, for 500 kB of %s', (_, piece) => {
    const text = piece.repeat(500_000 / new TextEncoder().encode(piece).length);
    expect(timeOf(readBytes, text)).toBeLessThan(15_000);
  });
});
