import type { ApiTopic } from '../../api/types.ts';
import { isTopic } from '../../api/guards.ts';
import { checkFile } from '../check-file.ts';
import { Problem } from '../problem.ts';
import { resolve } from '../resolve.ts';
import { papersOf, type Papers } from './papers.ts';
import { countOf, paperAt, type TopicColumns } from './read-topic.ts';

/** A topic as it is shown: its papers as far as they have come. */
export interface Series {
  label: string;
  /** The address of the topic's file; `null` where the page brought the data itself. */
  address: string | null;
  /** The topic's own page. */
  page: string | null;
  /** How many papers there are, here or still to come. */
  count: number;
  papers: Papers;
  parts: readonly TopicColumns[];
}

/** A topic from its (first) file, which has been checked as far as its top level goes. */
export function seriesOf(file: ApiTopic, address: string | null): Series {
  return withParts(
    {
      label: file.label,
      address,
      page: address && resolve(file.url, address),
      count: file.count || 0,
    },
    [file.papers],
  );
}

/** The same topic with further papers. */
export function withParts(
  series: Omit<Series, 'papers' | 'parts'>,
  parts: readonly TopicColumns[],
): Series {
  const counts = parts.map(countOf);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...series,
    count: Math.max(all, series.count),
    parts,
    papers: papersOf(all, (index) => {
      let part = 0;
      let place = index;
      while (place >= (counts[part] ?? Infinity)) place -= counts[part++] ?? 0;
      return paperAt(parts[part] ?? {}, place);
    }),
  };
}

/**
 * The topics that a page hands over: files of the API, one or several, or bare columns. Throws a `Problem` for
 * anything else.
 */
export function seriesFrom(value: unknown): Series[] {
  return (Array.isArray(value) ? value : [value]).map((each: unknown) => {
    const columns = Object(each) as TopicColumns;
    if (Array.isArray(columns.ids)) {
      return withParts({ label: '', address: null, page: null, count: 0 }, [columns]);
    }
    const file = checkFile(each, isTopic, null);
    return seriesOf(file, null);
  });
}

/** Why there is nothing, of several reasons. */
export function firstProblem(results: readonly PromiseSettledResult<unknown>[]): unknown {
  return results.find((each) => each.status === 'rejected')?.reason ?? new Problem('gone', null);
}
