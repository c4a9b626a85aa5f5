import { type Found, type Prose, matchAt } from './scan.ts';

const hyphens = /-+/y;
const before = /[\p{L}\p{N})\]}%”’'"*°…]/u;
const after = /[\p{L}\p{N}([{\\$“‘`"]/u;

/**
 * Two hyphens as an en dash, three as an em dash, between words (`train--test`) or between spaces. Not an
 * option (`--flag`), an arrow, a rule or a row of a table.
 */
export function readDash({ source }: Prose, at: number): Found | null {
  const run = matchAt(hyphens, source, at)?.[0] ?? '';
  const end = at + run.length;
  const skipped = { end: Math.max(end, at + 1) };
  if (run.length < 2 || run.length > 3) return skipped;
  const left = source[at - 1] ?? '';
  const right = source[end] ?? '';
  // `"--flag` is an option that somebody quotes, and so is `('--flag`.
  const isQuoted = /["'`]/.test(left) && /[\s([{=,]/.test(source[at - 2] ?? ' ');
  const endsFormula = left === '$' && /\S/.test(source[at - 2] ?? ' ');
  const closed = (before.test(left) || endsFormula) && after.test(right) && !isQuoted;
  const spaced = left === ' ' && right === ' ' && isProse(source, at, end);
  if (!closed && !spaced) return skipped;
  return {
    edits: [{ kind: 'dash', start: at, end, output: run.length === 2 ? '–' : '—' }],
    end,
  };
}

/**
 * Whether words stand on both sides, and not an operator, an option or the cell of a table; `++` close by says
 * that operators are spoken of.
 */
function isProse(source: string, at: number, end: number): boolean {
  return (
    !source.slice(Math.max(0, at - 20), at).includes('++') &&
    /[^\s|<>=+-]$/.test(source.slice(at - 2, at - 1)) &&
    /^[^\s|<>=+-]/.test(source.slice(end + 1, end + 2))
  );
}
