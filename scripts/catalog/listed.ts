import { compareText } from '../compare-text.ts';
import type { Place } from '../diagnostics.ts';
import type { Entry, ReadDigest } from '../schema/entry.ts';

/** An entry together with the digest that it stands in. */
export interface Listed {
  digest: ReadDigest;
  entry: Entry;
}

/** Where an entry stands, for a diagnostic. */
export function placeOf({ digest, entry }: Listed): Place {
  return { file: digest.file, line: entry.line, column: entry.column };
}

/** Where an entry stands, for the inside of a sentence: `file:line`. */
export function whereabouts({ digest, entry }: Listed): string {
  return `${digest.file}:${entry.line}`;
}

/** Everything a digest says, as one string: equal exactly where the content is. */
export function contentOf({ kind, title, header, entries }: ReadDigest): string {
  const date = header && [header.year, header.month, header.day];
  return JSON.stringify([
    kind,
    title,
    date,
    entries.map(({ title: name, abstract, byline, record }) => [
      name,
      abstract,
      byline && [byline.authorCount, byline.date, byline.unlabelledNumber],
      ...(record === null ? [] : [record]),
    ]),
  ]);
}

/**
 * The digests in an order of their own, by file name, path and content, so that nothing which follows
 * depends on the order in which the files were found.
 */
export function inFixedOrder(digests: readonly ReadDigest[]): ReadDigest[] {
  return digests.toSorted(
    (a, b) =>
      compareText(a.fileName, b.fileName) ||
      compareText(a.file, b.file) ||
      compareText(contentOf(a), contentOf(b)),
  );
}
