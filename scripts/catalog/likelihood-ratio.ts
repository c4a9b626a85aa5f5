/** Of how many things some have one mark, some another, and some both. */
export interface Together {
  of: number;
  a: number;
  b: number;
  both: number;
}

/**
 * How little it looks like chance that two marks stand together so often, or so seldom: the log-likelihood ratio
 * of the two-by-two table, 0 where it is just what chance gives. After Dunning, "Accurate methods for the
 * statistics of surprise and coincidence" (Computational Linguistics 19, 1993): unlike a plain ratio it holds for
 * small counts.
 */
export function likelihoodRatio({ of, a, b, both }: Together): number {
  const cells = [
    [both, a, b],
    [a - both, a, of - b],
    [b - both, of - a, b],
    [of - a - b + both, of - a, of - b],
  ] as const;
  const sum = cells.reduce(
    (total, [seen, row, column]) =>
      seen === 0 ? total : total + seen * Math.log((seen * of) / (row * column)),
    0,
  );
  // Logarithms differ in their last digits between machines.
  return Math.max(0, Math.round(2e6 * sum) / 1e6);
}
