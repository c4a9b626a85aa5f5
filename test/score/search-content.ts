import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { newestFirst } from '../../scripts/catalog/listing.ts';
import { searchShards } from '../../scripts/emit/search-shards.ts';
import { searchTexts } from '../../scripts/emit/search-records.ts';
import type { Catalog } from '../../scripts/schema/catalog.ts';
import { restore } from '../../scripts/text/restore.ts';
import { textOf } from '../../scripts/text/text-of.ts';
import { foldedWords } from '../../widgets/src/core/search/fold.ts';
import { makeCatalog } from '../catalog-factory.ts';
import type { KnownItem } from './search-score.ts';
import type { Document } from './search-rivals.ts';

const KnownItems = z.array(z.object({ type: z.string(), query: z.string(), title: z.string() }));
const Record = z.object({
  id: z.string(),
  title: z.string(),
  abstract: z.string(),
  authors: z.array(z.string()),
});
type Record = z.infer<typeof Record>;

/** The queries of a file. Throws if it is not a list of them. */
export function readKnownItems(file: string): KnownItem[] {
  return KnownItems.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** The arXiv records of a file, one JSON object a line, compressed by gzip. Throws on a line that is none. */
export function readRecords(file: string): Record[] {
  return gunzipSync(readFileSync(file))
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Record.parse(JSON.parse(line)));
}

/**
 * A catalog with arXiv records around its papers, as if digests had listed them in the months that their ids say.
 * Records of a paper that it has are left out.
 */
export function withRecords(catalog: Catalog, records: readonly Record[]): Catalog {
  const seen = new Set(catalog.papers.map(({ title }) => titleKey(title.text)));
  const others = records.filter(({ title }) => {
    const key = titleKey(title);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
  const idOf = ({ id }: Record): string => `arxiv-${id.replace('.', '-')}`;
  const months = Map.groupBy(others, ({ id }) => `20${id.slice(0, 2)}-${id.slice(2, 4)}-28-9`);
  const added = makeCatalog({
    papers: others.map((record) => ({
      id: idOf(record),
      title: textOf(restore(record.title)),
      abstract: textOf(restore(record.abstract)),
      authors: record.authors,
      identifiers: { arxiv: record.id },
    })),
    digests: [...months].map(([id, listed]) => ({ id, entries: listed.map(idOf) })),
  });
  return {
    ...catalog,
    papers: newestFirst([...catalog.papers, ...added.papers]),
    digests: [...catalog.digests, ...added.digests],
  };
}

/** What an index of a catalog holds. */
export function documentsOf(catalog: Catalog): Document[] {
  return searchShards(catalog).flatMap((shard) =>
    [...searchTexts(shard)].map(({ url, title, text }) => ({ url: `/${url}`, title, text })),
  );
}

/** The queries whose paper is in a catalog, each with its address, and the titles of those that are not. */
export function targetsOf(
  queries: readonly KnownItem[],
  documents: readonly Document[],
): { known: (KnownItem & { url: string })[]; absent: string[] } {
  const urls = new Map(documents.map(({ title, url }) => [titleKey(title), url]));
  const known = queries.flatMap((query) => {
    // Queries were made of titles as digests have them, before they are restored.
    const url =
      urls.get(titleKey(query.title)) ?? urls.get(titleKey(textOf(restore(query.title)).text));
    return url === undefined ? [] : [{ ...query, url }];
  });
  const found = new Set(known.map(({ title }) => title));
  const absent = new Set(queries.map(({ title }) => title).filter((title) => !found.has(title)));
  return { known, absent: [...absent] };
}

function titleKey(title: string): string {
  return foldedWords(title).join('');
}
