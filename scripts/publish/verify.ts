import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { bareAddresses, pageAddresses } from '../catalog/listing.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { addresses } from '../emit/addresses.ts';
import { expectedRecords } from '../emit/search-records.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import type { Catalog } from '../schema/catalog.ts';
import { limitedReport, type LimitedReport } from './limited-report.ts';
import { fileOf, listFiles } from './site-files.ts';
import { apiAddresses, embedFiles } from './verify-files.ts';
import { indexFaults } from './verify-index.ts';
import { REPORT_LIMIT, type SitePages, verifyPages } from './verify-pages.ts';

/** From how many pages on it is worth a thread, which takes as long to start as looking at a few hundred. */
const WORTH_A_THREAD = 1000;

/**
 * Checks a finished site before it is published; an empty list means that it may be. Every page that the
 * catalog asks for is there and no other, each is well formed and keeps to its policy and its own origin,
 * every link and fragment inside the site leads somewhere, and API, pictures and search index are complete.
 * Many pages are looked at in a thread of their own. The search index is looked at when `indexed` says that it is
 * written, after all else. Throws only where the folder cannot be read.
 */
export async function verifySite(
  staging: string,
  catalog: Catalog,
  root: SiteRoot,
  indexed: Promise<void> = Promise.resolve(),
  worthAThread = WORTH_A_THREAD,
): Promise<Diagnostic[]> {
  const report = limitedReport(REPORT_LIMIT);
  const files = new Set(listFiles(staging));
  // What is taken away is no page of the site: it has a policy and links of its own.
  const pages = [...files].filter(
    (file) => file.endsWith('.html') && !file.startsWith(addresses.downloads),
  );
  checkPages(pages, catalog, report);
  const look = pages.length < worthAThread ? verifyPages : verifyInThread;
  const found = look({ staging, pages, files: [...files], root });
  const lack = (code: DiagnosticCode, address: string, what: string): void => {
    if (files.has(address)) return;
    const message = `The catalog asks for this ${what}, and it was not made.`;
    report.add(code, () => diagnose(code, { file: address }, message));
  };
  for (const address of apiAddresses(catalog)) lack('api-incomplete', address, 'file of the API');
  for (const address of embedFiles(catalog, root)) lack('embed-incomplete', address, 'file');
  const ofPages = await found;
  await indexed;
  for (const { file, message } of await indexFaults(staging, expectedRecords(catalog))) {
    report.add('index-incomplete', () => diagnose('index-incomplete', { file }, message));
  }
  return [...report.all(), ...ofPages];
}

const Told = z.tuple([z.array(z.custom<Diagnostic>((each) => each instanceof Object))]);

/** What `verifyPages` gives, from a thread of its own. */
async function verifyInThread(site: SitePages): Promise<Diagnostic[]> {
  const thread = new Worker(new URL('./verify-thread.ts', import.meta.url), {
    workerData: site,
    // What this process was started with may not be for a file, such as `--input-type`.
    execArgv: [],
  });
  const [found] = Told.parse(await once(thread, 'message'));
  return found;
}

function checkPages(pages: readonly string[], catalog: Catalog, report: LimitedReport): void {
  const expected = new Set([...pageAddresses(catalog), ...bareAddresses(catalog)].map(fileOf));
  const made = new Set(pages);
  const tell = (file: string, message: string) => {
    report.add('page-missing', () => diagnose('page-missing', { file }, message));
  };
  for (const file of expected) {
    if (!made.has(file)) tell(file, 'The catalog asks for this page, and it was not made.');
  }
  for (const file of made) {
    if (!expected.has(file)) tell(file, 'This page was made, and the catalog does not ask for it.');
  }
}
