import { compareText } from '../../../scripts/compare-text.ts';
import type { ApiTopic } from '../../../scripts/schema/api/topics.ts';
import { isTopic } from '../../../widgets/src/api/guards.ts';

/** A paper of a followed topic, as the home page lists it. */
export interface FollowedPaper {
  id: string;
  /** Plain text. */
  title: string;
  date: string | null;
  precision: ApiTopic['papers']['precisions'][number];
  certainty: ApiTopic['papers']['certainties'][number];
  /** Which of the followed topics it has. */
  topics: { id: string; label: string }[];
}

/** What is used here of a topic's file in the API. */
export type TopicFile = Pick<ApiTopic, 'id' | 'label' | 'papers'>;

/** How long a file may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * The newest papers of several topics, at most `limit`: newest first, those without a date last, each once
 * with all of the topics that list it.
 */
export function newestOf(files: readonly TopicFile[], limit: number): FollowedPaper[] {
  const found = new Map<string, FollowedPaper>();
  for (const { id: topic, label, papers } of files) {
    // A file lists its newest papers first, so those after the limit cannot be among the newest of all.
    for (const [place, id] of papers.ids.slice(0, limit).entries()) {
      const paper = found.get(id) ?? {
        id,
        title: papers.titles[place] ?? '',
        date: papers.dates[place] ?? null,
        precision: papers.precisions[place] ?? null,
        certainty: papers.certainties[place] ?? null,
        topics: [],
      };
      paper.topics.push({ id: topic, label });
      found.set(id, paper);
    }
  }
  return [...found.values()]
    .sort((a, b) => compareText(b.date ?? '', a.date ?? '') || compareText(a.id, b.id))
    .slice(0, limit);
}

/**
 * Asks for the file of a topic; `null` where it does not come in time, or is of a kind that this page does
 * not know. An address that was given up (`signal`) rejects.
 */
export async function fetchTopic(url: string, signal: AbortSignal): Promise<TopicFile | null> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
    });
    if (!response.ok) return null;
    const file: unknown = await response.json();
    return isTopic(file) ? file : null;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof TypeError || error instanceof SyntaxError) return null;
    if (error instanceof DOMException && error.name === 'TimeoutError') return null;
    throw error;
  }
}
