import { isTopic } from '../../api/guards.ts';
import type { ApiTopic } from '../../api/types.ts';
import type { Get } from '../get-file.ts';
import { resolve } from '../resolve.ts';
import { firstProblem, seriesOf, withParts, type Series } from './series.ts';

/** The most bytes of a topic's file. */
const LIMIT = 8_000_000;

/** The most files of a topic that are read: a hundred thousand papers. */
const FILES = 20;

/** Topics as far as they have come. */
export interface LoadedTopics {
  series: Series[];
  /** Whether some could not be loaded. */
  isPartial: boolean;
}

/**
 * Loads topics by the addresses of their files. Large ones have several: what is in the first can be drawn while the
 * others come, after each of which `grow` is called. Rejects where none can be loaded.
 */
export async function loadTopics(
  addresses: readonly string[],
  get: Get,
  signal: AbortSignal,
  grow: () => void,
): Promise<LoadedTopics> {
  const files = await Promise.allSettled(addresses.map((each) => get(each, isTopic, LIMIT)));
  const topics: LoadedTopics = { series: [], isPartial: false };
  for (const [index, file] of files.entries()) {
    const address = addresses[index] ?? '';
    if (file.status === 'rejected') topics.isPartial = true;
    else {
      const at = topics.series.push(seriesOf(file.value, address)) - 1;
      void loadRest(topics, at, file.value, address, get, signal, grow);
    }
  }
  if (topics.series.length === 0) throw firstProblem(files);
  return topics;
}

async function loadRest(
  topics: LoadedTopics,
  at: number,
  first: ApiTopic,
  address: string,
  get: Get,
  signal: AbortSignal,
  grow: () => void,
): Promise<void> {
  const series = topics.series[at];
  const parts = [...(series?.parts ?? [])];
  const seen = [resolve(address)];
  /** Files that lead in a circle, or to another host, are not what a site writes. */
  const after = (file: ApiTopic, from: string): string | null => {
    const next = resolve(file.next, from);
    if (!next) return null;
    const isOdd = seen.includes(next) || new URL(next).host !== new URL(seen[0] ?? next).host;
    if (isOdd) topics.isPartial = true;
    seen.push(next);
    return isOdd ? null : next;
  };
  let next = after(first, address);
  while (next && series && parts.length < FILES) {
    const from: string = next;
    const file = await get(from, isTopic, LIMIT).catch(() => null);
    if (signal.aborted) topics.isPartial = true;
    if (signal.aborted) return;
    if (file) parts.push(file.papers);
    else topics.isPartial = true;
    next = file && after(file, from);
    // Putting them in order takes longer the more there are: it is done when there are twice as many.
    if (next && parts.length < FILES && !Number.isInteger(Math.log2(parts.length))) continue;
    topics.series[at] = withParts(series, parts);
    grow();
  }
}
