import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { ShardPlan } from './search-shard-writer.ts';
import { writePagefind } from './search-pagefind.ts';
import type { SearchRecord } from './search-records.ts';

/**
 * Writes the index of one shard, in a thread of its own, so that it has a process of Pagefind to itself: see
 * search-shard-writer.ts. It is told batches of records, each of which it asks for, and at last that there are no more.
 */
if (parentPort === null) throw new Error('This is run as a thread.');
const port = parentPort;
const { folder, maxFragments, withClient } = ShardPlan.parse(workerData);

const Batch = z.array(
  z.object({
    url: z.string(),
    content: z.string(),
    meta: z.object({ title: z.string(), at: z.string() }).catchall(z.string()),
  }),
);

async function* records(): AsyncGenerator<SearchRecord> {
  for (;;) {
    const told = new Promise<unknown>((resolve) => port.once('message', resolve));
    port.postMessage('more');
    const batch = Batch.parse(await told);
    if (batch.length === 0) return;
    yield* batch;
  }
}

await writePagefind(records(), folder, { maxFragments, withClient });
port.close();
