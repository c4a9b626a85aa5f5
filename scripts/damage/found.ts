import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { cut } from '../text/cut.ts';
import type { Restoration, Span } from '../text/edit.ts';
import type { Fix } from '../text/restore.ts';
import { correctionsOf } from './find-and-show.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { rewrite } from './rewrite.ts';

/** One thing that was found in a text, whichever digest and paper it belongs to. */
export interface Found {
  code: DiagnosticCode;
  /** Where it begins in the source, in UTF-16 units. */
  at: number;
  /** The part of the source that it is about, in quotation marks and cut to a length for print. */
  before: string;
  /** What was found and what was done with it, in a sentence. */
  message: string;
  /** The correction to begin with. */
  fix: Fix;
}

/** The longest text that a message shows whole, in UTF-16 units. */
const LONGEST_SHOWN = 80;

const roles = {
  em: 'emphasised',
  strong: 'in bold',
  sup: 'raised',
  sub: 'lowered',
};

/** Everything that a restoration did to a text or left alone in it, in order of place. */
export function foundIn(restoration: Restoration): Found[] {
  const pieces = piecesOf(restoration);
  const corrections = correctionsOf(restoration, pieces);
  return pieces.flatMap((piece, index): Found[] => {
    const fix = corrections[index];
    if (fix === undefined) throw new Error('Every piece has a correction.');
    const before = asSource(restoration, piece);
    const after = inOneLine(rewrite(restoration, piece).shown);
    return [{ at: piece.at, before, ...describe(piece, before, after), fix }];
  });
}

function describe(piece: Piece, before: string, after: string): Pick<Found, 'code' | 'message'> {
  switch (piece.kind) {
    case 'math':
      return { code: 'notation-restored', message: `${before} is read as the formula ${after}.` };
    case 'link':
      return {
        code: 'link-found',
        message: `${before} is shown as a link to ${cut(piece.href, LONGEST_SHOWN)}.`,
      };
    case 'citation':
      return { code: 'citation-dropped', message: `${before} is not shown: it cites by a key.` };
    case 'left': {
      const { kind, why } = piece.left;
      const code =
        kind === 'math' ? 'notation-left' : kind === 'link' ? 'link-refused' : 'tex-left';
      return { code, message: `${before} was left alone: ${why.replace(/[.\s]+$/, '')}.` };
    }
    case 'word':
      return { code: 'tex-restored', message: `${before} is shown as “${after}”.` };
    default:
      return {
        code: 'tex-restored',
        message: `${before} is shown as “${after}”, ${roles[piece.kind]}.`,
      };
  }
}

function asSource({ source }: Restoration, { start, end }: Span): string {
  return `“${inOneLine(source.slice(start, end))}”`;
}

function inOneLine(text: string): string {
  return cut(text.replace(/\s+/g, ' ').trim(), LONGEST_SHOWN);
}
