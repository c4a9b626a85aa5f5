import fc from 'fast-check';
import {
  applyEdits,
  replacedParts,
  undoEdits,
  type Edit,
  type Restoration,
  type Span,
} from '../../scripts/text/edit.ts';
import { restore } from '../../scripts/text/restore.ts';

/** Pieces of TeX, whole and damaged, of quotations, addresses and prose: what abstracts are made of. */
const fragments = (
  String.raw`\ { } $ _ ^ ~ -- --- ' '' " ${'`'} ${'``'} ( ) [ ] , . : / % \% \& \_ \# \$ \{ \} \\ \, \; \! \( \) \[ \] ` +
  String.raw`\'e \"{\i} \c{c} \v \L \o \ss \aa{} \b{eta} Fr\'echet Schr"odinger ojasiewicz \emph{ \textbf{ \texttt{ textbf{ ` +
  String.raw`{\em {bf {it {\color{red} \textcolor{blue}{ \footnote{ \cite{ \cite{smith2020} cite{a2020b} ~smith2020deep ~sd3 ` +
  String.raw`\ours \eg \ie. \textasciitilde \ldots \deg \newline \label{x} x2013 ax2013b 1{,}000 5\,700 times 700times ` +
  String.raw`https:// http:// https https://github.com/a/b github.com/a github .com/a/b www.x.org a.github.io https://u:p@h.com ` +
  String.raw`{https://a.b} \url{https://a.b/c} \href{https://a.b}{here} https://a.b/{id} blue{https://a.b} : // .com ` +
  String.raw`mathcal{O}(d^k) sigmaleft( right) x_i R^d leq rightarrow sum_j frac{1}{2} alpha theta $x$ $x_i$ \(y\) O(n^2) ` +
  'Fig. the a I is word Word A* 30 5 700 10~20 3 × é 数 🙂 \u0301 \ud800 and don’t'
).split(' ');

const fragment = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...fragments) },
  { weight: 2, arbitrary: fc.constantFrom(' ', '\n', '  ') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

const anyText = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...Array.from('\\{}$_^~-\'"`()[]% aeoi.:/\n')),
      maxLength: 40,
    }),
  },
  { weight: 4, arbitrary: fc.array(fragment, { maxLength: 16 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.array(fragment, { maxLength: 12 }).map((parts) => parts.join(' ')) },
);

/**
 * Checks on `runs` texts what restoring promises of any: it never throws, its edits are sorted and do not
 * overlap, what it left touches none of them, undoing gives the source back, formulas only gain characters,
 * and restoring the restored text changes nothing. Throws with the smallest text that breaks one.
 */
export function checkLaws(runs: number, seed = 1): void {
  fc.assert(
    fc.property(anyText, (source) => {
      const restored = restore(source);
      checkSpans(restored);
      const text = applyEdits(restored);
      const undone = undoEdits(text, restored.edits, replacedParts(restored));
      must(undone === source, 'undoing gives the source back');
      restored.edits.forEach((edit) => checkEdit(source, edit));
      const again = applyEdits(restore(text));
      must(again === text, `a second reading changes nothing: ${JSON.stringify([text, again])}`);
    }),
    { numRuns: runs, seed },
  );
}

function checkSpans({ source, edits, left }: Restoration): void {
  checkOrder(source, edits);
  checkOrder(source, left);
  checkOrder(
    source,
    [...edits, ...left].toSorted((a, b) => a.start - b.start || a.end - b.end),
  );
}

function checkOrder(source: string, spans: readonly Span[]): void {
  let last = 0;
  for (const { start, end } of spans) {
    must(start >= last && end >= start && end <= source.length, 'spans are in order and apart');
    last = end;
  }
}

function checkEdit(source: string, edit: Edit): void {
  const { start, end, output } = edit;
  must(end > start || output !== '', 'no edit is empty');
  if (edit.kind === 'math') {
    must(isSubsequence(source.slice(start, end), output), 'formulas only gain characters');
  }
  if (edit.kind === 'link') {
    const { protocol, username, password } = new URL(edit.href);
    must(/^https?:$/.test(protocol) && username + password === '', 'links lead to the web');
  }
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const character of whole) if (part.startsWith(character, at)) at += character.length;
  return at === part.length;
}

function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(`Broken: ${law}`);
}
