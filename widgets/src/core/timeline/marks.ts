import type { Dot } from './dots.ts';
import type { Lane } from './layout.ts';

/**
 * The marks of a lane, as paths (the `d` of SVG and of a canvas alike) by what they mean. Lines without a length
 * and with round ends are dots.
 */
export interface Marks {
  reach: string;
  sure: string;
  unsure: string;
  undated: string;
  columns: string;
  pale: string;
}

/** The marks of a lane whose dots have a radius. Empty paths where it has none of a kind. */
export function marksOf({ dots, columns }: Pick<Lane, 'dots' | 'columns'>, radius: number): Marks {
  const marks: Marks = { reach: '', sure: '', unsure: '', undated: '', columns: '', pale: '' };
  for (const dot of dots) {
    const { x, y, mark } = dot;
    marks[mark] += mark === 'sure' ? `M${x} ${y}h0` : ring(dot, radius - 0.75);
    marks.reach += reachOf(dot, radius);
  }
  for (const { x, y, width, height, unsureHeight } of columns) {
    const bar = (top: number, tall: number): string =>
      tall > 0 ? `M${x} ${top}h${width}v${tall}h-${width}z` : '';
    marks.columns += bar(y + unsureHeight, height - unsureHeight);
    marks.pale += bar(y, unsureHeight);
  }
  return marks;
}

/**
 * The path of what a dot's date may mean beside the place of the dot: a line over the month or the year, and an arrow
 * where the year may be a later one. Empty for a day that is stated.
 */
export function reachOf({ x, y, reach, orLater }: Dot, radius: number): string {
  const line = reach ? `M${reach[0]} ${y}H${reach[1]}` : '';
  return orLater ? `${line}M${x + radius} ${y}h${radius + 2}m-2.5-2.5l2.5 2.5l-2.5 2.5` : line;
}

function ring({ x, y }: Dot, radius: number): string {
  return `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0z`;
}
