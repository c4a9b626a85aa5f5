import { correctionYaml } from '../catalog/corrections/correction-yaml.ts';
import type { DiagnosticCode } from '../diagnostic-codes.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Catalog } from '../schema/catalog.ts';
import type { Digest } from '../schema/digest.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';
import type { Paper } from '../schema/paper.ts';

/** What the publisher has to put in the place of what nobody knows. */
const UNKNOWN_YEAR = 'YYYY';
const UNKNOWN_DAY = 'MM-DD';

const ofCaptures: readonly DiagnosticCode[] = [
  'year-inferred',
  'year-at-least',
  'year-unknown',
  'year-contradiction',
  'date-conflict',
  'missing-header-date',
  'impossible-date',
];
const ofPapers: readonly DiagnosticCode[] = [
  'impossible-date',
  'date-after-capture',
  'bylines-differ',
];

/**
 * The same diagnostics; those of dates have the correction that says what the site says now, with `YYYY` and
 * `MM-DD` where it says nothing. A digest that shares its file's name with another one has none.
 */
export function withDateCorrections(
  diagnostics: readonly Diagnostic[],
  known: { catalog: Catalog; digests: readonly ReadDigest[]; slugs: ReadonlyMap<Entry, string> },
): Diagnostic[] {
  const captures = capturesOf(known);
  const papers = paperFinder(known);
  return diagnostics.map((each) => {
    if (each.correction !== undefined || each.file === null) return each;
    const paper = ofPapers.includes(each.code) ? papers(each) : undefined;
    if (paper !== undefined) return { ...each, correction: ofPaper(paper, each.code) };
    const digest = ofCaptures.includes(each.code) ? captures.get(each.file) : undefined;
    if (digest === undefined || isSettled(digest, each.code)) return each;
    return { ...each, correction: ofDigest(digest) };
  });
}

/** Digests by the path of their file. */
function capturesOf({
  catalog,
  digests,
}: {
  catalog: Catalog;
  digests: readonly ReadDigest[];
}): Map<string, Digest> {
  const bySource = new Map<string, Digest | null>();
  for (const digest of catalog.digests) {
    bySource.set(digest.source, bySource.has(digest.source) ? null : digest);
  }
  return new Map(
    digests.flatMap(({ file, fileName }) => {
      const digest = bySource.get(fileName) ?? null;
      return digest === null ? [] : [[file, digest] as const];
    }),
  );
}

/**
 * Finds the paper whose entry a place is in: in a capture the last that begins at or before it. In a daily,
 * where the title may stand after other fields, only the place of the entry itself is sure.
 */
function paperFinder({
  catalog,
  digests,
  slugs,
}: {
  catalog: Catalog;
  digests: readonly ReadDigest[];
  slugs: ReadonlyMap<Entry, string>;
}): (place: Pick<Diagnostic, 'file' | 'line' | 'column'>) => Paper | undefined {
  const papers = new Map(catalog.papers.map((paper) => [paper.id, paper]));
  const byFile = new Map(digests.map((digest) => [digest.file, digest]));
  return ({ file, line, column }) => {
    if (file === null || line === null) return undefined;
    const digest = byFile.get(file);
    const entry = digest?.entries.findLast((each) =>
      each.line === line
        ? each.column <= (column ?? Number.POSITIVE_INFINITY)
        : each.line < line && digest.kind === 'capture',
    );
    return entry === undefined ? undefined : papers.get(slugs.get(entry) ?? '');
  };
}

/** Whether another source of the date makes up for what is missing. */
function isSettled({ capturedOn }: Digest, code: DiagnosticCode): boolean {
  return code === 'missing-header-date' && capturedOn.date !== null;
}

function ofDigest({ id, capturedOn: { date, monthDay } }: Digest): string {
  return correctionYaml({
    digest: id,
    capturedOn: date ?? `${UNKNOWN_YEAR}-${monthDay ?? UNKNOWN_DAY}`,
  });
}

function ofPaper({ id, published, authorCount }: Paper, code: DiagnosticCode): string {
  return correctionYaml({
    paper: id,
    published: published?.date ?? `${UNKNOWN_YEAR}-${UNKNOWN_DAY}`,
    ...(code === 'bylines-differ' && authorCount !== null && { authorCount }),
  });
}
