import type { Described } from './thing.ts';

/** A height in units of the page's own text, as the style sheets of the elements have it. */
interface Height {
  size: number;
  unit: 'em' | 'rem';
}

/** What a browser's text has where nobody changed it, in pixels. */
const EM = 16;

/** The rows of a list where nobody says. */
const ROWS = 5;

/**
 * The room that an element takes before and after it is there, so that its page can keep it before the script has
 * come: the `--size` of its style sheet, which is the same at any width. A test compares the two.
 */
export function reservedHeight(thing: Described): string {
  const { size, unit } = heightOf(thing);
  return `${Number(size.toFixed(2))}${unit}`;
}

/** The height of a frame until its page tells its own, in pixels. */
export function frameHeight(thing: Described): number {
  return Math.ceil(heightOf(thing).size * EM);
}

function heightOf({ tag, attributes }: Described): Height {
  const given = (name: string): string | null => {
    const value = attributes.find(([one]) => one === name)?.[1];
    return typeof value === 'string' ? value : null;
  };
  const rows = Number(given('limit') ?? ROWS);
  switch (tag) {
    case 'paper-card':
      return { size: CARD[given('variant') ?? ''] ?? 12.6, unit: 'em' };
    case 'topic-timeline':
      return { size: given('topics')?.includes(',') ? 26 : 20, unit: 'rem' };
    case 'digest-list':
      return { size: 7.5 + rows * ROW, unit: 'em' };
    case 'related-papers':
      return { size: 6.3 + rows * (ROW + REASONS), unit: 'em' };
    case 'paper-search':
      return { size: 4.75, unit: 'em' };
  }
}

/** A row of a list, and the line of what makes a paper related. */
const ROW = 4;
const REASONS = 1.3;

/** The heights of cards that are not standard ones. */
const CARD: Readonly<Record<string, number>> = { compact: 9.5, full: 25 };
