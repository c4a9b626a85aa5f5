/** How many slots pairs are counted in at most: with more pairs it lets more through, and is never wrong. */
const MOST_SLOTS = 1 << 22;

/** Tells most of the pairs that few texts hold from the others, in a fixed amount of memory. */
export interface FrequencySieve {
  /** Texts must come in order. */
  add: (run: number, word: number, text: number) => void;
  /** Whether enough texts may hold a pair; `false` is certain. */
  mayBeFrequent: (run: number, word: number) => boolean;
}

/**
 * A sieve with nothing in it, for pairs of a run and the word after it that at least `fewest` texts hold, and
 * `places` where pairs may be.
 */
export function frequencySieve(fewest: number, places: number): FrequencySieve {
  const slots = Math.min(MOST_SLOTS, 2 ** Math.ceil(Math.log2(2 * places + 1)));
  const slotOf = (run: number, word: number): number =>
    (Math.imul(Math.imul(run + 1, 0x9e3779b1) ^ (word + 1), 0x85ebca6b) >>> 8) & (slots - 1);
  const last = new Int32Array(slots).fill(-1);
  const counts = new Uint8Array(slots);
  return {
    add: (run, word, text) => {
      const slot = slotOf(run, word);
      if (last[slot] === text) return;
      last[slot] = text;
      const count = counts[slot] ?? 0;
      if (count < fewest) counts[slot] = count + 1;
    },
    mayBeFrequent: (run, word) => (counts[slotOf(run, word)] ?? 0) >= fewest,
  };
}
