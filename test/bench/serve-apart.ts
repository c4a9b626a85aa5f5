import { once } from 'node:events';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { serveSite } from '../../scripts/publish/serve-site.ts';

/** A server in a thread of its own. */
export interface ApartServer {
  /** Where the site's first page is. */
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a site from a thread of its own: in that of a measurement every request would wait for what this has to do
 * with the browser.
 */
export async function serveApart(site: string): Promise<ApartServer> {
  const thread = new Worker(new URL(import.meta.url), { workerData: { site } });
  const [address] = z.tuple([z.string()]).parse(await once(thread, 'message'));
  return {
    address,
    close: async () => {
      await thread.terminate();
    },
  };
}

if (!isMainThread && parentPort !== null) {
  const { site } = z.object({ site: z.string() }).parse(workerData);
  const server = await serveSite(site, '/', [0]);
  if (!server) throw new Error('There is no free port.');
  parentPort.postMessage(server.address);
}
