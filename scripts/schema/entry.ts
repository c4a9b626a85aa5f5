import type { WrittenDate } from './date.ts';

/** The facts that some captures print under an abstract: "5 authors · Aug 15, 2024 3". */
export interface Byline {
  /** How many authors there are; the capture does not name them. */
  authorCount: number | null;
  /** The paper's own date. */
  date: WrittenDate | null;
  /** A trailing number with no label. It is not known to be upvotes, so it is not called that. */
  unlabelledNumber: number | null;
}

/** One paper as one digest shows it. */
export interface Entry {
  /** Place in the digest, from 1. */
  position: number;
  /** Where the title stands in the file; both count from 1. */
  line: number;
  column: number;
  title: string;
  abstract: string | null;
  byline: Byline | null;
}

/** What a reader makes of one file. */
export interface ReadDigest {
  /** Path as the publisher knows it, for diagnostics. */
  file: string;
  /** The file's name without folders: what the publisher may have dated. */
  fileName: string;
  /** Id of the reader that understood the file. */
  reader: string;
  kind: 'capture' | 'daily';
  /** The name of the listing, such as "Daily Papers"; `null` where the file does not say. */
  title: string | null;
  /** The date in the header, and the line it stands on. */
  header: (WrittenDate & { line: number }) | null;
  entries: Entry[];
}
