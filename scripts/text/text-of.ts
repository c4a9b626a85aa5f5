import type { Inline, Text } from '../schema/text.ts';
import type { Restoration, StyleEdit } from './edit.ts';
import { readIntact } from './intact.ts';
import { plainOf } from '../../widgets/src/core/plain-of.ts';
import { mathmlOf } from './tex/mathml.ts';
import { unicodeOf } from './tex/unicode.ts';

type Style = StyleEdit['kind'];

interface Characters {
  text: string;
  style: Style | null;
}

type Whole = Extract<Inline, { math: string } | { link: string }>;

/**
 * Line breaks and white space of every length, which a page shows as one space. Spaces that do not break,
 * and those of another width, are characters that were chosen.
 */
const WHITE_SPACE = /[\t\n\v\f\r \u0085\u2028\u2029]+/g;

/**
 * A restored source in the three forms that pages, feeds, the index and the API show. White space is one
 * space, and none at the ends. A run has one role: the innermost. A formula or a link within it is a run of its
 * own. A formula that cannot be drawn is shown as the source has it. What the publisher put in is read for
 * TeX that is whole, and never guessed at. Total.
 */
export function textOf(restoration: Restoration): Text {
  const inline = runs(pieces(restoration, []));
  return { source: restoration.source, text: inline.map(plainOf).join(''), inline };
}

/** The parts of a text in order; `styles` are those that are open, the innermost last. */
function* pieces(
  { source, edits }: Pick<Restoration, 'source' | 'edits'>,
  styles: Style[],
): Generator<Characters | Whole> {
  const plain = (text: string): Characters => ({ text, style: styles.at(-1) ?? null });
  let from = 0;
  for (const edit of edits) {
    const { start, end, output } = edit;
    yield plain(source.slice(from, start));
    from = end;
    if (edit.kind === 'math') {
      yield formula(edit.tex, edit.restored) ?? plain(source.slice(start, end));
    } else if (edit.kind === 'link') {
      yield { link: edit.href, text: output };
    } else if (edit.kind === 'correction') {
      yield* pieces(readIntact(output), [...styles]);
    } else if (!('edge' in edit)) {
      yield plain(output);
    } else if (edit.edge === 'open') {
      styles.push(edit.kind);
    } else {
      const opened = styles.lastIndexOf(edit.kind);
      if (opened !== -1) styles.splice(opened, 1);
    }
  }
  yield plain(source.slice(from));
}

function formula(tex: string, restored: boolean): Whole | null {
  const mathml = mathmlOf(tex);
  const text = mathml === null ? '' : unicodeOf(mathml);
  return mathml === null || text === '' ? null : { math: tex, text, mathml, restored };
}

/** Pieces as runs: neighbours of one role joined, none empty, white space as it is shown. */
function runs(all: Iterable<Characters | Whole>): Inline[] {
  const spaced = joined(withoutRepeatedSpace(all));
  const last = spaced.at(-1);
  if (last && 'style' in last) last.text = last.text.replace(/ $/, '');
  // A space alone has no role.
  for (const piece of spaced) if ('style' in piece && piece.text === ' ') piece.style = null;
  return joined(spaced).flatMap((piece) => ('style' in piece ? styled(piece) : [piece]));
}

function* withoutRepeatedSpace(all: Iterable<Characters | Whole>): Generator<Characters | Whole> {
  let isAfterSpace = true;
  for (const piece of all) {
    if ('style' in piece) {
      const spaced = piece.text.replace(WHITE_SPACE, ' ');
      const text: string = isAfterSpace && spaced.startsWith(' ') ? spaced.slice(1) : spaced;
      if (text === '') continue;
      isAfterSpace = text.endsWith(' ');
      yield { text, style: piece.style };
    } else {
      isAfterSpace = false;
      yield piece;
    }
  }
}

function joined(pieces: Iterable<Characters | Whole>): (Characters | Whole)[] {
  const all: (Characters | Whole)[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last && 'style' in last && 'style' in piece && last.style === piece.style) {
      last.text += piece.text;
    } else all.push(piece);
  }
  return all;
}

function styled({ text, style }: Characters): Inline[] {
  if (text === '') return [];
  switch (style) {
    case 'em':
      return [{ em: text }];
    case 'strong':
      return [{ strong: text }];
    case 'sup':
      return [{ sup: text }];
    case 'sub':
      return [{ sub: text }];
    default:
      return [text];
  }
}
