import { catalog, type SitePaper, type SiteCatalog } from '../catalog.ts';
import { digestName } from '../../scripts/words/digest-name.ts';
import { newestFirst } from '../../scripts/catalog/listing.ts';
import type { Named } from './thing.ts';

/** What of a site shows its elements best; `null` and empty where it has none. */
export interface Examples {
  /** The newest paper that has an abstract, topics and neighbours; where none has all, one that has more than others. */
  paper: Named | null;
  /** The same as long as it has neighbours. */
  related: Named | null;
  /** The topics that have papers, those with most on a timeline first. */
  topics: Named[];
  /** The digests, as the site orders them: the newest first. */
  digests: Named[];
}

let known: Examples | null = null;

/** Those of this site, found once in a build. */
export function siteExamples(): Examples {
  if (known && !import.meta.env.DEV) return known;
  known = examplesOf(catalog());
  return known;
}

function examplesOf({ papers, topics, digests, papersOfTopic, words }: SiteCatalog): Examples {
  const newest = newestFirst(papers);
  const told = newest.filter(({ abstract, topics: its }) => abstract && its.length > 0);
  const related = [...told, ...newest].find((one) => one.related.length > 0);
  return {
    paper: named(related ?? told[0] ?? newest[0]),
    related: named(related),
    topics: topics
      .map((topic) => ({ topic, its: papersOfTopic(topic.id) }))
      .filter(({ its }) => its.length > 0)
      .toSorted((a, b) => dated(b.its) - dated(a.its) || b.its.length - a.its.length)
      .map(({ topic: { id, label } }) => ({ id, title: label })),
    digests: digests.map((digest) => ({ id: digest.id, title: digestName(digest, words) })),
  };
}

function dated(papers: readonly SitePaper[]): number {
  return papers.filter(({ published }) => published).length;
}

function named(paper: SitePaper | undefined): Named | null {
  return paper ? { id: paper.id, title: paper.title.text } : null;
}
