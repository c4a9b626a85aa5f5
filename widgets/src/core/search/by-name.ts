import { haveAll } from './gather.ts';
import { isNamed, isNameWord, nameTokens } from './name-words.ts';
import { type ByName, type Named, nobody, placedHits } from './named.ts';
import { type NamedAuthor, namesIn } from './names.ts';
import type { Hit, OpenIndex } from './open-index.ts';
import type { Term } from './terms-of.ts';

/** What is looked for; see `Wanted` in look.ts. */
export interface NamesWanted {
  terms: readonly Term[];
  phrases: readonly (readonly string[])[];
  isExact: boolean;
  narrow: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
  newestFirst: (hits: readonly Hit[]) => Promise<readonly Hit[]>;
  /** How many records have a word, where that is known: words that none has are looked up first. */
  frequency: ((word: string) => number) | null;
}

/** The most words that are looked up, a file each. */
const MOST = 3;

/** What stands between names and is none of them. */
const BETWEEN = new Set(['et', 'al']);

/** Words of so many letters may be still being typed; and the most that they may become. */
const [CUT, BECOMES] = [4, 20];

/** The most papers that are shown though they lack terms. */
const MOST_SOME = 20;

/**
 * Looks terms up as names of authors: papers of one author whom all terms name, such as `yann lecun`; else papers that
 * have some terms as names, of one author or several, and the others in their texts. It asks for few of the tables of
 * names: where some words stand in no text, only those are looked up at first. A table that cannot be loaded is one
 * without names.
 */
export async function findByName(index: OpenIndex, wanted: NamesWanted): Promise<ByName> {
  const { terms, phrases, frequency } = wanted;
  const heavy = terms.filter((term) => !term.isLight && !BETWEEN.has(wordsOf(term).join('')));
  const isPhrase = phrases.length === 1 && phrases[0]?.length === terms.length;
  if (heavy.length === 0 || (phrases.length > 0 && !isPhrase)) return nobody;
  const askable = heavy.filter((term) => wordsOf(term).some(isNameWord));
  const unknown = askable.filter(
    (term) => frequency !== null && wordsOf(term).every((word) => frequency(word) === 0),
  );
  const rest = heavy.length > MOST ? [] : askable.filter((term) => !unknown.includes(term));
  const rounds = unknown.length > 0 ? [unknown.slice(0, MOST), rest] : [rest];
  const found = new Map<Term, NamedAuthor[]>();
  let best = nobody;
  for (const round of rounds) {
    let { failure } = best;
    const lookUp = async (term: Term): Promise<void> => {
      const isCut = !wanted.isExact && unknown.includes(term);
      const authors = await authorsNamed(index, wordsOf(term), isCut).catch((error: unknown) => {
        failure = error instanceof Error ? error : new Error(String(error));
        return [];
      });
      if (authors.length > 0) found.set(term, authors);
    };
    await Promise.all(round.map(lookUp));
    best = found.size === 0 ? nobody : await papersOf(index, wanted, heavy, found);
    best = { ...best, failure };
    // Where none of the words that no text has is a name, the others are no names beside it.
    if (best.whole.length > 0 || found.size === 0) break;
  }
  return best;
}

/**
 * The authors who have all of the words in their names; of a word that nobody has, where `isCut`, those whose names
 * begin with it. Rejects if a table cannot be loaded.
 *
 * @param words folded
 */
export async function authorsNamed(
  index: Pick<OpenIndex, 'file' | 'text'>,
  words: readonly string[],
  isCut: boolean,
): Promise<NamedAuthor[]> {
  const all = async (isFree: boolean): Promise<NamedAuthor[]> => {
    for (const word of [longest(words), words.join('')]) {
      if (!isNameWord(word)) continue;
      const table = await namesIn(index, word);
      const asked = word === words.join('') ? [word] : words;
      const authors = (table?.authors(word) ?? []).filter(({ name }) =>
        isNamed(asked, name, isFree),
      );
      if (authors.length > 0) return authors;
    }
    return [];
  };
  const same = await all(false);
  const alike = same.length > 0 || words.length < 2 ? same : await all(true);
  const [word = ''] = words;
  if (alike.length > 0 || !isCut || words.length > 1 || word.length < CUT) return alike;
  const table = await namesIn(index, word);
  const longer = table?.words(word).slice(0, BECOMES) ?? [];
  return longer.flatMap((other) => table?.authors(other) ?? []);
}

