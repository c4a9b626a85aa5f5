import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../../scripts/text/edit.ts';
import { findMath } from '../../../../scripts/text/math/index.ts';

const shown = (source: string): string => applyEdits({ source, edits: findMath(source, []).edits });

describe('a formula whose dollar signs and backslashes are lost is restored', () => {
  const restored: Record<string, [source: string, output: string][]> = {
    commands: [
      [
        'by mathcal O_i(u) = sigmaleft( sum_j mathcal W_{ij} u + mathcal B_{ij}right). Here',
        String.raw`by $\mathcal O_i(u) = \sigma\left( \sum_j \mathcal W_{ij} u + \mathcal B_{ij}\right)$. Here`,
      ],
      ['in mathcal{O}(d^k) samples', String.raw`in $\mathcal{O}(d^k)$ samples`],
      ['a scale λ^star to use', String.raw`a scale $λ^\star$ to use`],
      ['the set tilde C of labels', String.raw`the set $\tilde C$ of labels`],
      ['recovers nabla L exactly', String.raw`recovers $\nabla L$ exactly`],
      [
        'a set K_{n,n} and langle x, yrangle',
        String.raw`a set $K_{n,n}$ and $\langle x, y\rangle$`,
      ],
    ],
    'commands in a row': [
      ['of widetildeTheta(d^4).', String.raw`of $\widetilde\Theta(d^4)$.`],
      ['use widetilde Theta(d^{kq})', String.raw`use $\widetilde \Theta(d^{kq})$`],
      ['for ngeq 2 and all', String.raw`for $n\geq 2$ and all`],
      ['a cost Klog K_1', String.raw`a cost $K\log K_1$`],
      ['alpha,!beta-CROWN', String.raw`$\alpha,\!\beta$-CROWN`],
    ],
    'letters that still have their backslash': [
      [String.raw`on {\tau}-Bench`, 'on ${\\tau}$-Bench'],
      [String.raw`with a \beta that`, String.raw`with a $\beta$ that`],
    ],
    scripts: [
      ['an L_2 loss', 'an $L_2$ loss'],
      ['LoRA and (IA)^3, tuned', 'LoRA and (IA)$^3$, tuned'],
      ['up to 2048^3-a size that', 'up to $2048^3$-a size that'],
      ['the norms ||x_i||^2 and ||w||_2', 'the norms $||x_i||^2$ and $||w||_2$'],
      ['T_{2}^*-weighted', '$T_{2}^*$-weighted'],
      ['out of 2^k - 1 inputs', 'out of $2^k - 1$ inputs'],
      [
        'at sensors x_i, i=1,dots,m (branch net)',
        String.raw`at sensors $x_i$, $i=1,\dots,m$ (branch net)`,
      ],
      ['rewards r^{update} and r^{exit} within', 'rewards $r^{update}$ and $r^{exit}$ within'],
      ['on τ^2-Bench', 'on $τ^2$-Bench'],
      ['below 10^{-3} units', 'below $10^{-3}$ units'],
      ['a lambda_max bound', String.raw`a $\lambda_{\max}$ bound`],
    ],
    'scripts of names': [
      ['SP^3: Spherical', 'SP$^3$: Spherical'],
      ['and BT^2 too', 'and BT$^2$ too'],
      ['CQD^{A} beats', 'CQD$^{A}$ beats'],
      ['MR^2Bench-Video', 'MR$^2$Bench-Video'],
      ['M^3Eval', 'M$^3$Eval'],
      ['36.2 AP_r on', '36.2 AP$_r$ on'],
      ['mAP_{0.5} from', 'mAP$_{0.5}$ from'],
    ],
    degrees: [
      ['a 360^{circ} view', String.raw`a $360^{\circ}$ view`],
      ['by 90^circ now', String.raw`by $90^\circ$ now`],
    ],
    'growth rates': [
      ['a O(log V) bound', String.raw`a $O(\log V)$ bound`],
      ['a {O}(K T^{3/4}) regret', 'a ${O}(K T^{3/4})$ regret'],
      ['in Θ(log n) time', String.raw`in $Θ(\log n)$ time`],
      ['are Omega(T) or', String.raw`are $\Omega(T)$ or`],
      ['O(mnlog n)', String.raw`$O(mn\log n)$`],
      ['from O(L^2) to O(Lk).', 'from $O(L^2)$ to $O(Lk)$.'],
    ],
    times: [
      ['100times faster', String.raw`$100\times$ faster`],
      ['3-630times faster', String.raw`$3-630\times$ faster`],
      ['8192 times 8192 pixels', String.raw`$8192 \times 8192$ pixels`],
      ['256times256', String.raw`$256\times256$`],
      ['up to Ntimes less', String.raw`up to $N\times$ less`],
      ['on 4timesH20 cards', String.raw`on $4\times$H20 cards`],
      ['a d times d matrix', String.raw`a $d \times d$ matrix`],
      ['256{times}256', String.raw`$256{\times}256$`],
    ],
    relations: [
      ['with leq 30% of', String.raw`with $\leq 30\%$ of`],
      ['uses sim213K clips', String.raw`uses $\sim$213K clips`],
      ['with sim 75% fewer', String.raw`with $\sim 75\%$ fewer`],
      ['ICCapprox0.78', String.raw`ICC$\approx$0.78`],
      ['our approx 11times smaller', String.raw`our $\approx 11\times$ smaller`],
      ['scores 7.21 pm 1.15.', String.raw`scores $7.21 \pm 1.15$.`],
      ['where T ll hwd.', String.raw`where $T \ll hwd$.`],
      ['for 2 le n le 119', String.raw`for $2 \le n \le 119$`],
      ['a prior p(a mid v) and', String.raw`a prior $p(a \mid v)$ and`],
      ['any βin(0,1) here', String.raw`any $β\in(0,1)$ here`],
      ['a subset n{=}247 of', 'a subset $n{=}247$ of'],
    ],
    arrows: [
      [
        'g: R rightarrow R is',
        String.raw`g: R rightarrow R is`.replace(
          'g: R rightarrow R',
          String.raw`$g: R \rightarrow R$`,
        ),
      ],
      ['SFTrightarrowGRPO', String.raw`SFT$\rightarrow$GRPO`],
      ['year rightarrow month', String.raw`year $\rightarrow$ month`],
      ['74.9 rightarrow 57.2', String.raw`$74.9 \rightarrow 57.2$`],
      ['(VBench: 1%downarrow)', String.raw`(VBench: $1\%\downarrow$)`],
    ],
    'Greek letters beside other mathematics': [
      ['with beta=1.08 and', String.raw`with $\beta=1.08$ and`],
      ['the ratio phi_r of', String.raw`the ratio $\phi_r$ of`],
      ['employ ell_1-Regularized', String.raw`employ $\ell_1$-Regularized`],
    ],
    compositions: [
      ['of the form h = g circ p where', String.raw`of the form $h = g \circ p$ where`],
    ],
    'a backslash that is still there': [
      [String.raw`a 10\times larger`, String.raw`a $10\times$ larger`],
    ],
  };
  for (const [shape, rows] of Object.entries(restored)) {
    test.each(rows)(`${shape}: %s`, (source, output) => {
      expect(shown(source)).toBe(output);
      for (const { tex } of findMath(source, []).edits) {
        expect(() =>
          katex.renderToString(tex, { throwOnError: true, strict: 'ignore' }),
        ).not.toThrow();
      }
    });
  }
});

