import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import type { SiteRoot } from '../emit/site-root.ts';
import { lineAndColumn } from '../text/line-and-column.ts';
import { WantedFragments } from './fragments.ts';
import { limitedReport, type LimitedReport } from './limited-report.ts';
import { NO_FRAGMENT, brokenText, faultsOfLinks } from './page-links.ts';
import { faultsOf } from './page-rules.ts';
import { scanPage } from './page-scan.ts';
import { isBare, readFiles } from './site-files.ts';

/** How many diagnostics of one code are told one by one. */
export const REPORT_LIMIT = 50;

/** What to do about a page that is not as it has to be. */
const FIX =
  'If it comes from a note, mend the note; if not, it is a fault of Offprint: please report it.';

/** A site whose pages are to be looked at. */
export interface SitePages {
  staging: string;
  /** The pages, as files of the site. */
  pages: readonly string[];
  /** All files of the site: links may lead to any. */
  files: readonly string[];
  root: SiteRoot;
}

/**
 * What is wrong with pages: each has to be well formed and to keep to its policy and its own origin, and every link and
 * fragment inside the site has to lead somewhere. They are read one by one, so memory does not grow with their number
 * times their size. Throws only where a page cannot be read.
 */
export async function verifyPages({
  staging,
  pages,
  files,
  root,
}: SitePages): Promise<Diagnostic[]> {
  const report = limitedReport(REPORT_LIMIT);
  const wanted = new WantedFragments(REPORT_LIMIT);
  const known = new Set(files);
  for await (const [page, bytes] of readFiles(staging, pages)) {
    checkPage(page, bytes.toString(), { files: known, root, wanted, report });
  }
  await checkFragments(staging, wanted, report);
  return report.all();
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
  for await (const [target, bytes] of readFiles(staging, wanted.pages())) {
    const { ids } = scanPage(bytes.toString());
    for (const { page, offset, href } of wanted.missing(target, ids)) {
      const text = await readFile(join(staging, page), 'utf8');
      const at = { file: page, ...lineAndColumn(text, offset) };
      const message = brokenText(href, NO_FRAGMENT);
      report.add('broken-link', () => diagnose('broken-link', at, message, FIX));
    }
  }
}
