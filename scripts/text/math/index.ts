import { type LeftAlone, type MathEdit, type Span, applyEdits } from '../edit.ts';
import { findDamaged } from './damaged.ts';
import { findIntact } from './intact.ts';

/**
 * Finds the formulas of a text: those that still have their delimiters, and those whose dollar signs and
 * backslashes the source has lost and that can be put back with certainty. `taken` are ranges (in order,
 * disjoint) that no formula may touch. What looks like a formula and is not certain is in `left`. Never
 * throws; takes time in proportion to the text's length.
 */
export function findMath(
  source: string,
  taken: readonly Span[],
): { edits: MathEdit[]; left: LeftAlone[] } {
  const intact = findIntact(source, taken);
  const walls = merged(merged(taken, intact.edits), intact.left);
  const damaged = findDamaged(source, walls);
  const edits = merged(intact.edits, damaged.edits);
  if (damaged.edits.length > 0 && !staysTheSame(source, edits, walls)) {
    const why = 'a dollar sign that stands alone in the text would become one of its delimiters';
    const unsure = damaged.edits.map(({ start, end }) => ({
      kind: 'math' as const,
      start,
      end,
      why,
    }));
    const left = intact.left.map((one) => inOneLine(source, one));
    return { edits: intact.edits, left: merged(merged(left, damaged.left), unsure) };
  }
  return {
    edits,
    left: merged(
      intact.left.map((one) => inOneLine(source, one)),
      damaged.left,
    ),
  };
}

/** Whether the formulas would be read as the same once they have their dollar signs. */
function staysTheSame(source: string, edits: readonly MathEdit[], walls: readonly Span[]): boolean {
  const stray = withoutSpans(source, walls);
  if (!/[$]|\\[([\])]/.test(stray)) return true;
  const applied = applyEdits({ source, edits: [...edits] });
  const again = findIntact(applied, []).edits;
  return again.length === edits.length && again.every(({ tex }, at) => tex === edits[at]?.tex);
}

function withoutSpans(source: string, spans: readonly Span[]): string {
  let from = 0;
  const parts: string[] = [];
  for (const { start, end } of spans) {
    parts.push(source.slice(from, start));
    from = end;
  }
  parts.push(source.slice(from));
  return parts.join(' ');
}

function merged<T extends Span>(one: readonly T[], other: readonly T[]): T[] {
  return [...one, ...other].sort((a, b) => a.start - b.start);
}

/** Up to the end of its line: the line break is the prose's to read. */
function inOneLine(source: string, left: LeftAlone): LeftAlone {
  const at = source.slice(left.start, left.end).search(/(?<!\s)\s*[\n\r]/);
  return at > 0 ? { ...left, end: left.start + at } : left;
}