/** The folded words of a term as one of a name; `Bronstein’s` is `bronstein`. */
export function wordsOf({ typed }: Pick<Term, 'typed'>): string[] {
  return nameTokens(typed.replace(/['’]s$/i, '')).flat();
}

function longest(words: readonly string[]): string {
  return words.reduce((most, word) => (word.length > most.length ? word : most), '');
}

/** Papers of the authors that terms name. */
async function papersOf(
  index: OpenIndex,
  { terms, phrases, narrow, newestFirst }: NamesWanted,
  heavy: readonly Term[],
  found: ReadonlyMap<Term, readonly NamedAuthor[]>,
): Promise<ByName> {
  const rows = await placedHits(index);
  const names = new Set(found.keys());
  const authors = new Map([...found.values()].flat().map((author) => [author.name, author]));
  const of = async (one: readonly NamedAuthor[]): Promise<ByName> => {
    const named = namedIn(
      rows,
      one.map((author) => [author, heavy]),
      true,
    );
    const whole = await newestFirst(await narrow(hitsOf(named)));
    return { named, whole, some: [], names, failure: null };
  };
  const strict = theOne([...authors.values()], heavy, terms);
  if (strict.length > 0) return of(strict);
  if (phrases.length > 0) return { ...nobody, names };
  const each = [...found].flatMap(([term, some]) =>
    some.map((author): [NamedAuthor, Term[]] => [author, [term]]),
  );
  const named = namedIn(rows, each, false);
  const whole = await narrow(await complete(index, named, heavy));
  if (whole.length > 0) return { named, whole, some: [], names, failure: null };
  // `Y. LeCun` is Yann LeCun, where no paper has the one word by its author and the other in its text.
  const words = heavy.flatMap(wordsOf);
  const free = [...authors.values()].filter(({ name }) => isNamed(words, name, true));
  if (free.length > 0) return of(free);
  const some = await newestFirst(await narrow(hitsOf(named)));
  return { named, whole, some: some.slice(0, MOST_SOME), names, failure: null };
}

function hitsOf(named: ReadonlyMap<string, Named>): Hit[] {
  return [...named.values()].map(({ hit }) => hit);
}

/** The papers of authors, with the terms that these are named by. */
function namedIn(
  rows: readonly (Hit | null)[],
  authors: readonly (readonly [author: NamedAuthor, terms: readonly Term[]])[],
  isOne: boolean,
): Map<string, Named> {
  const named = new Map<string, Named>();
  for (const [{ name, papers }, terms] of authors) {
    for (const place of papers) {
      const hit = rows[place];
      if (!hit) continue;
      const known = named.get(hit.key);
      named.set(hit.key, {
        hit,
        terms: new Set([...(known?.terms ?? []), ...terms]),
        authors: [...new Set([...(known?.authors ?? []), name])],
        isOne,
      });
    }
  }
  return named;
}

/** The authors whom all terms name; where there are initials among them, those whom these fit, if there are any. */
function theOne(
  authors: readonly NamedAuthor[],
  heavy: readonly Term[],
  terms: readonly Term[],
): readonly NamedAuthor[] {
  const words = heavy.flatMap(wordsOf);
  const initials = terms
    .filter((term) => term.isLight)
    .flatMap(wordsOf)
    .filter((word) => word.length === 1);
  // A word that is cut is no word of theirs, but they were found by it.
  if (heavy.length === 1 && initials.length === 0) return authors;
  const having = (asked: readonly string[]): NamedAuthor[] =>
    authors.filter(({ name }) => isNamed(asked, name, false));
  const fitting = having([...words, ...initials]);
  return fitting.length > 0 ? fitting : having(words);
}

/** The papers that have in their texts what no author of theirs is named by, best first. */
async function complete(
  index: OpenIndex,
  named: ReadonlyMap<string, Named>,
  heavy: readonly Term[],
): Promise<Hit[]> {
  const lacking = Map.groupBy(named.values(), ({ terms }) =>
    heavy
      .filter((term) => !terms.has(term))
      .map(({ asked }) => asked)
      .join(' '),
  );
  const found = await Promise.all(
    [...lacking.values()].map(async (group) => {
      const [first] = group;
      const rest = heavy.filter((term) => !first?.terms.has(term));
      if (rest.length === 0) return group.map(({ hit }) => hit);
      const keys = new Set(group.map(({ hit }) => hit.key));
      const hits = await haveAll(index, rest, []);
      return hits.filter(({ key }) => keys.has(key));
    }),
  );
  return found.flat();
}
