import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean, replaceLoneSurrogates } from '../../../scripts/read/characters.ts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

test('a lone surrogate becomes U+FFFD, a pair stays', () => {
  expect(replaceLoneSurrogates('a\ud800b\udc00c😀')).toBe('a\ufffdb\ufffdc😀');
});

test('cleaning twice is cleaning once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = clean(text).text;
      expect(clean(once)).toEqual({ text: once, removed: [] });
    }),
  );
});

test('what was removed, put back in its places, gives the text with its line ends as line feeds', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { text: cleaned, removed } = clean(text);
      const lines = cleaned.split('\n');
      for (const { character, line, column } of removed) {
        const kept = lines[line - 1] ?? '';
        lines[line - 1] = kept.slice(0, column - 1) + character + kept.slice(column - 1);
      }
      expect(lines.join('\n')).toBe(text.replace(/\r\n?/g, '\n'));
    }),
  );
});
