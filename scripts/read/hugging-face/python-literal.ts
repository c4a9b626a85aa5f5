import { arxivId } from '../arxiv-id.ts';
import { excerpt } from '../excerpt.ts';

/** How Python prints a record, whose keys JSON would have in double quotes, and the paper in it. */
const RECORD = /^\s*\{\s*'/;
const PAPER = /'paper'\s*:\s*\{/;

/** As far as `TITLE` looks for the end of a title; more is only shown cut, anyway. */
const ID = /'id'\s*:\s*'([^'\\]{1,40})'/;
const TITLE = /'title'\s*:\s*(?:'((?:[^'\\]|\\.){1,300})|"((?:[^"\\]|\\.){1,300}))/;

/** Whether a string holds a record as Python prints it. */
export function isPythonRecord(text: string): boolean {
  return RECORD.test(text) && PAPER.test(text);
}

/** The paper that a record as Python prints it is about, by title and id as far as they can be seen. */
export function describePythonRecord(text: string): string | null {
  const match = TITLE.exec(text);
  const title = (match?.[1] ?? match?.[2])
    ?.replace(/\\n/g, ' ')
    .replace(/\\(['"\\])/g, '$1')
    .replace(/\s+/g, ' ');
  const id = arxivId(ID.exec(text)?.[1] ?? '');
  if (title === undefined) return id;
  return id === null ? excerpt(title) : `${excerpt(title)} (${id})`;
}
