import { describe, expect, test } from 'vitest';
import { applyEdits, replacedParts, undoEdits } from '../../../scripts/text/edit.ts';
import { restore } from '../../../scripts/text/restore.ts';
import { checkLaws } from '../../score/text-laws.ts';
import { hostileTexts } from '../../score/text-speed.ts';
import { steepGrowth } from '../../steep-growth.ts';
import { shown } from './shown.ts';

describe('restore', () => {
  test('any text keeps the laws: undone it is the source, restored again it is the same', () => {
    expect(() => {
      checkLaws(2000);
    }).not.toThrow();
  });

  test('what was changed can be undone', () => {
    const source = String.raw`Fr\'echet ${'``'}x'' at https: //a.org/b with R^d rightarrow R`;
    const restored = restore(source);
    const text = applyEdits(restored);
    expect(text).not.toBe(source);
    expect(undoEdits(text, restored.edits, replacedParts(restored))).toBe(source);
    expect(() => undoEdits(`x${text}`, restored.edits, replacedParts(restored))).toThrow('no "');
  });

  test('a fix goes before everything else, at every place', () => {
    const fixes = [{ find: 'R^d', show: String.raw`$\mathbb{R}^d$` }];
    const restored = restore(String.raw`from R^d to R^d, \emph{R^d}`, fixes);
    expect(applyEdits(restored)).toBe(
      String.raw`from $\mathbb{R}^d$ to $\mathbb{R}^d$, $\mathbb{R}^d$`,
    );
    expect(restored.edits.filter(({ kind }) => kind === 'correction')).toHaveLength(3);
  });

  test('nothing is read into what a fix shows, nor across it', () => {
    const restored = restore('at XX/b', [{ find: 'XX', show: 'github.com/a' }]);
    expect(applyEdits(restored)).toBe('at github.com/a/b');
    expect(restored.edits.map(({ kind }) => kind)).toEqual(['correction']);
  });

  test('of fixes that overlap the first counts, and one that finds nothing does nothing', () => {
    const fixes = [
      { find: 'abc', show: '1' },
      { find: 'cd', show: '2' },
      { find: '', show: '3' },
      { find: 'zz', show: '4' },
    ];
    expect(applyEdits(restore('abcd cd', fixes))).toBe('1d 2');
  });

  test('an address is no formula', () => {
    expect(shown('https://a.org/x_i^2 and http://u:p@a.org/x_i^2')).toBe(
      'https://a.org/x_i^2 and http://u:p@a.org/x_i^2',
    );
  });

  test('what reading twice would change is left as it is, and named', () => {
    const source = String.raw`\textbf{https:}//a.org/b`;
    const once = shown(source);
    expect(shown(once)).toBe(once);
  });

  test('white space is never named as damage', () => {
    const source = '\n  \\textbf{https:}//a.org/b\n  \\cite{a b}';
    const { left } = restore(source);
    expect(left.map(({ start, end }) => source.slice(start, end).trim())).not.toContain('');
  });

  test('twice the text takes about twice the time, whatever is in it', () => {
    expect(steepGrowth(hostileTexts, 16_000, restore)).toEqual([]);
  }, 120_000);
});
