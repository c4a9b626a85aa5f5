/** The least and the most milliseconds without a key before a search starts. */
const LEAST = 20;
const MOST = 150;

/** What it is before anything was searched for. */
const FIRST = 120;

/** How long to wait for a further key before a search starts. */
export interface Pace {
  /** In milliseconds. */
  pause: () => number;
  /** Notes how long a search took, in milliseconds, without its pause. */
  took: (time: number) => void;
}

/**
 * A pace that follows the last search: where one takes no time there is one for each letter, and a slow network is asked
 * for nothing that the next letter makes useless.
 */
export function createPace(): Pace {
  let pause = FIRST;
  return {
    pause: () => pause,
    took: (time) => {
      pause = Math.min(Math.max(time, LEAST), MOST);
    },
  };
}
