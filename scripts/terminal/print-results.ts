import { formatDate, formatMonthDay } from '../../widgets/src/core/dates.ts';
import type { Answer, FoundResult } from '../../widgets/src/core/search/answer.ts';
import type { Segment } from '../../widgets/src/core/search/excerpt.ts';
import type { Words } from '../words/index.ts';
import { type Paint, neutralise } from '../cli/terminal.ts';

/** Lines are not longer than this, however wide a terminal is. */
const WIDEST = 100;

const INDENT = '   ';

/** The id of what was found: the last part of its address. */
export function idOf({ url }: Pick<FoundResult, 'url'>): string {
  return url.split('/').findLast((part) => part !== '') ?? '';
}

/** What was found, for programs: an array of `{ id, title, url, score }`, best first. */
export function resultsJson(results: readonly FoundResult[]): string {
  const list = results.map((result) => ({
    id: idOf(result),
    title: result.title,
    url: result.url,
    score: result.score,
  }));
  // It may be looked at in a terminal, which would obey some of what JSON allows.
  const text = JSON.stringify(list, null, 2).replace(/[^\n\x20-\x7e]/g, (character) =>
    neutralise(character) === character
      ? character
      : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${text}\n`;
}

/** What was found, for people: titles, dates and addresses, and where the words stand. */
export function resultsText(
  { total, results, corrected, relaxed, isPartial, absent, suggestion }: Answer,
  words: Words,
  { paint, columns }: { paint: Paint; columns: number },
): string {
  const notices = [
    ...corrected.map(({ typed, meant }) => words.terminalCorrected(typed, meant)),
    ...absent.map(({ kind, id }) => words.terminalAbsent[kind](id)),
    ...(relaxed ? [words.terminalRelaxed] : []),
    ...(isPartial ? [words.terminalPartial] : []),
    ...(suggestion === null ? [] : [words.terminalPerhaps(suggestion)]),
    total === 0 ? words.terminalNothing : words.terminalFound(total, results.length),
  ].map((line) => `${neutralise(line)}\n`);
  const list = results.map((result, at) => {
    const excerpt = wrapped(result.excerpt, Math.min(columns, WIDEST) - INDENT.length, paint);
    return [
      `\n${paint('bold', neutralise(result.title))}  ${paint('dim', String(at + 1))}\n`,
      `${INDENT}${paint('dim', neutralise(factsOf(result, words)))}\n`,
      `${INDENT}${neutralise(result.url)}\n`,
      ...excerpt.map((line) => `${INDENT}${line}\n`),
    ].join('');
  });
  return [...notices, ...list].join('');
}

function factsOf({ date, authors, topics, hasCode, missing }: FoundResult, words: Words): string {
  return [
    date === null
      ? words.dateUnknown
      : date.startsWith('--')
        ? formatMonthDay(date.slice(2), words.locale, 'short')
        : formatDate(date, words.locale, 'short'),
    ...(authors.length === 0 ? [] : [words.terminalBy(authors)]),
    ...topics.map(({ label }) => label),
    ...(hasCode ? [words.code] : []),
    ...(missing.length === 0 ? [] : [words.terminalMissing(missing)]),
  ].join(' · ');
}

/** Lines of an excerpt, its matches in bold. */
function wrapped(excerpt: readonly Segment[], width: number, paint: Paint): string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const { text, marked } of excerpt) {
    for (const piece of neutralise(text).split(/(?<= )/)) {
      if (length > 0 && length + piece.trimEnd().length > width) {
        lines.push(line.trimEnd());
        line = '';
        length = 0;
      }
      line += marked ? paint('bold', piece) : piece;
      length += piece.length;
    }
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
