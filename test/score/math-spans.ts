import { restore } from '../../scripts/text/restore.ts';
import type { CorpusText } from './corpus.ts';

/** What a reader thought of a span, having read it where it stands. */
const judgements = [
  'right',
  'lost a command',
  'wrong',
  'left rightly',
  'should be restored',
  'not seen',
] as const;

type Judgement = (typeof judgements)[number];

/** The formulas of the digests compared with the list of those that somebody has judged. */
export interface SpanScore {
  /** Damaged formulas: restored ones, those left alone, and those that only the reader saw. */
  damaged: number;
  restored: number;
  left: number;
  /** How many have each judgement. */
  judged: Record<Judgement, number>;
  /** Restored formulas by shape, most frequent first. */
  shapes: [shape: string, count: number][];
  /** Lines that nobody has judged. */
  unjudged: string[];
  /** Lines that are on the list and no longer found. */
  gone: string[];
}

/**
 * Every formula that is restored or left alone in these texts, one a line, in their order: place, shape,
 * the source's characters, and the output or why it was left.
 */
export function listSpans(texts: readonly CorpusText[]): string[] {
  return texts.flatMap(({ id, text }) => {
    const { edits, left } = restore(text);
    const lines = [
      ...edits.flatMap((edit) =>
        edit.kind === 'math' && edit.restored
          ? [
              {
                at: edit.start,
                line: [shapeOf(edit.tex), text.slice(edit.start, edit.end), edit.output],
              },
            ]
          : [],
      ),
      ...left.flatMap(({ kind, start, end, why }) =>
        kind === 'math' ? [{ at: start, line: ['left', text.slice(start, end), why] }] : [],
      ),
    ];
    return lines
      .toSorted((a, b) => a.at - b.at)
      .map(({ line }) => [id, ...line].join('\t').replace(/\n/g, ' '));
  });
}

/**
 * Compares the list with a golden one, in which each line has a judgement and a tab before it. Lines with
 * "not seen" are damaged formulas that the reader saw and the code did not.
 */
export function scoreSpans(texts: readonly CorpusText[], golden: string): SpanScore {
  const lines = listSpans(texts);
  const rows = golden
    .split('\n')
    .filter((line) => line !== '')
    .map(readRow);
  const known = new Map<string, number>();
  for (const { line, judgement } of rows) {
    if (judgement !== 'not seen') known.set(line, (known.get(line) ?? 0) + 1);
  }
  const unjudged: string[] = [];
  for (const line of lines) {
    const count = known.get(line) ?? 0;
    if (count === 0) unjudged.push(line);
    else known.set(line, count - 1);
  }
  const judged = Object.fromEntries(
    judgements.map((name) => [name, rows.filter(({ judgement }) => judgement === name).length]),
  ) as Record<Judgement, number>;
  const shapes = new Map<string, number>();
  for (const line of lines) {
    const shape = line.split('\t')[1] ?? '';
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  const left = shapes.get('left') ?? 0;
  shapes.delete('left');
  return {
    damaged: lines.length - judged['left rightly'] + judged['not seen'],
    restored: lines.length - left,
    left,
    judged,
    shapes: [...shapes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
    unjudged,
    gone: [...known].flatMap(([line, count]) => (count > 0 ? [line] : [])),
  };
}

function readRow(row: string): { judgement: Judgement; line: string } {
  const [name = '', ...rest] = row.split('\t');
  const judgement = judgements.find((one) => one === name);
  if (judgement === undefined) throw new Error(`No judgement: ${row}`);
  return { judgement, line: rest.join('\t') };
}

/** What a restored formula is, in a word. */
function shapeOf(tex: string): string {
  if (/^\{?[OoΩΘ]\}?\(|^\\(?:Omega|Theta)\(|^\\mathcal\s*\{?O\}?\(/.test(tex)) return 'growth rate';
  if (/^[_^]/.test(tex)) return 'script of a name';
  if (tex.includes('\\times')) return 'times';
  if (/arrow|\\mapsto|\\to\b/.test(tex)) return 'mapping';
  if (/\\(?:[lg]eq?|approx|sim|pm|neq?)\b/.test(tex)) return 'relation';
  if (/\\(?:math|bm|wide|tilde|hat|bar|sqrt|frac|sum|left)/.test(tex)) return 'command';
  return /\\[A-Za-z]/.test(tex) ? 'symbol' : 'script';
}
