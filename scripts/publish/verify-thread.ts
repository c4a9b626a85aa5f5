import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { verifyPages } from './verify-pages.ts';

/** Looks at the pages of a site in a thread of its own, and tells what is wrong with them; see verify.ts. */
if (parentPort === null) throw new Error('This is run as a thread.');

const SitePages = z.object({
  staging: z.string(),
  pages: z.array(z.string()),
  files: z.array(z.string()),
  root: z.object({ address: z.string().nullable(), base: z.string() }),
});

parentPort.postMessage(await verifyPages(SitePages.parse(workerData)));
