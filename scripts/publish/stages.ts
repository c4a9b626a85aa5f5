import { performance } from 'node:perf_hooks';
import { ownPeak, processTree, residentOf, resetOwnPeak } from './process-memory.ts';

/** How often memory is looked at, in milliseconds. */
const SAMPLE_EVERY = 100;

/** Every how many looks new processes are searched for: to ask every thread takes a quarter of a millisecond. */
const SEARCH_EVERY = 5;

/** What a stage of a build gave, and what it took. */
export interface Measured<T> {
  result: T;
  seconds: number;
  /** The most memory in use at one time, in bytes, by this process and those it started. */
  peakBytes: number;
}

/**
 * Does the work of a stage and says what it took; what it throws is thrown. The memory of other processes
 * is sampled, so a short peak of theirs can be missed; that of this one cannot, even while it is too busy
 * to look. Stages follow one another: each starts the count of its peak anew.
 */
export async function measure<T>(work: () => Promise<T> | T): Promise<Measured<T>> {
  resetOwnPeak();
  const start = performance.now();
  let tree = processTree();
  let peak = residentOf(tree);
  let looks = 0;
  const timer = setInterval(() => {
    if (++looks % SEARCH_EVERY === 0) tree = processTree();
    peak = Math.max(peak, residentOf(tree));
  }, SAMPLE_EVERY);
  timer.unref();
  try {
    const result = await work();
    const seconds = (performance.now() - start) / 1000;
    return { result, seconds, peakBytes: Math.max(peak, ownPeak()) };
  } finally {
    clearInterval(timer);
  }
}
