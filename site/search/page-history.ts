/** What an entry in the browser's history had on show, besides what its address says. */
export interface Shown {
  /** How many results. */
  count: number;
  /** How far down, in pixels. */
  scroll: number;
  /** Address of the result that was opened; `null` where none was. */
  opened: string | null;
}

/** What an entry's state says was on show, as `history.state` has it; anything else is the beginning. */
export function readShown(state: unknown, least: number): Shown {
  const said = (name: string): unknown =>
    typeof state === 'object' && state !== null ? Reflect.get(state, name) : undefined;
  const number = (value: unknown, least: number): number =>
    typeof value === 'number' && value > least ? value : least;
  const opened = said('opened');
  return {
    count: number(said('count'), least),
    scroll: number(said('scroll'), 0),
    opened: typeof opened === 'string' ? opened : null,
  };
}

/** Milliseconds that a page has to stand still before its place is noted: browsers refuse a hundred notes in a row. */
const STILL = 150;

/** Keeps what the present entry has on show up to date with how far the page is scrolled. */
export function noteScrolling(note: (scroll: number) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(timer);
      timer = setTimeout(() => note(scrollY), STILL);
    },
    { passive: true },
  );
  // Results come after the browser would scroll.
  history.scrollRestoration = 'manual';
}
