/** The words of `<digest-list>`, in English. */
export const list = {
  /** Beside the day of a digest whose year nothing tells. */
  yearUnknown: 'year unknown',
  /** Below the papers that are listed: leads to the others. */
  othersListed: (n: number, locale: string) => `${n.toLocaleString(locale)} more`,
  emptyDigest: 'This digest lists no papers.',
  noDigests: 'This site has no digests yet.',
};

/** A table of the same words, in any language. */
export type ListWords = typeof list;
