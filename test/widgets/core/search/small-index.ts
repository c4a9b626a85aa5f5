import type { FactsFile, SearchFile } from '../../../../widgets/src/core/search/index-files.ts';
import { writeId, writeRow } from '../../../../widgets/src/core/search/index-files.ts';
import { namesTables } from '../../../../scripts/emit/search-names.ts';
import { foldedWords } from '../../../../widgets/src/core/search/fold.ts';
import type {
  Network,
  PagefindHit,
  ShardOptions,
} from '../../../../widgets/src/core/search/pagefind.ts';
import type { Kind } from '../../../../widgets/src/core/search/result.ts';
import { writeVocabulary } from '../../../../widgets/src/core/search/vocabulary.ts';

/** A record in few words. */
export interface Sketch {
  title: string;
  text?: string;
  date?: string;
  topics?: string[];
  digests?: string[];
  hasCode?: boolean;
  kind?: Kind;
  authors?: string[];
  identifiers?: { arxiv?: string; doi?: string };
}

/** Where the index of `smallIndex` is. */
export const place = { index: 'https://a.test/base/pagefind/', base: '/base/' };

/**
 * An index in memory, as a world in which it can be found: shards of records, the open one first, papers before others.
 * Its client finds what has all words of a text or words that begin with them, as Pagefind's does.
 */
export function smallIndex(...shards: Sketch[][]) {
  const topics = [...new Set(shards.flat().flatMap((one) => one.topics ?? []))];
  const digests = [...new Set(shards.flat().flatMap((one) => one.digests ?? []))];
  const names = namesTables(
    shards.flat().map((paper, place) => [
      place,
      {
        id: idOf(paper),
        authors: paper.authors ?? null,
        identifiers: paper.identifiers ?? {},
        links: [],
      },
    ]),
  );
  const file: SearchFile = {
    schema: 'offprint/search/1',
    shards: shards.map((records, at) => ({
      path: at === 0 ? '' : `closed/${at}/`,
      records: records.length,
      facts: `facts/${at}.json`,
    })),
    vocabulary: 'facts/vocabulary.txt',
    topics,
    topicLabels: topics.map((id) => id.toUpperCase()),
    digests,
    names: { path: 'names/hash/', from: names.from },
  };
  const files = new Map<string, string>([
    ['search.json', JSON.stringify(file)],
    [
      file.vocabulary,
      writeVocabulary(shards.flat().map(({ title, text = '' }) => ({ title, text }))),
    ],
    ...names.tables.map((table, at): [string, string] => [`names/hash/${at}.txt`, table]),
    ...shards.map((records, at): [string, string] => [
      `facts/${at}.json`,
      JSON.stringify(factsOf(records, topics, digests)),
    ]),
  ]);
  /** What the client was asked, and what was loaded, in order. */
  const asked: (string | null)[] = [];
  const loaded: string[] = [];
  const read: string[] = [];
  const opened = [{ records: shards[0] ?? [], weight: 1, base: '' }];
  const client = {
    search: (text: string | null) => {
      asked.push(text);
      const results = opened.flatMap(({ records, weight, base }) =>
        hitsOf(records, text, weight, base, read),
      );
      return Promise.resolve({ results: results.sort((a, b) => b.score - a.score) });
    },
    mergeIndex: (path: string, { indexWeight, baseUrl }: ShardOptions) => {
      const at = file.shards.findIndex((shard) => path === place.index + shard.path);
      opened.push({ records: shards[at] ?? [], weight: indexWeight, base: baseUrl });
      return Promise.resolve();
    },
    destroy: () => Promise.resolve(),
  };
  const options: unknown[] = [];
  const network: Network = {
    importModule: (url) => {
      loaded.push(url);
      return Promise.resolve({
        createInstance: (given: { baseUrl: string }) => {
          options.push(given);
          opened.splice(1);
          Object.assign(opened[0] ?? {}, { base: given.baseUrl });
          return client;
        },
      });
    },
    isReachable: () => Promise.resolve(true),
    readText: (url) => {
      loaded.push(url);
      const text = files.get(url.slice(place.index.length));
      return text === undefined ? Promise.reject(new Error(`no ${url}`)) : Promise.resolve(text);
    },
  };
  return { network, client, asked, loaded, read, options };
}

function idOf({ title }: Sketch): string {
  return foldedWords(title).join('-');
}

function hitsOf(
  records: readonly Sketch[],
  text: string | null,
  weight: number,
  base: string,
  read: string[],
): PagefindHit[] {
  const isPhrase = text !== null && /^".+"$/.test(text);
  const words = foldedWords(text ?? '');
  return records.flatMap(({ title, text: content = '' }, row) => {
    const has = [...foldedWords(title), ...foldedWords(content)];
    const found = isPhrase
      ? ` ${has.join(' ')} `.includes(` ${words.join(' ')} `)
      : words.every((word) => has.some((other) => other.startsWith(word)));
    if (text !== null && (!found || words.length === 0)) return [];
    const often = has.filter((word) => words.includes(word)).length;
    return {
      // Names of fragments are one of a kind within a shard, and not beyond it.
      id: writeId(row),
      score: text === null ? 0 : Math.fround(1 + often / 7) * weight,
      data: () => {
        read.push(title);
        return Promise.resolve({
          url: `${base}papers/${idOf({ title })}/`,
          content,
          meta: { title, at: writeRow(row) },
        });
      },
    };
  });
}

function factsOf(
  records: readonly Sketch[],
  topics: readonly string[],
  digests: readonly string[],
): FactsFile {
  const count = (wanted: Kind) => records.filter(({ kind = 'paper' }) => kind === wanted).length;
  return {
    schema: 'offprint/search-facts/1',
    kinds: { paper: count('paper'), digest: count('digest'), topic: count('topic') },
    dates: records.map(({ date = '' }) => date),
    certainties: '.'.repeat(records.length),
    topics: records.map((record) => (record.topics ?? []).map((id) => topics.indexOf(id))),
    digests: records.map((record) => (record.digests ?? []).map((id) => digests.indexOf(id))),
    code: records.flatMap(({ hasCode }, row) => (hasCode ? [row] : [])),
  };
}
