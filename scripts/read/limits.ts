/** The largest file that is read, in bytes; captures of a hundred papers are about 0.2 MB. */
export const MAX_FILE_BYTES = 5_000_000;

/** The most entries that are read from one file. */
export const MAX_ENTRIES = 5_000;

/**
 * The longest title that is not remarked on, in characters. Of 20,000 arXiv titles the longest has 221,
 * while an abstract under 350 is one in a thousand.
 */
export const LONG_TITLE = 300;

/**
 * An abstract shorter than this share of its digest's median is remarked on. Of 20,000 arXiv abstracts
 * one in a thousand is under a quarter of the median, so what is shorter is more likely cut than short.
 */
export const SHORT_ABSTRACT_SHARE = 0.25;

/** With fewer abstracts than this a digest has no median worth comparing with. */
export const SHORT_ABSTRACT_SAMPLE = 5;
