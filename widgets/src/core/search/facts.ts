import type { Absent, FacetCounts } from './answer.ts';
import type { FactsFile, SearchFile } from './index-files.ts';
import { type Choices, type Facet, facets, noChoices } from './query.ts';
import { type Kind, kinds } from './result.ts';

/** What is known of a record besides its text. */
export interface Facts {
  kind: Kind | null;
  /** As `FactsFile` writes it; `null` where nothing is known. */
  date: string | null;
  certainty: string;
  topics: { id: string; label: string }[];
  digests: string[];
  hasCode: boolean;
}

/** Reads the facts of a row; a row that a file does not have has none. */
export function factsReader(
  file: Pick<SearchFile, 'topics' | 'topicLabels' | 'digests'>,
  facts: FactsFile,
): (row: number) => Facts {
  const code = new Set(facts.code);
  return (row) => ({
    kind: kindOf(facts, row),
    date: facts.dates[row] || null,
    certainty: (facts.certainties[row] ?? '.').replace('.', ''),
    topics: (facts.topics[row] ?? []).flatMap((place) => {
      const id = file.topics[place];
      return id === undefined ? [] : [{ id, label: file.topicLabels[place] ?? id }];
    }),
    digests: (facts.digests[row] ?? []).flatMap((place) => file.digests[place] ?? []),
    hasCode: code.has(row),
  });
}

function kindOf({ kinds: counts }: FactsFile, row: number): Kind | null {
  let end = 0;
  return kinds.find((kind) => row < (end += counts[kind])) ?? null;
}

/** The values that a record has of a facet. */
export function valuesOf(facet: Facet, facts: Facts): string[] {
  const { kind, date, topics, digests, hasCode } = facts;
  switch (facet) {
    case 'kind':
      return kind === null ? [] : [kind];
    case 'topic':
      return topics.map(({ id }) => id);
    case 'digest':
      return digests;
    case 'has':
      return hasCode ? ['code'] : [];
    case 'year':
      if (kind === 'topic') return [];
      return [date === null || date.startsWith('--') ? 'undated' : date.slice(0, 4)];
  }
}

/** Whether a record has every value that is chosen. */
export function isChosen(facts: Facts, choices: Choices): boolean {
  return facets.every((facet) => {
    const chosen = choices[facet];
    return chosen === null || valuesOf(facet, facts).includes(chosen);
  });
}

/** How many records each value of a facet would leave if it alone were not chosen. */
export function countFacets(records: readonly Facts[], choices: Choices): FacetCounts {
  const count = (facet: Facet): Record<string, number> => {
    const counts = new Map<string, number>();
    const others = { ...choices, [facet]: null };
    for (const facts of records) {
      if (!isChosen(facts, others)) continue;
      for (const value of valuesOf(facet, facts)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return Object.fromEntries(counts);
  };
  return {
    kind: count('kind'),
    topic: count('topic'),
    year: count('year'),
    digest: count('digest'),
    has: count('has'),
  };
}

/**
 * Choices with a topic by its id where it was typed as its label, in any case and with hyphens or none, or as what only
 * one label begins with. A topic that there is none of stays as it was typed and leaves nothing.
 */
export function withTopicId(
  choices: Choices,
  { topics, topicLabels }: Pick<SearchFile, 'topics' | 'topicLabels'>,
): Choices {
  const typed = choices.topic?.toLowerCase();
  if (typed === undefined || topics.includes(typed)) return { ...choices, topic: typed ?? null };
  const plain = (label: string): string => label.toLowerCase().replaceAll('-', ' ');
  const labels = topicLabels.map(plain);
  const same = labels.indexOf(plain(typed));
  const begun = labels.flatMap((label, place) => (label.startsWith(plain(typed)) ? place : []));
  const place = same < 0 && begun.length === 1 ? begun[0] : same;
  return { ...choices, topic: topics[place ?? -1] ?? typed };
}

/** Topics and digests that are chosen and that an index does not know. */
export function absentChoices(
  { topic, digest }: Choices,
  { topics, digests }: Pick<SearchFile, 'topics' | 'digests'>,
): Absent[] {
  const absent: Absent[] = [];
  if (topic !== null && !topics.includes(topic)) absent.push({ kind: 'topic', id: topic });
  if (digest !== null && !digests.includes(digest)) absent.push({ kind: 'digest', id: digest });
  return absent;
}

/** Whether nothing is chosen. */
export function hasNoChoice(choices: Choices): boolean {
  return facets.every((facet) => choices[facet] === noChoices[facet]);
}

/** Which of two dates as facts have them comes first, newest first; those without a year, then unknown ones, last. */
export function newestFirst(one: string | null, other: string | null): number {
  const [a, b] = [one ?? '', other ?? ''];
  // A hyphen stands before every digit.
  return a < b ? 1 : a > b ? -1 : 0;
}