describe('a formula ends where names, dashes and signs of prose begin', () => {
  test.each([
    ['on 2times A800-80GB GPUs', String.raw`on $2\times$ A800-80GB GPUs`],
    ['from 2times--8times faster', String.raw`from $2\times$--$8\times$ faster`],
    [String.raw`R\&D mathcal{O}(d^k)`, String.raw`R\&D $\mathcal{O}(d^k)$`],
    ['gamma_eff = eta * lambda for', String.raw`$\gamma_{eff} = \eta * \lambda$ for`],
  ])('%s', (source, output) => {
    expect(shown(source)).toBe(output);
  });

  test('no part of a product or of an application is restored without the rest', () => {
    expect(findMath('of delta = 6x10-6 and', []).edits).toEqual([]);
    expect(findMath('a law Theta(in the number of steps)', []).edits).toEqual([]);
  });
});

describe('prose, code and names stay as they are', () => {
  test.each([
    '100 times easier',
    '3 times, two times 3 layers, many times',
    'the right contexts, in sum, to the left (see Fig. 3)',
    'DeltaNet and the delta rule',
    'gamma priors, alpha-beta pruning, a beta version, the pi network',
    'snake_case, file_names.py, MAX_VALUE, my_var_2, __init__, libing_general',
    'sim-to-real, Sim2Real, sim2real and a sim of it',
    'Hits@20, >75%, A* search, C++ and C#',
    'p < 0.05 (n = 20), f(x), (a, b)',
    'as well as a subset of it, the limits and the models',
    'logs, exponents, maximum, minmax, lexical, precision, success, equivalent',
    'from 5 pm to 9 pm, 5 pm sharp',
    'the arrow keys, a narrow gap, time steps, 4timesteps',
    '#hashtag, @user, smith2020deep, [1], [^2], ^1.2.3',
    'In 2024, I saw a big bar of text in it.',
    'approx. 5 GB, age 3, page 2, scale3',
    'x86_64, utf_8, a/b_c/d_e.py, --no_cache, $HOME_DIR',
    'a set {a, b} of options; function(x){return x;}',
    'bright, wright and well',
    'a chip ell2 (no formula)',
    'O(edges of the graph) and (so on)',
  ])('%s', (source) => {
    expect(findMath(source, []).edits).toEqual([]);
  });

  test('nothing that is taken is touched', () => {
    const source = 'https://x.y/a_b^2 and x^2';
    expect(findMath(source, [{ start: 0, end: 17 }]).edits.map(({ tex }) => tex)).toEqual(['x^2']);
    expect(findMath(source, [{ start: 0, end: source.length }]).edits).toEqual([]);
  });
});

