import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mathmlOf } from '../../../../scripts/text/tex/mathml.ts';
import { unicodeOf } from '../../../../scripts/text/tex/unicode.ts';
import { texFragments } from './tex-arbitrary.ts';

/** Formulas and how plain text writes them. */
const cases: [tex: string, text: string][] = [
  ['\\mathcal{O}(d^k)', 'O(dᵏ)'],
  ['\\widetilde{\\Theta}(d^{kq})', 'Θ̃(d^(kq))'],
  ['O(KT^{3/4})', 'O(KT^(3/4))'],
  ['10^{-3}', '10⁻³'],
  ['90^\\circ', '90°'],
  ['x^\\top y', 'xᵀy'],
  ["f'(x)", 'f′(x)'],
  ['T_{2}^*', 'T₂*'],
  ['W_{ij}', 'Wᵢⱼ'],
  ['f_\\theta(x)', 'f_θ(x)'],
  ['D_{\\mathrm{KL}} x', 'D_KL x'],
  ['x_{\\max}^2', 'x_max²'],
  ['e_{i_1}', 'e_(i₁)'],
  ['n \\log n', 'n log n'],
  ['\\log^{2/3} n', 'log^(2/3) n'],
  ['\\operatorname*{argmax}_x f', 'argmaxₓ f'],
  ['\\arg\\min_{\\theta} L', 'arg min_θ L'],
  ['\\sum_{i=1}^n a_i', '∑ᵢ₌₁ⁿ aᵢ'],
  ['\\mathbb{R}^d \\rightarrow \\mathbb{R}', 'ℝᵈ → ℝ'],
  ['\\mathbb{E}_{x\\sim p}[f(x)]', 'E_(x~p)[f(x)]'],
  ['\\leq 30\\%', '≤30%'],
  ['p \\approx 1.1 \\times 10^{-16}', 'p ≈ 1.1×10⁻¹⁶'],
  ['P(X=1)', 'P(X=1)'],
  ['8192 \\times 8192', '8192×8192'],
  ['i=1,\\dots,m', 'i = 1, …, m'],
  ['f\\colon X \\to Y', 'f: X → Y'],
  ['f(x) := 2', 'f(x) := 2'],
  ['\\frac{a+b}{2n}', '(a+b)/(2n)'],
  ['\\frac{\\partial f}{\\partial x}', '∂f/∂x'],
  ['\\binom{n}{k}', '(n choose k)'],
  ['\\sqrt{T}', '√T'],
  ['\\sqrt{n+1}', '√(n+1)'],
  ['\\sqrt[3]{x}', '∛x'],
  ['\\left( \\frac{a}{b} \\right)', '(a/b)'],
  ['\\begin{pmatrix}a&b\\\\c&d\\end{pmatrix}', '(a, b; c, d)'],
  ['\\hat{y}_t', 'ŷₜ'],
  ['\\overline{AB}', 'A̅B̅'],
  ['\\underbrace{a}_{b}', 'a_b'],
  ['\\boldsymbol{\\theta}', 'θ'],
  ['\\textbf{x y}', 'x y'],
  ['\\textsc{Foo}', 'Foo'],
  ['3\\text{rd}', '3rd'],
  ['10\\,\\text{ms}', '10 ms'],
  ['a \\text{ if } b', 'a if b'],
  ['\\ell_1', 'ℓ₁'],
  ['x \\bmod y', 'x mod y'],
];

function plain(tex: string): string {
  const mathml = mathmlOf(tex);
  if (mathml === null) throw new Error(`${tex} is no formula.`);
  return unicodeOf(mathml);
}

describe('a formula in plain text', () => {
  test.each(cases)('%s is %s', (tex, text) => {
    expect(plain(tex)).toBe(text.normalize('NFC'));
  });

  test('is one line without double spaces, whatever the formula', () => {
    fc.assert(
      fc.property(texFragments, (tex) => {
        const mathml = mathmlOf(tex);
        if (mathml === null) return;
        const text = unicodeOf(mathml);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/[^\S ]| {2}|[\u2061-\u2064\u200b]/);
      }),
      { numRuns: 2000 },
    );
  });
});
