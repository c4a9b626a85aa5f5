import type { Edit, Restoration, Span } from '../text/edit.ts';
import { firstFrom } from './first-from.ts';

/** What a part of a source becomes: for a person to see, and for a correction to say. */
export interface Rewritten {
  /** As a reader sees it, but for formulas, which stand as TeX between dollar signs. */
  shown: string;
  /** In notation that is intact, so that a correction which shows it changes nothing. */
  written: string;
}

const commands = {
  em: '\\emph{',
  strong: '\\textbf{',
  sup: '\\textsuperscript{',
  sub: '\\textsubscript{',
};

/** What a part of a source becomes. Edits that it cuts are not made. */
export function rewrite({ source, edits }: Restoration, { start, end }: Span): Rewritten {
  const shown: string[] = [];
  const written: string[] = [];
  let from = start;
  for (let index = firstFrom(edits, start); index < edits.length; index += 1) {
    const edit = edits[index];
    if (edit === undefined || edit.end > end) break;
    const between = source.slice(from, edit.start);
    shown.push(between, edit.output);
    written.push(asText(between), inNotation(edit, source));
    from = edit.end;
  }
  const rest = source.slice(from, end);
  return { shown: [...shown, rest].join(''), written: [...written, asText(rest)].join('') };
}

/** Characters that stay what they are: a dollar sign would be read as the beginning of a formula. */
function asText(source: string): string {
  return source.replace(/(?<!\\)\$/g, '\\$');
}

function inNotation(edit: Edit, source: string): string {
  switch (edit.kind) {
    case 'em':
    case 'strong':
    case 'sup':
    case 'sub':
      return edit.edge === 'open' ? commands[edit.kind] : '}';
    case 'escape':
      // A bare dollar sign or brace would be read as notation.
      return /[$\\{}]/.test(edit.output) ? source.slice(edit.start, edit.end) : edit.output;
    default:
      return edit.output;
  }
}
