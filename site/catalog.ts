import { existsSync, readFileSync, statSync } from 'node:fs';
import {
  distinctiveTopics,
  type TopicOfDigest,
} from '../scripts/catalog/topics/distinctive-topics.ts';
import { DOWNLOADS_FILE, type Downloads } from '../scripts/pack/download-sizes.ts';
import { byTopic, byYear } from '../scripts/catalog/listing.ts';
import type { Catalog } from '../scripts/schema/catalog.ts';
import type { Digest } from '../scripts/schema/digest.ts';
import type { Paper, RelatedPaper } from '../scripts/schema/paper.ts';
import type { Topic } from '../scripts/schema/topic.ts';
import { wordsOf, type Words } from '../scripts/words/index.ts';
import { workFolder } from './work-folder.ts';

/** A paper as its page shows it. */
export type SitePaper = Paper & { related: RelatedPaper[] };

/** The catalog with the look-ups that pages need. Asking for an id that does not exist throws. */
export interface SiteCatalog extends Omit<Catalog, 'papers' | 'related'> {
  papers: SitePaper[];
  paper: (id: string) => SitePaper;
  digest: (id: string) => Digest;
  topic: (id: string) => Topic;
  /** See `byYear` and `byTopic` in scripts/catalog/listing.ts. */
  years: Map<string, SitePaper[]>;
  papersOfTopic: (id: string) => SitePaper[];
  /** Of which topics these papers of a digest have more than all others. */
  distinctiveTopics: (papers: readonly SitePaper[]) => TopicOfDigest[];
  /** Sizes of the files that pages offer to take away, in bytes, by address; none while developing. */
  downloads: Downloads;
  words: Words;
}

let loaded: { stamp: number; catalog: SiteCatalog } | null = null;

/** The catalog of this run: read once in a build, and again after each change while developing. */
export function catalog(): SiteCatalog {
  if (loaded && !import.meta.env.DEV) return loaded.catalog;
  const stamp = statSync(`${workFolder()}/papers.jsonl`).mtimeMs;
  if (loaded?.stamp !== stamp) loaded = { stamp, catalog: load(workFolder()) };
  return loaded.catalog;
}

function load(work: string): SiteCatalog {
  // Written by scripts/emit/pages.ts in this same run, so its shape needs no second check.
  const rest = JSON.parse(readFileSync(`${work}/catalog.json`, 'utf8')) as Omit<
    Catalog,
    'papers' | 'related'
  >;
  const papers = readFileSync(`${work}/papers.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SitePaper);
  const topics = byTopic({ topics: rest.topics, papers });
  return {
    ...rest,
    papers,
    paper: lookUp('paper', papers),
    digest: lookUp('digest', rest.digests),
    topic: lookUp('topic', rest.topics),
    years: byYear(papers),
    papersOfTopic: (id) => topics.get(id) ?? [],
    distinctiveTopics: distinctiveTopics(papers),
    downloads: readDownloads(work),
    words: wordsOf(rest.site.language),
  };
}

function readDownloads(work: string): Downloads {
  const file = `${work}/${DOWNLOADS_FILE}`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Downloads) : {};
}

function lookUp<T extends { id: string }>(kind: string, all: readonly T[]): (id: string) => T {
  const byId = new Map(all.map((one) => [one.id, one]));
  return (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`There is no ${kind} “${id}” in the catalog.`);
    return found;
  };
}
