import type { Paper } from '../scripts/schema/paper.ts';
import type { Text } from '../scripts/schema/text.ts';
import { haveFormula } from './formulas.ts';

/** What a page says of how its text was read. */
export interface SourceNote {
  /** Whether a formula was put back into a source that had lost its notation. */
  restored: boolean;
  /** The characters of the source where a reader sees others. */
  sources: { field: 'title' | 'abstract'; text: string }[];
}

/** What there is to say of the text of a paper; `null` where it is shown as the source has it. */
export function sourceNote({
  title,
  abstract,
}: Pick<Paper, 'title' | 'abstract'>): SourceNote | null {
  const sources = (['title', 'abstract'] as const).flatMap((field) => {
    const text = field === 'title' ? title : abstract;
    return text && differs(text) ? [{ field, text: text.source }] : [];
  });
  if (sources.length === 0) return null;
  return { restored: hasRestored(title) || (abstract !== null && hasRestored(abstract)), sources };
}

/** Whether more was changed than white space; characters that became a link are still the same. */
function differs(text: Text): boolean {
  return haveFormula([text]) || spaced(text.source) !== spaced(text.text);
}

function hasRestored({ inline }: Text): boolean {
  return inline.some((run) => typeof run === 'object' && 'math' in run && run.restored);
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
