import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { titleKey } from '../../../../scripts/catalog/ids/title-key.ts';

describe('titles that are one', () => {
  test.each([
    ['Attention Is All You Need', 'attention is  all you need'],
    ['State-Space Models: A Survey', 'State Space Models — a survey.'],
    ["Fr\\'echet Means", 'Fréchet means'],
    ["Fr\\'{e}chet Means", 'Frechet Means'],
    ['A na\\"{\\i}ve Bound', 'A naïve bound'],
    ['\\L{}ojasiewicz Flows', 'Łojasiewicz flows'],
    ['Erd\\H{o}s Graphs', 'Erdős graphs'],
    ['Tr\\"ager and \\v{S}koda', 'Träger and Škoda'],
    ['$100\\times$ Faster', '100× faster'],
    ['$100\\times$ Faster', '100times Faster'],
    ['Learning with $\\alpha$-Divergence', 'Learning with α-divergence'],
    ['Learning with $\\varepsilon$ Noise', 'learning with epsilon noise'],
    ['An $O(n^2)$ Bound', 'An O(n²) Bound'],
    ['\\emph{Deep} Nets', '{\\em Deep} Nets'],
    ['\\textbf{Deep} Nets', 'Deep Nets'],
    ['Maps into $\\mathbb{R}^n$', 'Maps into ℝⁿ'],
    ['DALL·E at Home', 'DALL-E at home'],
    ['a $\\ne$ b', 'a ≠ b'],
    ['Straße', 'STRASSE'],
  ])('%s = %s', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
  });
});

describe('titles that are not one', () => {
  test.each([
    ['Scaling Laws I', 'Scaling Laws II'],
    ['Learning with $\\alpha$', 'Learning with $\\beta$'],
    ['深度学习', '机器学习'],
    ['कि', 'का'],
    ['がく', 'かく'],
    ['!!!', '???'],
  ])('%s ≠ %s', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
  });
});

test('a title without letters or digits is its own key', () => {
  expect(titleKey('🦄 ?!')).toBe('🦄 ?!');
});

test('case, spaces and dashes never tell titles apart', () => {
  const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), (words) => {
      expect(titleKey(words.join(' — ').toUpperCase())).toBe(titleKey(words.join('-')));
    }),
  );
});

test('no text is too odd for a key, and only an empty one has an empty key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(titleKey(title) === '').toBe(title === '');
    }),
  );
});
