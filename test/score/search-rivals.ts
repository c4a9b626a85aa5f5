import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import { z } from 'zod';

/** What is searched. */
export interface Document {
  url: string;
  title: string;
  text: string;
}

/** Another way to search, which is measured beside ours. */
export interface Rival {
  name: string;
  /** Addresses of what is found, best first, at most 20. */
  find: (query: string) => string[];
  /** Bytes that a reader would fetch before the first result, texts of results left out. */
  bytes: number;
}

const MOST = 20;

const Row = z.object({ url: z.string() });

/** SQLite's full-text search: what has all words by BM25, or else what has any; a title counts five times. */
export function sqlite(documents: readonly Document[]): Rival {
  const database = new DatabaseSync(':memory:');
  database.exec(
    "create virtual table t using fts5(url unindexed, title, text, tokenize='porter unicode61', prefix='3')",
  );
  const insert = database.prepare('insert into t values (?, ?, ?)');
  database.exec('begin');
  for (const { url, title, text } of documents) insert.run(url, title, text);
  database.exec('commit');
  const select = database.prepare(
    `select url from t where t match ? order by bm25(t, 0, 5, 1) limit ${MOST}`,
  );
  const pages = z
    .object({ page_count: z.number(), page_size: z.number() })
    .parse(
      database
        .prepare('select page_count, page_size from pragma_page_count(), pragma_page_size()')
        .get(),
    );
  return {
    name: 'SQLite FTS5',
    find: (query) => {
      const words = (query.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}" *`);
      if (words.length === 0) return [];
      const ask = (match: string): string[] =>
        z
          .array(Row)
          .parse(select.all(match))
          .map(({ url }) => url);
      const all = ask(words.join(' AND '));
      return all.length > 0 ? all : ask(words.join(' OR '));
    },
    bytes: pages.page_count * pages.page_size,
  };
}

/** MiniSearch with its prefixes and its fuzziness. */
export function miniSearch(documents: readonly Document[]): Rival {
  const index = new MiniSearch({ idField: 'url', fields: ['title', 'text'] });
  index.addAll(documents);
  const options = { prefix: true, fuzzy: 0.2, boost: { title: 3 } };
  return {
    name: 'MiniSearch',
    find: (query) =>
      index
        .search(query, options)
        .slice(0, MOST)
        .map(({ id }) => z.string().parse(id)),
    bytes: gzipSync(JSON.stringify(index)).length,
  };
}
