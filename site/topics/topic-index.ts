import { type Growth, growthOf, recentSince } from '../../scripts/catalog/topics/growth.ts';
import { compareText } from '../../scripts/compare-text.ts';
import type { Paper } from '../../scripts/schema/paper.ts';
import type { Topic } from '../../scripts/schema/topic.ts';

/** A topic that has papers, as the index of topics lists it. */
export interface IndexedTopic<P> {
  topic: Topic;
  papers: readonly P[];
  /** `null` where there are no recent years to compare with earlier ones, or no paper has a sure year. */
  growth: Growth | null;
  /** What it is ordered by as growing; 0 where there is no growth. */
  rise: number;
}

/** All topics for their index. */
export interface TopicIndex<P> {
  /** By name. */
  used: IndexedTopic<P>[];
  /** Those that no paper has, by name. */
  unused: Topic[];
  /** The first of the recent years that growth is measured with. */
  since: number | null;
}

/** Topics by name, those without papers apart, with the growth of each. */
export function topicIndex<P extends Pick<Paper, 'published'>>(
  topics: readonly Topic[],
  papers: readonly P[],
  papersOf: (topic: string) => readonly P[],
): TopicIndex<P> {
  const since = recentSince(papers);
  const named = topics.toSorted(byName);
  return {
    since,
    used: named
      .map((topic) => ({ topic, papers: papersOf(topic.id) }))
      .filter((one) => one.papers.length > 0)
      .map((one) => {
        const growth = since === null ? null : growthOf(one.papers, papers, since);
        return { ...one, growth, rise: growth?.rise ?? 0 };
      }),
    unused: named.filter(({ id }) => papersOf(id).length === 0),
  };
}

/** Orders topics by name, as the site lists them everywhere. */
export function byName(a: Pick<Topic, 'label'>, b: Pick<Topic, 'label'>): number {
  return compareText(nameKey(a.label), nameKey(b.label)) || compareText(a.label, b.label);
}

/** A label as it is filed: case and accents do not count, the same in every locale. */
function nameKey(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase();
}
