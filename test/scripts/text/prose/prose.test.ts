import { describe, expect, test } from 'vitest';
import { restore } from '../../../../scripts/text/restore.ts';
import { leftIn, shown } from '../shown.ts';

describe('signs, dashes and spaces of TeX', () => {
  test.each([
    [
      String.raw`a 54\% gain, R\&D, \_validate\_plan, \#1 for \$5`,
      'a 54% gain, R&D, _validate_plan, #1 for $5',
    ],
    [String.raw`(\eg, this; \ie. that; Smith \etal)`, '(e.g., this; i.e. that; Smith et al.)'],
    ['a closed run--verify--reflect process', 'a closed run–verify–reflect process'],
    ['humans -- using maps --- and more', 'humans – using maps — and more'],
    ['8B--120B, 0.67--0.87', '8B–120B, 0.67–0.87'],
    ['see Fig.~3, RTX~3090, (1)~logarithmic', 'see Fig. 3, RTX 3090, (1) logarithmic'],
    [String.raw`about 5\,700 of them`, 'about 5\u202f700 of them'],
    ['English textx2013even underx2013embedding', 'English text–even under–embedding'],
    ['Haze Removal\n  in Large Images', 'Haze Removal in Large Images'],
    ['from 1.28times--1.63times', String.raw`from $1.28\times$–$1.63\times$`],
    [
      String.raw`$2\times$--$8\times$ and $x$~matches`,
      String.raw`$2\times$–$8\times$ and $x$ matches`,
    ],
    [String.raw`techniques$\unicode{x2013}$such, 90\unicode{x00b0}`, 'techniques–such, 90°'],
    [String.raw`\footnotesize Source and {\S} 112, R{ö}der`, 'Source and § 112, Röder'],
    [String.raw`only \textasciitilde30B, 360\textdegree{} and 0\degree`, 'only ~30B, 360° and 0°'],
  ])('%s reads %s', (source, output) => {
    expect(shown(source)).toBe(output);
  });

  test.each([
    'with ~30% more, by ~50-64 points, in 10~20 steps',
    'pass --flag or -v, "--flag", <!-- x --> and a --> b',
    "as in option('--flag') of a call",
    '| a | -- | b |',
    'in ~/.config, ~~gone~~ and snake_case',
    String.raw`C:\new and \d+ and a \\ b`,
    'A*, Hits@20, >75%, 100 times easier, DeltaNet, 3 times',
    'linux2013edition',
  ])('%s stays as it is', (source) => {
    expect(shown(source)).toBe(source);
  });

  test('a range between figures keeps its tilde', () => {
    expect(shown('a 1.5~2.8times gain')).toBe(String.raw`a 1.5~$2.8\times$ gain`);
  });

  test('no character comes of its number that is not seen or that TeX would read', () => {
    const source = String.raw`$\unicode{x202e}$ \unicode{x5c} \unicode{x24}`;
    expect(shown(source)).toBe(source);
  });

  test('thousands that lost their thin space stay one number', () => {
    expect(shown('up to 5 700times faster')).toBe('up to 5\u202f$700\\times$ faster');
  });
});

describe('emphasis of TeX', () => {
  test.each([
    [String.raw`{\emph compression} of`, 'em', 'compression of'],
    [String.raw`{\em a} and \emph{b}`, 'em', 'a and b'],
    [String.raw`(I) \textbf{L}azy`, 'strong', '(I) Lazy'],
    ['a textbf{mu}ltiscale model', 'strong', 'a multiscale model'],
    ['we propose {bf Sink-Aware Pruning}, which', 'strong', 'we propose Sink-Aware Pruning, which'],
    [String.raw`MC\textsuperscript{2}`, 'sup', 'MC2'],
  ])('%s is a run of its own', (source, kind, output) => {
    expect(shown(source)).toBe(output);
    const edges = restore(source).edits.filter((edit) => edit.kind === kind);
    expect(edges.length).toBeGreaterThan(1);
    expect(edges.map((edit) => ('edge' in edit ? edit.edge : null)).slice(0, 2)).toEqual([
      'open',
      'close',
    ]);
  });

  test('runs within runs, and other TeX within them, are read', () => {
    expect(shown(String.raw`\textbf{\emph{na\"ive} 5\%} and \texttt{my\_plan}`)).toBe(
      'naïve 5% and my_plan',
    );
    expect(shown(String.raw`{\large {\textbf{F}}}aster, \textcolor{red}{hot}`)).toBe('Faster, hot');
  });

  test('a footnote comes into brackets', () => {
    expect(shown(String.raw`agents\footnote{Code is here.} do`)).toBe('agents (Code is here.) do');
  });

  test('what has no closing brace, and a command of the authors’ own, is left and named', () => {
    expect(leftIn(String.raw`a \textbf{Self-Reward run`)).toEqual([
      [String.raw`\textbf{`, 'the brace that would close it is missing'],
    ]);
    expect(leftIn(String.raw`we present \ours{}, a`)).toEqual([
      [String.raw`\ours{}`, String.raw`what \ours stands for is not in the text`],
    ]);
  });

  test.each(['{it works} and {large} {a}', 'a set {1, 2, 3}', 'texttt is a word'])(
    '%s stays as it is',
    (source) => {
      expect(shown(source)).toBe(source);
    },
  );
});

describe('left-over citation keys', () => {
  test.each([
    [
      'built on verl~sheng2024hybridflow and OpenCompass~2023opencompass, it',
      'built on verl and OpenCompass, it',
    ],
    ['GPT4o~gpt4o with DALL-E 3~dalle3 in', 'GPT4o with DALL-E 3 in'],
    [String.raw`the framework \citep{mankiw2020, b:c-d}, we`, 'the framework, we'],
    [String.raw`as shown~\cite[see][p. 3]{a}.`, 'as shown.'],
    [String.raw`as shown (\cite{a}).`, 'as shown.'],
    ['as shown cite{smith2020deep}.', 'as shown.'],
    ['the method Dromedary sun2023principledriven, which', 'the method Dromedary, which'],
    ['the method Dromedary\nsun2023principledriven, which', 'the method Dromedary, which'],
    ['\n   \\cite{weir2019} mathcal{O}(d^k)', String.raw`$\mathcal{O}(d^k)$`],
    ['as shown in\n  \\cite{a} and', 'as shown in and'],
  ])('%s reads %s', (source, output) => {
    expect(shown(source)).toBe(output);
  });

  test('what may be a key is left, and named', () => {
    expect(shown('a pricing framework mankiw2020, we')).toBe('a pricing framework mankiw2020, we');
    expect(leftIn('EpBench huet_episodic_2025 has')).toEqual([
      ['huet_episodic_2025', 'huet_episodic_2025 may be the key of a citation'],
    ]);
    expect(leftIn('SD3.5 Large~sd3 and')).toEqual([['~sd3', 'sd3 may be the key of a citation']]);
  });

  test('conferences and data sets are no keys', () => {
    const source = 'at icml2023 on coco2017 and imagenet2012val';
    expect(shown(source)).toBe(source);
  });
});
