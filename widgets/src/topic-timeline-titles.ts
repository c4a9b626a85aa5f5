import { min } from 'd3-array';
import { nothing, svg } from 'lit';
import type { Layout } from './core/timeline/layout.ts';

/** The least and the most height for a title, how far its line is from it, and how wide a letter is on average. */
const LEAST = 12.5;
const MOST = 30;
const BESIDE = 5;
const LETTER = 6.2;

/**
 * The titles of papers where these are so few that there is room for all above their dots, each with a line to its own;
 * for a lane with more, nothing. Those of the left half stand to the right of their lines and in the order of time,
 * those of the right half the other way round: so most lines cross no title.
 */
export function titlesIn({ lanes, axisEnd, radius }: Layout): unknown {
  return lanes.map(({ dots, top }) => {
    const dated = dots.filter(({ mark }) => mark !== 'undated');
    const room = (min(dated, ({ y }) => y) ?? 0) - radius - top;
    const height = Math.min(MOST, room / dated.length);
    if (!(height >= LEAST)) return nothing;
    const isLeft = ({ x }: { x: number }): boolean => x < axisEnd / 2;
    const inRows = [...dated.filter(isLeft), ...dated.filter((dot) => !isLeft(dot)).reverse()].map(
      (dot, row) => {
        const middle = top + (room - height * dated.length) / 2 + height * (row + 0.5);
        // A line ends at the top of a stack of dots, so that it crosses none.
        const end = (min(dated, ({ x, y }) => (x === dot.x ? y : Infinity)) ?? 0) - radius;
        return { ...dot, middle, end, isLeft: isLeft(dot) };
      },
    );
    // The titles stand above all lines.
    return svg`<path class="lead" d=${inRows.map(({ x, middle, end }) => `M${x} ${middle}V${end}`).join('')} />
      ${inRows.map(({ x, title, middle, isLeft }) => {
        const letters = Array.from(title);
        const most = (isLeft ? axisEnd - x : x) / LETTER - 2;
        return svg`<text class="title" x=${x + (isLeft ? BESIDE : -BESIDE)} y=${middle + 4} text-anchor=${isLeft ? 'start' : 'end'}>
          ${letters.length > most ? `${letters.slice(0, most).join('')}…` : title}
        </text>`;
      })}`;
  });
}
