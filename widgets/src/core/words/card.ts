import { counted } from './shared.ts';

/** The words of `<paper-card>`, in English. */
export const card = {
  /** Where nobody is named. */
  authors: (n: number, locale: string) => counted(n, 'author', 'authors', locale),
  /** "Ada Lee, Bo Kim and 5 more": the names are one text, which stays as it is. */
  andMore: (names: string, n: number, locale: string) =>
    `${names} and ${n.toLocaleString(locale)} more`,
  abstract: 'Abstract',
  cite: 'Cite',
  copied: 'Copied',
  /** Where the browser refuses to copy: the text is selected then. */
  copyYourself: 'Press Ctrl+C',
  /** In the order in which they are shown. */
  linkKinds: {
    paper: 'Paper',
    pdf: 'PDF',
    code: 'Code',
    project: 'Project',
    data: 'Data',
    demo: 'Demo',
    review: 'Review',
    other: 'Link',
  } as Readonly<Record<string, string>>,
};

/** A table of the same words, in any language. */
export type CardWords = typeof card;
