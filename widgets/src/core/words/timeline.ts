import { counted } from './shared.ts';

/** The words of `<topic-timeline>`, in English. */
export const timeline = {
  /** What a picture shows, for those who do not see it. */
  timelineOf: (topics: string) => `Papers in the order of time: ${topics}`,
  /** "43 of 214 papers", "214 papers" */
  papersShown: (n: number, all: number, locale: string) =>
    `${n < all ? `${n.toLocaleString(locale)} of ` : ''}${counted(all, 'paper', 'papers', locale)}`,
  /** Where some topics of several, or the rest of one, could not be loaded. */
  notAll: 'not everything could be loaded',
  /** Below the papers without a date. */
  noDate: 'no date',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  showAll: 'Show all',
  /** Unfolds the table and what can be saved. */
  tableAndFiles: 'Table and files',
  /** Before the names of the formats. */
  save: 'Save as',
  noPapers: 'There are no papers on this yet.',
};

/** A table of the same words, in any language. */
export type TimelineWords = typeof timeline;