describe('a formula that still has its delimiters', () => {
  test.each([
    ['a $x_1$ here', 'x_1'],
    [String.raw`a \(x_1\) here`, 'x_1'],
    [String.raw`a \[ \sum_i x_i \] here`, String.raw` \sum_i x_i `],
    ['$$a=b$$', 'a=b'],
    [String.raw`6$\times$2`, String.raw`\times`],
    ['top-$k$ and', 'k'],
    [String.raw`$ \times $ 3`, String.raw` \times `],
    ['a flow of $>$5 cars', '>'],
    [String.raw`an accuracy of \(82.2\%\) and`, String.raw`82.2\%`],
    [String.raw`codes \([8,4,4]\) over`, '[8,4,4]'],
    [String.raw`a cost of \(O(dk)\) and`, 'O(dk)'],
    [String.raw`that \(-1\) is`, '-1'],
  ])('stays as it is: %s', (source, tex) => {
    const { edits } = findMath(source, []);
    expect(edits.map((edit) => [edit.tex, edit.restored])).toEqual([[tex, false]]);
    expect(shown(source)).toBe(source);
  });

  test('may stand right beside another', () => {
    const { edits } = findMath(String.raw`the $\textbf{DA}$$^{\textbf{2}}$ model`, []);
    expect(edits.map(({ tex }) => tex)).toEqual([
      String.raw`\textbf{DA}`,
      String.raw`^{\textbf{2}}`,
    ]);
  });

  test('gets the backslash of its per cent sign back', () => {
    expect(shown('a rate of $40.9%$ and')).toBe(String.raw`a rate of $40.9\%$ and`);
    expect(findMath('costs $5% and $6% more', []).edits).toEqual([]);
  });

  test('is left whole, and named, where words stand in it and commands are lost', () => {
    const { edits, left } = findMath('so $P(final answer is wrong) le (1 - p_{gen})^N$ holds', []);
    expect(edits).toEqual([]);
    expect(left.map(({ why }) => why)).toEqual(['words stand between its dollar signs']);
  });

  test.each([
    'costs $5 and $10 more',
    'costs $3M or $4M, that is $3M-$4M',
    'US$ 5 and A$ 6',
    String.raw`\[more\] and \(so on\), \[RFC 2616\], \(2023\), \(GPT (a)\)`,
    'a $ sign',
  ])('is not seen in money or escaped brackets: %s', (source) => {
    expect(findMath(source, [])).toEqual({ edits: [], left: [] });
  });

  test.each([
    [String.raw`$\href{javascript:alert(1)}{x}$`, String.raw`\href`],
    [String.raw`$\def\a{b}\a_1$`, String.raw`\def`],
    [String.raw`$\includegraphics{x_1}$`, String.raw`\includegraphics`],
    [String.raw`$\unicode{x2013}$`, String.raw`\unicode`],
    [String.raw`$\frac{1$`, 'parse'],
    ['$boldsymbol{x}_1$', 'backslash'],
  ])('is left alone, and named, where it cannot be drawn: %s', (source, why) => {
    const { edits, left } = findMath(source, []);
    expect(edits).toEqual([]);
    expect(left).toHaveLength(1);
    expect(left[0]?.why).toContain(why);
  });
});

describe('what looks like a formula and is not certain is left alone, and named', () => {
  test.each([
    ['is exactly K{p} of sets', 'lost'],
    ['the ratio rho_E{rho_{pi}} is', 'lost'],
    ['an mathcal of', 'apply'],
    ['even only text{response length}{3}. We', 'lost'],
  ])('%s', (source, why) => {
    const { edits, left } = findMath(source, []);
    expect(edits).toEqual([]);
    expect(left.map((one) => one.why).join()).toContain(why);
  });

  test('a word with a hyphen is no command', () => {
    expect(findMath('a sqrt-frequency sampler', [])).toEqual({ edits: [], left: [] });
  });

  test('a formula with a lost modulus is not restored in part', () => {
    expect(findMath('the case n equiv 1 3. We', []).edits).toEqual([]);
  });

  test('unsafe commands are never restored', () => {
    for (const name of [
      'href',
      'url',
      'def',
      'newcommand',
      'let',
      'input',
      'class',
      'style',
      'unicode',
    ]) {
      expect(shown(`a ${name}{x_1} here`)).not.toContain(`\\${name}`);
    }
  });

  test('a formula beside a lonely dollar sign that would change it is left alone', () => {
    const { edits, left } = findMath('we pay $5/x_1 or x^2', []);
    expect(shown('we pay $5/x_1 or x^2')).toBe(
      edits.length === 0 ? 'we pay $5/x_1 or x^2' : 'we pay $5/x_1 or $x^2$',
    );
    expect(left.length + edits.length).toBeGreaterThan(0);
  });
});
