import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bareAddresses, pageAddresses } from '../catalog/listing.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { addresses } from '../emit/addresses.ts';
import { expectedRecords } from '../emit/search-records.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import type { Catalog } from '../schema/catalog.ts';
import { lineAndColumn } from '../text/line-and-column.ts';
import { WantedFragments } from './fragments.ts';
import { limitedReport, type LimitedReport } from './limited-report.ts';
import { NO_FRAGMENT, brokenText, faultsOfLinks } from './page-links.ts';
import { faultsOf } from './page-rules.ts';
import { scanPage } from './page-scan.ts';
import { fileOf, isBare, listFiles, readTexts } from './site-files.ts';
import { apiAddresses, embedFiles } from './verify-files.ts';
import { indexFaults } from './verify-index.ts';

/** How many diagnostics of one code are told one by one. */
export const REPORT_LIMIT = 50;

/** What to do about a page that is not as it has to be. */
const FIX =
  'If it comes from a note, mend the note; if not, it is a fault of Offprint: please report it.';

/**
 * Checks a finished site before it is published; an empty list means that it may be. Every page that the
 * catalog asks for is there and no other, each is well formed and keeps to its policy and its own origin,
 * every link and fragment inside the site leads somewhere, and API, pictures and search index are complete.
 * Pages are read one by one, so memory does not grow with their number times their size. The search index is
 * looked at when `indexed` says that it is written, after all else. Throws only where the folder cannot be read.
 */
export async function verifySite(
  staging: string,
  catalog: Catalog,
  root: SiteRoot,
  indexed: Promise<void> = Promise.resolve(),
): Promise<Diagnostic[]> {
  const report = limitedReport(REPORT_LIMIT);
  const files = new Set(await listFiles(staging));
  // What is taken away is no page of the site: it has a policy and links of its own.
  const pages = [...files].filter(
    (file) => file.endsWith('.html') && !file.startsWith(addresses.downloads),
  );
  checkPages(pages, catalog, report);
  const wanted = new WantedFragments(REPORT_LIMIT);
  for await (const [page, text] of readTexts(staging, pages)) {
    checkPage(page, text, { files, root, wanted, report });
  }
  await checkFragments(staging, wanted, report);
  const lack = (code: DiagnosticCode, address: string, what: string): void => {
    if (files.has(address)) return;
    const message = `The catalog asks for this ${what}, and it was not made.`;
    report.add(code, () => diagnose(code, { file: address }, message));
  };
  for (const address of apiAddresses(catalog)) lack('api-incomplete', address, 'file of the API');
  for (const address of embedFiles(catalog, root)) lack('embed-incomplete', address, 'file');
  await indexed;
  const all = new Set(await listFiles(staging));
  for (const { file, message } of await indexFaults(staging, all, expectedRecords(catalog))) {
    report.add('index-incomplete', () => diagnose('index-incomplete', { file }, message));
  }
  return report.all();
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

function checkPage(
  page: string,
  text: string,
  {
    files,
    root,
    wanted,
    report,
  }: {
    files: ReadonlySet<string>;
    root: SiteRoot;
    wanted: WantedFragments;
    report: LimitedReport;
  },
): void {
  const scan = scanPage(text);
  const tell = (code: DiagnosticCode, offset: number, message: string) => {
    report.add(code, () =>
      diagnose(code, { file: page, ...lineAndColumn(text, offset) }, message, FIX),
    );
  };
  for (const fault of faultsOf(scan, isBare(page)))
    tell('page-malformed', fault.offset, fault.text);
  const want = (
    file: string,
    fragment: string,
    { offset, href }: { offset: number; href: string },
  ) => {
    wanted.want(file, fragment, { page, offset, href });
  };
  for (const fault of faultsOfLinks({ file: page, scan, files, root, want })) {
    const code = fault.kind === 'broken' ? 'broken-link' : 'page-malformed';
    tell(code, fault.link.offset, fault.text);
  }
}

/** The second look: only into pages that links from other pages point into. */
async function checkFragments(
  staging: string,
  wanted: WantedFragments,
  report: LimitedReport,
): Promise<void> {
  for await (const [target, targetText] of readTexts(staging, wanted.pages())) {
    const { ids } = scanPage(targetText);
    for (const { page, offset, href } of wanted.missing(target, ids)) {
      const text = await readFile(join(staging, page), 'utf8');
      const at = { file: page, ...lineAndColumn(text, offset) };
      const message = brokenText(href, NO_FRAGMENT);
      report.add('broken-link', () => diagnose('broken-link', at, message, FIX));
    }
  }
}
