/** The words of what comes when a reader does something with a `<topic-timeline>`, in English. */
export const timelineExtras = {
  timelineKeys: 'Arrow keys go from paper to paper, + and − zoom, Enter opens a paper.',
  close: 'Close',
  /** The heads of the table. */
  columnDate: 'Date',
  columnTitle: 'Title',
  columnTopic: 'Topic',
  earlier: 'Earlier',
  later: 'Later',
  /** "101 to 200 of 4,312" */
  rowsShown: (from: number, to: number, all: number, locale: string) =>
    `${from.toLocaleString(locale)} to ${to.toLocaleString(locale)} of ${all.toLocaleString(locale)}`,
};

/** A table of the same words, in any language. */
export type TimelineExtraWords = typeof timelineExtras;
