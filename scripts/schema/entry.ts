import type { WrittenDate } from './date.ts';
import type { PaperLink } from './paper.ts';

/** The facts that some captures print under an abstract: "5 authors · Aug 15, 2024 3". */
export interface Byline {
  /** How many authors there are; the capture does not name them. */
  authorCount: number | null;
  /** The paper's own date. */
  date: WrittenDate | null;
  /** A trailing number with no label. It is not known to be upvotes, so it is not called that. */
  unlabelledNumber: number | null;
}

/** What a source with named fields says of a paper, beside its title, its abstract and its byline. */
export interface SourceRecord {
  /** Names in the order of the source; `null` where it names nobody. */
  authors: string[] | null;
  identifiers: { arxiv?: string; doi?: string };
  /** Addresses that the source gives in fields of their own. */
  links: Pick<PaperLink, 'rel' | 'href'>[];
  keywords: string[];
  upvotes: number | null;
  comments: number | null;
}

/**
 * Where a part of a text stands in its file: the character at `offset` is at this line and column, and the
 * characters after it follow on that line until the next anchor. Lines and columns count from 1, columns
 * and offsets in UTF-16 units.
 */
export interface Anchor {
  offset: number;
  line: number;
  column: number;
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
  record: SourceRecord | null;
  /** Where title and abstract stand in the file, in order of `offset`; the first is at 0. */
  anchors: { title: Anchor[]; abstract: Anchor[] };
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
