import type { Finder } from '../../widgets/src/core/search/answer.ts';
import { createFinder } from '../../widgets/src/core/search/finder.ts';
import type { Network } from '../../widgets/src/core/search/pagefind.ts';
import { writeVocabulary } from '../../widgets/src/core/search/vocabulary.ts';
import { memoryIndex } from './memory-index.ts';
import type { PackedIndex } from './packed-index.ts';

/**
 * The site's own search over an index that a file brings along: nothing is asked of any network.
 *
 * @param base what is put before the addresses of results
 * @param load gives the index, when it is first asked for something
 */
export function memoryFinder(base: string, load: () => Promise<PackedIndex>): Finder {
  let loaded: Promise<PackedIndex> | null = null;
  const index = (): Promise<PackedIndex> => {
    loaded ??= load().catch((error: unknown) => {
      loaded = null;
      throw error;
    });
    return loaded;
  };
  const network: Network = {
    importModule: async () => {
      const { records } = await index();
      return { createInstance: () => memoryIndex(records, base) };
    },
    isReachable: () => Promise.resolve(true),
    readText: async (url) => {
      const { search, facts, records, names } = await index();
      if (url === 'search.json') return JSON.stringify(search);
      if (url === search.vocabulary) {
        return writeVocabulary(records.map(({ title, content }) => ({ title, text: content })));
      }
      if (url === search.shards[0]?.facts) return JSON.stringify(facts);
      const table = names.find((_, at) => url === `${search.names?.path}${at}.txt`);
      if (table !== undefined) return table;
      throw new Error(`The index has no ${url}.`);
    },
  };
  return createFinder({ index: '', base }, network);
}
