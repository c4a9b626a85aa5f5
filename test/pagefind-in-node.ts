import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const Data = z.object({
  url: z.string(),
  raw_url: z.string(),
  excerpt: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});
type Data = z.infer<typeof Data>;

/** What to search for; `null` is everything. */
export interface Query {
  words: string | null;
}

/** A result, with its score: 0 where only words that are there to be shown matched. */
export type Found = Data & { score: number };

const asyncFunction = z.custom<(...given: unknown[]) => Promise<unknown>>(
  (value) => typeof value === 'function',
);
const Client = z.object({
  options: asyncFunction,
  init: asyncFunction,
  mergeIndex: asyncFunction,
  search: asyncFunction,
});
const Results = z.object({
  results: z.array(z.object({ score: z.number(), data: asyncFunction })),
});

const fetchOfNode = globalThis.fetch;

/**
 * A search client over an index on disk, run in Node: the index's own `pagefind.js`, with `fetch` reading
 * files. Puts a `package.json` beside it, without which Node would not take it for a module.
 *
 * @param closed folders of further shards, relative to the index's
 */
export async function openIndex(
  folder: string,
  options: Record<string, unknown> = {},
  closed: readonly string[] = [],
): Promise<(query: Query) => Promise<Found[]>> {
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  globalThis.fetch = async (address, init) => {
    // What else runs in this process may ask the network.
    if (typeof address !== 'string' || /^https?:/.test(address)) return fetchOfNode(address, init);
    const path = address.replace(/\?.*$/, '').replace(/^file:\/\//, '');
    return new Response(await readFile(path));
  };
  const module: unknown = await import(
    /* @vite-ignore */ pathToFileURL(join(folder, 'pagefind.js')).href
  );
  const client = Client.parse(module);
  await client.options({ basePath: `${folder}/`, baseUrl: '/', ...options });
  await client.init();
  for (const path of closed) {
    await client.mergeIndex(`${folder}/${path}`, { baseUrl: '/', ...options });
  }
  return async ({ words }) => {
    const { results } = Results.parse(await client.search(words));
    return Promise.all(
      results.map(async ({ score, data }) => ({ score, ...Data.parse(await data()) })),
    );
  };
}
