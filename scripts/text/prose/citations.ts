import type { Edit, LeftAlone, Span } from '../edit.ts';
import { type Reading, overlapOf } from '../reading.ts';

const key = String.raw`[\p{L}\p{N}][\p{L}\p{N}:_+./-]{0,80}`;
/** At the end at most one comma, with its own spaces: `\s*,?\s*` would take quadratic time over many of them. */
const keys = String.raw`\s*${key}(?:\s*,\s*${key}){0,40}\s*(?:,\s*)?`;

/** The tie or the white space before a citation; of a long gap only the last part. */
const gap = String.raw`(?:~|(?<!\s)\s{1,80})?`;

/** `\cite[see][p. 3]{a,b}` and its many sisters, with the gap before it. */
const intact = String.raw`${gap}\\(?:[cC]ite[a-z]{0,12}|(?:paren|text|auto|foot|no|smart|super)cite)\*?(?:\[[^[\]{}\\]{0,80}\]){0,2}\{${keys}\}`;

/** The same without its backslash: `cite{smith2020deep}`. */
const stripped = String.raw`${gap}(?<![A-Za-z\\])cite(?:p|t|alp|alt|author|year)?\*?\{${keys}\}`;

/** A key as Google Scholar and others make them: name, year, first word of the title. */
const scholarKey = String.raw`[a-z]{2,20}(?:19|20)\d\d[a-z][a-z0-9]{0,30}`;
const yearKey = String.raw`[a-z]{2,20}(?:19|20)\d\d|(?:19|20)\d\d[a-z]{3,30}`;

/** What is left of `~\cite{a,b}` when the source took the command away. */
const tiedKeys = String.raw`~(?:${scholarKey}|${yearKey})(?:, ?(?:${scholarKey}|${yearKey})){0,20}(?![\p{L}\p{N}_~/-])`;

/** What is left of ` \cite{a}`: certain only in the longest form. */
const bareKey = String.raw`(?<=[\p{L}\p{N}.)])\s{1,80}[a-z]{3,20}(?:19|20)\d\d[a-z]{3,30}(?=[\s.,;:)]|$)`;

const citation = new RegExp([intact, stripped, tiedKeys, bareKey].join('|'), 'gu');

/** A tie before what may be a key, a lone key without the first word of a title, and one as `huet_episodic_2025`. */
const doubtful = new RegExp(
  String.raw`~(?<tied>[a-z]{2,20}\d{1,4}[a-z]{0,20})(?![\p{L}\p{N}])|(?<=\s)(?<lone>[a-z]{4,20}(?:19|20)\d\d|[a-z]{2,20}_[a-z]{3,20}_(?:19|20)\d\d)(?=[\s.,;:)]|$)`,
  'gu',
);

/** What every citation has something of; most texts have nothing. */
const trace = /~|cite|[a-z_](?:19|20)\d\d/i;

/** Conferences and data sets that are written as a name and a year. */
const notKeys =
  /^(?:aaai|acl|aime|aistats|arxiv|brats|coling|colm|conll|corl|covid|cvpr|davis|eccv|emnlp|iccv|icassp|iclr|icml|icra|ijcai|ilsvrc|imagenet|interspeech|iros|isic|kitti|lrec|miccai|naacl|neurips|nips|office|semeval|sigir|squad|trec|windows)/;

/**
 * The keys of citations that a source left in its text. They are taken out, with the tie or space before
 * them and brackets that held nothing else: they lead nowhere without the paper's list of references.
 */
export function findCitations(source: string, taken: readonly Span[]): Reading {
  if (!trace.test(source)) return { groups: [], left: [] };
  const isTaken = overlapOf(taken);
  const groups: Edit[][] = [];
  const left: LeftAlone[] = [];
  for (const found of source.matchAll(citation)) {
    const span = withBrackets(source, found.index, found.index + found[0].length);
    if (isTaken(span) || !mayBeKey(found[0])) continue;
    groups.push([{ kind: 'citation', ...span, output: '' }]);
  }
  for (const found of source.matchAll(doubtful)) {
    const { tied, lone } = found.groups ?? {};
    const text = tied ?? lone ?? '';
    const start = found.index;
    const end = start + found[0].length;
    if (notKeys.test(text) || isTaken({ start, end })) continue;
    if (tied !== undefined && repeats(source, start, tied)) {
      groups.push([{ kind: 'citation', start, end, output: '' }]);
    } else if (tied === undefined || !/^v\d/.test(tied)) {
      left.push({ kind: 'citation', start, end, why: `${text} may be the key of a citation` });
    }
  }
  return { groups, left };
}

/** Without a command a key must not be a conference's or a data set's name. */
function mayBeKey(found: string): boolean {
  const text = found.trimStart();
  // `x2013` is a dash that a program wrote.
  if (/x201[3489]/.test(text)) return false;
  return text.includes('cite') || !notKeys.test(text.replace(/^~/, ''));
}

/** Whether the word before a tie is the key spelled otherwise: `GPT4o~gpt4o`, `DALL-E 3~dalle3`. */
function repeats(source: string, tie: number, text: string): boolean {
  const before = source.slice(Math.max(0, tie - 40), tie).toLowerCase();
  return before.replace(/[^a-z0-9]/g, '').endsWith(text);
}

/** The span with what would stand empty or doubled without it. */
function withBrackets(source: string, start: number, end: number): Span {
  const open = source[start - 1];
  const shut = source[end];
  if ((open === '(' && shut === ')') || (open === '[' && shut === ']')) {
    const spaced = source[start - 2] === ' ' || source[start - 2] === '~';
    return { start: spaced ? start - 2 : start - 1, end: end + 1 };
  }
  if (start === 0 && shut === ' ') return { start, end: end + 1 };
  return { start, end };
}
