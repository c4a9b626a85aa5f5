import { codeLink } from '../../scripts/catalog/code-link.ts';
import { yearOf } from '../../scripts/catalog/listing.ts';
import { compareText } from '../../scripts/compare-text.ts';
import type { SiteCatalog } from '../catalog.ts';

/** A search that shows what can be typed, and what it finds. */
export interface Example {
  typed: string;
  does: string;
}

/**
 * What can be typed in the box, by examples that find something in this site; the page shows them to who has typed
 * nothing yet. A site without topics, dates or code has fewer.
 */
export function searchExamples({
  papers,
  digests,
  topics,
  papersOfTopic,
  words: { searchExamples: says },
}: Pick<SiteCatalog, 'papers' | 'digests' | 'topics' | 'papersOfTopic' | 'words'>): Example[] {
  const common = topics
    .map((topic) => ({ ...topic, count: papersOfTopic(topic.id).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const phrase = common.find(({ label }) => label.includes(' '))?.label.toLowerCase();
  const year = papers
    .map(yearOf)
    .filter((each) => each !== 'undated')
    .reduce((newest, each) => (each > newest ? each : newest), '');
  const author = mostNamed(papers.flatMap(({ authors }) => authors ?? []));
  const examples: [typed: string | undefined, does: string][] = [
    [phrase && `"${phrase}"`, says.phrase],
    [author && `author:"${author}"`, says.author],
    [common[0] && `topic:${common[0].id}`, says.topic],
    [year && `year:${year}`, says.year],
    [digests[0] && `digest:${digests[0].id}`, says.digest],
    [papers.some((paper) => codeLink(paper)) ? 'has:code' : undefined, says.code],
    [common[0] && 'kind:topic', says.kind],
  ];
  return examples.flatMap(([typed, does]) => (typed ? [{ typed, does }] : []));
}

/** Who is named most often, the first in order of names; nobody whose name could not be typed in quotation marks. */
function mostNamed(authors: readonly string[]): string | undefined {
  const counts = Map.groupBy(authors, (author) => author);
  const [most] = [...counts]
    .filter(([author]) => !/["“”„]/u.test(author) && author.length <= 40)
    .toSorted(([a, one], [b, other]) => other.length - one.length || compareText(a, b));
  return most?.[0];
}
