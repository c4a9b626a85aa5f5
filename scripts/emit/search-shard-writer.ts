import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { SearchRecord } from './search-records.ts';

/** What is to be written; see `writePagefind`. */
export const ShardPlan = z.object({
  folder: z.string(),
  maxFragments: z.int().positive(),
  withClient: z.boolean(),
});

/** Writes the index of one shard. Its methods are called in this order, each once, and reject if Pagefind refuses. */
export interface ShardWriter {
  /** Adds the records, in their order. Takes little memory: a quarter of what is needed to write them. */
  add: (records: Iterable<SearchRecord>) => Promise<void>;
  /** Writes the files. */
  write: () => Promise<void>;
  /** Gives up, whatever was done. */
  stop: () => Promise<void>;
}

/** How many records are told at once. */
const BATCH = 256;

/**
 * Opens a writer of a shard, which has a thread and a process of its own: of two of them one can add while the other
 * writes, each of which Pagefind 1.6 does on one core.
 */
export function openShardWriter(plan: z.infer<typeof ShardPlan>): ShardWriter {
  const thread = new Worker(new URL('./search-thread.ts', import.meta.url), {
    workerData: plan,
    // What this process was started with may not be for a file, such as `--input-type`.
    execArgv: [],
  });
  const ended = new Promise<void>((resolve, reject) => {
    thread.on('error', reject);
    thread.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`The thread that writes ${plan.folder} ended with ${code}.`));
    });
  });
  // Whoever waits for it is told; nobody may, once it is stopped.
  ended.catch(() => undefined);
  const isAsked = async (): Promise<void> => {
    const early = ended.then(() => {
      throw new Error(`The thread that writes ${plan.folder} ended before it was told all.`);
    });
    await Promise.race([once(thread, 'message'), early]);
  };
  return {
    add: async (records) => {
      let batch: SearchRecord[] = [];
      let asked = isAsked();
      for (const record of records) {
        batch.push(record);
        if (batch.length < BATCH) continue;
        await asked;
        asked = isAsked();
        thread.postMessage(batch);
        batch = [];
      }
      await asked;
      if (batch.length === 0) return;
      asked = isAsked();
      thread.postMessage(batch);
      await asked;
    },
    write: async () => {
      thread.postMessage([]);
      await ended;
    },
    stop: async () => {
      await thread.terminate();
    },
  };
}
