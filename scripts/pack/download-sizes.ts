/** The sizes of the files that a site offers to take away, in bytes, by their addresses. */
export type Downloads = Readonly<Record<string, number>>;

/** Where a work folder says them, for the pages that link to these files. */
export const DOWNLOADS_FILE = 'downloads.json';
