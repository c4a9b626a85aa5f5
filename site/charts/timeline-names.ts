import { cut } from '../../scripts/text/cut.ts';
import { round } from '../../widgets/src/core/timeline/round.ts';

/** What is to be named in a picture: a title, and the mark that has it. */
export interface Named {
  id: string;
  title: string;
  x: number;
  y: number;
}

/** A title beside the line that leads down from it to its mark. It lies between `left` and `right`. */
export interface NameLabel {
  id: string;
  text: string;
  x: number;
  /** The upper end of the mark, where the line ends. */
  to: number;
  anchor: 'start' | 'end';
  left: number;
  right: number;
}

/** The size of a label's type, and the room between a line and its label, and between two labels. */
const TYPE = 13;
const BESIDE = 5;
const BETWEEN = 16;

/** How long titles may be: the longest that fits is taken, and a shorter one says too little. */
const LENGTHS = [70, 58, 48, 40, 34, 28, 22, 18];

/** Two lengths: the shorter of them as long as can be, then the other. */
const PAIRS = LENGTHS.flatMap((a) => LENGTHS.map((b) => [a, b] as const)).toSorted(
  (one, other) => Math.min(...other) - Math.min(...one) || Math.max(...other) - Math.max(...one),
);

/**
 * Labels of the first and the newest mark, in one line: as much of the titles as there is room for, so that
 * neither reaches out of the picture or over the other. Only one of them, or none, where there is no room.
 */
export function nameLabels(first: Named, newest: Named, width: number): NameLabel[] {
  for (const [firstLength, newestLength] of PAIRS) {
    for (const a of sides(first, firstLength, ['start', 'end'])) {
      for (const b of sides(newest, newestLength, ['end', 'start'])) {
        const apart = a.right + BETWEEN <= b.left || b.right + BETWEEN <= a.left;
        if (apart && isWithin(a, width) && isWithin(b, width)) return [a, b];
      }
    }
  }
  for (const length of LENGTHS) {
    for (const only of sides(newest, length, ['end', 'start'])) {
      if (isWithin(only, width)) return [only];
    }
  }
  return [];
}

function sides(
  { id, title, x, y }: Named,
  length: number,
  anchors: readonly NameLabel['anchor'][],
): NameLabel[] {
  const text = shortTitle(title, length);
  const room = widthOf(text);
  return anchors.map((anchor) => {
    const near = anchor === 'start' ? x + BESIDE : x - BESIDE;
    const far = anchor === 'start' ? near + room : near - room;
    return {
      id,
      text,
      x: round(x),
      to: round(y),
      anchor,
      left: round(Math.min(x, far)),
      right: round(Math.max(x, far)),
    };
  });
}

function isWithin({ left, right }: NameLabel, width: number): boolean {
  return left >= 0 && right <= width;
}

/** As many whole words of a title as fit in `length` UTF-16 units, the cut marked; at least a part of one. */
export function shortTitle(title: string, length: number): string {
  const short = cut(title, length);
  if (short === title) return title;
  const kept = short.slice(0, -1);
  const words = title[kept.length] === ' ' ? kept : kept.replace(/\s+\S*$/u, '');
  return `${words.replace(/[\s:,;.–—-]+$/u, '') || kept}…`;
}

/** At least the width of a text in the serif: broad letters count as such, those of East Asia as squares. */
function widthOf(text: string): number {
  let ems = 0;
  for (const character of text) {
    if (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\uff00-\uff60]/u.test(character))
      ems += 1;
    else if ((character.codePointAt(0) ?? 0) > 0xffff) ems += 1.3;
    else if (/[MW@%mw—…]/u.test(character)) ems += 0.9;
    else if (/[A-Z&\u0370-\u1fff]/u.test(character)) ems += 0.74;
    else ems += /[ iljtfrs.,:;'’"“”|!()[\]/-]/u.test(character) ? 0.36 : 0.55;
  }
  return ems * TYPE;
}
