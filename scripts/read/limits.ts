import { diagnose } from '../diagnostics.ts';
import type { FilePlace, Reading } from './reader.ts';

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

/** Refuses a file of more than `MAX_FILE_BYTES` bytes. */
export function fileTooLarge(bytes: number, place: FilePlace): Reading {
  const message = `The file has ${bytes} bytes, more than the ${MAX_FILE_BYTES} that are read. It is left out.`;
  return refuse('file-too-large', message, place);
}

/** Refuses a file of more than `MAX_ENTRIES` entries; every reader asks before it gives a digest. */
export function tooManyEntries(count: number, place: FilePlace): Reading {
  const message = `The file has ${count} entries, more than the ${MAX_ENTRIES} that are read. It is left out.`;
  return refuse('too-many-entries', message, place);
}

function refuse(code: 'file-too-large' | 'too-many-entries', message: string, place: FilePlace) {
  const fix = 'Split it into several digests.';
  return { digest: null, diagnostics: [diagnose(code, { file: place.file }, message, fix)] };
}
