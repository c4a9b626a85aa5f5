/** How much a diagnostic matters: see `Code` for what each means. */
export type Severity = 'error' | 'warning' | 'info';

/** What the totals of a digest count a diagnostic as. */
export type Tally = 'restored' | 'links' | 'leftAlone' | 'dropped' | 'guessed';

/** One code, as the registry has it. */
export interface Code {
  /**
   * `error`: what the publisher wrote is wrong, or a promise would break; nothing is published.
   * `warning`: a source is damaged or refused; it is named and the rest is built.
   * `info`: a guess that was made.
   */
  severity: Severity;
  /** What it means and why it is said, in a sentence. */
  meaning: string;
  /** Left out where a diagnostic of this code counts as nothing in particular. */
  tally?: Tally;
}
