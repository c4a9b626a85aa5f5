import { readIdentifier, type TypedIdentifier } from './identifier.ts';
import { queryText } from './query-text.ts';
import { type Kind, kinds } from './result.ts';

/** What a search can be narrowed by, in the order of a URL. Each takes one value or none. */
export const facets = ['kind', 'topic', 'year', 'digest', 'has'] as const;
export type Facet = (typeof facets)[number];

/** One value or none for each facet. */
export interface Choices {
  kind: Kind | null;
  /** A topic's id; typed in the box, it may also be its label. */
  topic: string | null;
  /** Four digits, or `undated`. */
  year: string | null;
  /** A digest's id. */
  digest: string | null;
  /** What a paper must come with. */
  has: 'code' | null;
}

/** A search as a reader states it: what the box says, and what is chosen beside it. */
export interface Query extends Choices {
  /** What stands in the box, operators and quotation marks included; no white space at either end; may be empty. */
  text: string;
  sort: 'relevance' | 'date';
}

/** Nothing chosen. */
export const noChoices: Choices = { kind: null, topic: null, year: null, digest: null, has: null };

/** A search for nothing in particular. */
export const blank: Query = { text: '', ...noChoices, sort: 'relevance' };

/** What a box says once its operators are read. */
export interface BoxText {
  /** Words as typed, those of phrases among them, in order; at most `MOST_WORDS`. */
  words: string[];
  /** Phrases in quotation marks, each as its words; those of one word are among `words` alone. */
  phrases: string[][];
  /** What operators choose; the last of several counts. */
  choices: Choices;
  /** Names that `author:` asks for, as typed: a paper has to have all of them. */
  authors: string[];
  /** What names a paper by itself; none of it is among `words`. */
  identifiers: TypedIdentifier[];
}

/** The most words that are searched for: more than any title that a reader would paste has. */
export const MOST_WORDS = 24;

/** A value an operator may take, as written; see `Choices`. */
const values: Readonly<Record<Facet, RegExp>> = {
  kind: new RegExp(`^(?:${kinds.join('|')})$`, 'i'),
  topic: /^(?=.{1,80}$)[^\s:]+(?: [^\s:]+)*$/,
  year: /^(?:\d{4}|undated)$/i,
  digest: /^[a-z0-9]+(?:-[a-z0-9]+)*$/i,
  has: /^code$/i,
};

/** What an author is asked for by: anything with a letter. */
const AUTHOR = /^(?=.{1,80}$).*\p{L}/su;

/** What people write before an identifier, with a space after it. */
const LABEL = /\b(arxiv|doi):\s+(?=\S)/gi;

/** An operator with its value, or a phrase, or a run of anything else. */
const PIECE = /([a-z]+):(?:["“„”]([^"“„”]*)["“„”]|(\S+))|["“„”]([^"“„”]*)["“„”]?|[^\s"“„”]+/giu;

/**
 * The words, phrases and operators of what is typed in a box: `topic:graphs year:2023 "neural sheaf"`. An operator
 * that is not known, or whose value is not such a value, is plain words. A quotation mark that is not closed
 * reaches to the end, as it does while a phrase is being typed.
 */
export function readBox(text: string): BoxText {
  const words: string[] = [];
  const phrases: string[][] = [];
  const choices = { ...noChoices };
  const authors: string[] = [];
  const identifiers: TypedIdentifier[] = [];
  const typed = queryText(text).replace(LABEL, '$1:');
  for (const [whole, name, quoted, plain, phrase] of typed.matchAll(PIECE)) {
    const identifier = phrase === undefined ? readIdentifier(whole) : null;
    if (identifier !== null) {
      identifiers.push({ ...identifier, typed: whole });
    } else if (name?.toLowerCase() === 'author' && AUTHOR.test(quoted ?? plain ?? '')) {
      authors.push((quoted ?? plain ?? '').trim());
    } else if (phrase !== undefined) {
      const said = wordsIn(phrase);
      words.push(...said);
      if (said.length > 1) phrases.push(said);
    } else if (!choose(choices, name, quoted ?? plain)) {
      words.push(...wordsIn(whole));
    }
  }
  return { words: words.slice(0, MOST_WORDS), phrases, choices, authors, identifiers };
}

/** What a query narrows by: an operator in the box wins over what is chosen beside it. */
export function choicesOf(query: Query): Choices {
  const typed = readBox(query.text).choices;
  return {
    kind: typed.kind ?? query.kind,
    topic: typed.topic ?? query.topic,
    year: typed.year ?? query.year,
    digest: typed.digest ?? query.digest,
    has: typed.has ?? query.has,
  };
}

/** Whether a query asks for nothing: no words and nothing chosen. */
export function isBlank(query: Query): boolean {
  const choices = choicesOf(query);
  const { words, authors, identifiers } = readBox(query.text);
  return (
    facets.every((facet) => choices[facet] === null) &&
    [words, authors, identifiers].every((asked) => asked.length === 0)
  );
}

/** A text of a box without the operators of a facet. */
export function withoutOperator(text: string, facet: Facet): string {
  return queryText(text)
    .replace(PIECE, (whole: string, name?: string, quoted?: string, plain?: string) =>
      choose({ ...noChoices }, name === facet ? name : undefined, quoted ?? plain) ? '' : whole,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Chooses a value if there is such an operator and it takes such a value. */
function choose(choices: Choices, name: string | undefined, value: string | undefined): boolean {
  const facet = facets.find((one) => one === name?.toLowerCase());
  if (facet === undefined || value === undefined || !values[facet].test(value)) return false;
  const chosen = facet === 'topic' ? value : value.toLowerCase();
  if (facet === 'kind') choices.kind = kinds.find((kind) => kind === chosen) ?? null;
  else if (facet === 'has') choices.has = 'code';
  else choices[facet] = chosen;
  return true;
}

function wordsIn(text: string): string[] {
  return text.split(/[\s"“„”]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}
