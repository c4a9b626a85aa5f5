/** What a command with one argument does to it; `plain` shows it as it is. */
export const argumentCommands: ReadonlyMap<string, 'em' | 'strong' | 'sup' | 'sub' | 'plain'> =
  new Map([
    ...names('emph textit textsl underline uline', 'em' as const),
    ...names('textbf', 'strong' as const),
    ...names('textsuperscript', 'sup' as const),
    ...names('textsubscript', 'sub' as const),
    ...names(
      'texttt textsc textrm textsf textup textmd textnormal textlf text mbox hbox fbox makebox uppercase',
      'plain' as const,
    ),
  ]);

/** Switches that hold to the end of their group: `{\em x}`. `\emph` is none, but people write `{\emph x}`. */
export const switchCommands: ReadonlyMap<string, 'em' | 'strong' | 'plain'> = new Map([
  ...names('em emph it itshape sl slshape textit', 'em' as const),
  ...names('bf bfseries textbf', 'strong' as const),
  ...names(
    'tt ttfamily sc scshape rm rmfamily sf sffamily normalfont upshape mdseries tiny scriptsize ' +
      'footnotesize small normalsize large Large LARGE huge Huge texttt textsc textrm textsf',
    'plain' as const,
  ),
]);

/** Switches whose bare name is no word, so that `{bf x}` is certain; `{it works}` and `{large x}` are not. */
export const barenessProof: ReadonlySet<string> = new Set(
  'em emph bf bfseries itshape tt ttfamily scshape textit textbf texttt textsc'.split(' '),
);

/** Commands whose name without its backslash is no word, so that `textbf{x}` is certain. */
export const strippedCommands: readonly string[] = (
  'textbf textit texttt textsc textrm textsf textsl textup textmd textnormal textsuperscript ' +
  'textsubscript emph'
).split(' ');

/** Commands that stand for characters. TeX takes the spaces after them; these give them back with `{}`. */
export const signCommands: ReadonlyMap<string, string> = new Map([
  ['textasciitilde', '~'],
  ['textasciicircum', '^'],
  ['textbackslash', '\\'],
  ['textunderscore', '_'],
  ['textbar', '|'],
  ['textless', '<'],
  ['textgreater', '>'],
  ['textendash', '–'],
  ['textemdash', '—'],
  ['textellipsis', '…'],
  ['ldots', '…'],
  ['dots', '…'],
  ['textquotedblleft', '“'],
  ['textquotedblright', '”'],
  ['textquoteleft', '‘'],
  ['textquoteright', '’'],
  ['textquotesingle', "'"],
  ['textquotedbl', '"'],
  ['textdegree', '°'],
  ['texttrademark', '™'],
  ['textregistered', '®'],
  ['textcopyright', '©'],
  ['copyright', '©'],
  ['textsection', '§'],
  ['S', '§'],
  ['P', '¶'],
  ['textdagger', '†'],
  ['dag', '†'],
  ['textdaggerdbl', '‡'],
  ['ddag', '‡'],
  ['pounds', '£'],
  ['textsterling', '£'],
  ['texteuro', '€'],
  ['euro', '€'],
  ['textyen', '¥'],
  ['textmu', 'µ'],
  ['textbullet', '•'],
  ['textperiodcentered', '·'],
  ['texttimes', '×'],
  ['textpm', '±'],
  ['checkmark', '✓'],
  ['TeX', 'TeX'],
  ['LaTeX', 'LaTeX'],
  ['BibTeX', 'BibTeX'],
]);

/** Abbreviations of the CVPR style and its many copies (`\def\eg{\emph{e.g}\onedot}`). */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ['eg', 'e.g.'],
  ['Eg', 'E.g.'],
  ['ie', 'i.e.'],
  ['Ie', 'I.e.'],
  ['cf', 'cf.'],
  ['Cf', 'Cf.'],
  ['etc', 'etc.'],
  ['vs', 'vs.'],
  ['wrt', 'w.r.t.'],
  ['iid', 'i.i.d.'],
  ['etal', 'et al.'],
]);

/** Commands that show nothing and take no argument. */
export const silentCommands: ReadonlySet<string> = new Set(
  'xspace noindent protect relax null centering smallskip medskip bigskip allowbreak nolinebreak'.split(
    ' ',
  ),
);

function names<Role>(list: string, role: Role): [string, Role][] {
  return list.split(' ').map((name) => [name, role]);
}
