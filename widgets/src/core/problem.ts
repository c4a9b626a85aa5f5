/**
 * Why an element cannot show what it should. `failed`: no answer, none in time, or an error of the host. `gone`:
 * the host has no such file, or the site says that it is no more. `too-large`: more than an element reads.
 * `unusable`: it is something else than it should be. `newer`: a major version of the API that came after this
 * element.
 */
export type ProblemKind = 'failed' | 'gone' | 'too-large' | 'unusable' | 'newer';

/** What went wrong with a file, for the page's own scripts; readers are told in words of their language. */
export class Problem extends Error {
  declare readonly kind: ProblemKind;
  /** The whole address of the file, or `null` where there is none. */
  declare readonly address: string | null;

  constructor(kind: ProblemKind, address: string | null, cause?: unknown) {
    super(kind, { cause });
    this.kind = kind;
    this.address = address;
  }
}
