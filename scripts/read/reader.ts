import type { Diagnostic, Place } from '../diagnostics.ts';
import type { Anchor, ReadDigest } from '../schema/entry.ts';

/** Where a file comes from. */
export interface FilePlace {
  /** Path as the publisher knows it, for diagnostics. */
  file: string;
  /** The file's name without folders. */
  fileName: string;
}

/** A file as readers get it: clean Unicode text with `\n` line ends, and the way back to the file. */
export interface SourceText extends FilePlace {
  text: string;
  /** Lines, from 1, of which nothing readable is left because all they held was removed. */
  hollow: ReadonlySet<number>;
  /**
   * Where a place of `text` stands in the file, before anything was removed; both count from 1, columns in
   * UTF-16 units. A byte order mark takes no column, as in editors.
   */
  at: (line: number, column: number) => Place;
  /**
   * Where `length` characters of one line of `text` stand in the file: an anchor at 0 for the first, and one
   * after every place in between where something was removed.
   */
  runs: (line: number, column: number, length: number) => Anchor[];
}

/** What comes out of reading: a digest where there is one, and everything there is to say of it. */
export interface Reading {
  digest: ReadDigest | null;
  diagnostics: Diagnostic[];
}

/** The parser of one format. It never throws on bad input, and leaves nothing out without saying so. */
export interface Reader {
  /** Permanent name, shown in provenance. */
  id: string;
  kind: ReadDigest['kind'];
  /** What a file of the format holds, to finish the sentence "Offprint reads …". */
  expects: string;
  /** Whether the text is meant for this reader; decided by content alone, never by the file's name. */
  recognises: (source: SourceText) => boolean;
  read: (source: SourceText) => Reading;
}
