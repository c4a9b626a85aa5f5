/** A part of a text: from `start` up to and without `end`, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** Characters that TeX writes otherwise than prose: the output is what a reader should see. */
export interface CharacterEdit extends Span {
  kind: 'accent' | 'quote' | 'dash' | 'escape' | 'space' | 'citation' | 'command' | 'sign';
  output: string;
}

/** One edge of a run with a role, such as `\emph{` or its `}`; the edge itself is not shown. */
export interface StyleEdit extends Span {
  kind: 'em' | 'strong' | 'sup' | 'sub';
  edge: 'open' | 'close';
  output: '';
}

/** A formula. */
export interface MathEdit extends Span {
  kind: 'math';
  /**
   * The formula between its delimiters: as the source has it where it is intact, else between dollar signs
   * with what was stripped put back. The source is a subsequence of it.
   */
  output: string;
  /** The TeX without delimiters. */
  tex: string;
  /** Whether anything was put back. */
  restored: boolean;
}

/** An address in the text. */
export interface LinkEdit extends Span {
  kind: 'link';
  /** What is shown. */
  output: string;
  href: string;
}

/** What the publisher put in the place of a part of the source; it may hold intact TeX. */
export interface CorrectionEdit extends Span {
  kind: 'correction';
  output: string;
}

/** One change to a source. Its range may be empty only where the output is not. */
export type Edit = CharacterEdit | StyleEdit | MathEdit | LinkEdit | CorrectionEdit;

/** A part of a source that looks damaged and was left as it is, because nothing certain can be made of it. */
export interface LeftAlone extends Span {
  kind: 'math' | 'command' | 'accent' | 'quote' | 'citation' | 'link';
  /** Why, to finish the sentence "It was left alone: …". */
  why: string;
}

/** A source and what was read into it. The source itself is never changed. */
export interface Restoration {
  source: string;
  /** In order, without overlap. */
  edits: Edit[];
  /** In order; none overlaps an edit. */
  left: LeftAlone[];
}

/** The source with all edits made. */
export function applyEdits({ source, edits }: Pick<Restoration, 'source' | 'edits'>): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, output } of edits) {
    parts.push(source.slice(from, start), output);
    from = end;
  }
  parts.push(source.slice(from));
  return parts.join('');
}

/** The parts of the source that the edits replace, one for each: what undoing them needs beside them. */
export function replacedParts({ source, edits }: Pick<Restoration, 'source' | 'edits'>): string[] {
  return edits.map(({ start, end }) => source.slice(start, end));
}

/**
 * The source of a text that `edits` gave: each output goes, and the part of the source that it replaced comes
 * back. Throws where an output is not at its place, for then it is not that text.
 */
export function undoEdits(
  text: string,
  edits: readonly Edit[],
  replaced: readonly string[],
): string {
  const parts: string[] = [];
  let from = 0;
  let written = 0;
  edits.forEach(({ start, end, output }, index) => {
    const at = from + (start - written);
    if (!text.startsWith(output, at)) throw new Error(`The text has no "${output}" at ${at}.`);
    parts.push(text.slice(from, at), replaced[index] ?? '');
    from = at + output.length;
    written = end;
  });
  parts.push(text.slice(from));
  return parts.join('');
}
