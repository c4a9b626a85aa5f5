import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../scripts/read/characters.ts';
import { sourceText } from '../../../scripts/read/source-text.ts';
import { placeAt } from '../../../scripts/text/place-at.ts';

const character = fc.constantFrom('a', 'b', ' ', '\u0001', '\u202e', '\u0001\u0002', '\n', 'é');

test('every character of a clean text is found where it stood in the file', () => {
  fc.assert(
    fc.property(fc.array(character, { maxLength: 40 }), (characters) => {
      const before = characters.join('').split('\n');
      const { text, removed } = clean(characters.join(''));
      const source = sourceText(text, removed, { file: 'f', fileName: 'f' });
      for (const [index, line] of text.split('\n').entries()) {
        for (let from = 0; from < line.length; from++) {
          const anchors = source.runs(index + 1, from + 1, line.length - from);
          for (let offset = 0; from + offset < line.length; offset++) {
            const place = placeAt(anchors, offset);
            expect(before[place.line - 1]?.[place.column - 1]).toBe(line[from + offset]);
            expect(source.at(index + 1, from + offset + 1)).toEqual({ file: 'f', ...place });
          }
        }
      }
    }),
  );
});
