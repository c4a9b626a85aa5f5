/** The words of `<related-papers>`, in English. */
export const related = {
  relatedPapers: 'Related papers',
  /** Why a paper is related: what both say, joined by commas. */
  bothAbout: (words: string) => `both: ${words}`,
  noneRelated: 'No other paper is close enough to this one.',
};

/** A table of the same words, in any language. */
export type RelatedWords = typeof related;
