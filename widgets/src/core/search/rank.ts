import { foldedWords } from './fold.ts';
import { placesOf, type Place } from './match.ts';
import type { Fragment } from './result.ts';
import type { Term } from './terms-of.ts';

/** A term with what it counts: about 1, more for a rare one. */
export interface Weighed {
  term: Term;
  weight: number;
}

/** How well a record is what was asked for. */
export interface Rank {
  /** Higher is better; about as many as there are terms at the most, and a half of them more. */
  score: number;
  /** The terms that it lacks; never one that is too common to be searched for. */
  missing: Term[];
  /** How much of what was asked for stands in the title, from 0 to 1. */
  titled: number;
}

/**
 * What the parts of a rank count, tuned on known-item queries over 141 papers among 20,000 others, where any value
 * between half and twice of it gives nearly the same: a word of the title against one of the text, two words that
 * follow each other as they were asked for, words of the title once more, a title that is asked for whole, and that
 * no word is missing.
 */
const COUNTS = { title: 2, pair: 0.1, titled: 0.3, whole: 0.4, complete: 1 };

/** A light term counts so much of another. */
const LIGHT = 0.1;

/** Words of an abstract of usual length. */
const USUAL = 180;

/** Ranks a record by its own words, because the index knows neither their order nor which of them are exact. */
export function rank(weighed: readonly Weighed[], fragment: Fragment): Rank {
  const { title, text, spelled } = wordsOf(fragment);
  const length = 0.7 + (0.3 * text.length) / USUAL;
  const missing: Term[] = [];
  const taken = new Set<number>();
  let total = 0;
  let score = 0;
  let titled = 0;
  let before: readonly Place[] = [];
  for (const { term, weight: full } of weighed) {
    const weight = term.isLight ? LIGHT * full : full;
    const inTitle = placesOf(term.parts, title);
    const inText = [...placesOf(term.parts, text), ...placesOf(term.parts, spelled)];
    const named = best(inTitle);
    const most = Math.max(named, best(inText));
    const often = COUNTS.title * named + inText.reduce((sum, { like }) => sum + like, 0);
    if (most === 0 && !term.isLight) missing.push(term);
    total += weight;
    titled += weight * named;
    score += weight * ((most * often) / (often + length) + COUNTS.titled * named);
    if (follows(before, inTitle)) score += COUNTS.pair;
    for (const place of inTitle.slice(0, 1)) {
      for (let at = 0; at < place.length; at += 1) taken.add(place.at + at);
    }
    before = inTitle;
  }
  const share = total === 0 ? 0 : titled / total;
  if (title.length > 0) score += COUNTS.whole * total * share * (taken.size / title.length);
  if (missing.length === 0 && total > 0) score += COUNTS.complete;
  return { score, missing, titled: share };
}

/** The folded words of a record. */
interface RecordWords {
  title: string[];
  text: string[];
  /** Other spellings, such as `alpha` for `α`, which have no order. */
  spelled: string[];
}

/** A record is ranked again with every letter that is typed, and the client of the index gives the same one again. */
const known = new WeakMap<Fragment, RecordWords>();

function wordsOf(fragment: Fragment): RecordWords {
  const words = known.get(fragment) ?? {
    title: foldedWords(fragment.meta['title'] ?? ''),
    text: foldedWords(fragment.content),
    spelled: foldedWords(fragment.meta['forms'] ?? ''),
  };
  known.set(fragment, words);
  return words;
}

/** The terms that a record lacks. */
export function lacks(fragment: Fragment, terms: readonly Term[]): Term[] {
  return rank(
    terms.map((term) => ({ term, weight: 1 })),
    fragment,
  ).missing;
}

function best(places: readonly Place[]): number {
  return places.reduce((most, { like }) => Math.max(most, like), 0);
}

function follows(before: readonly Place[], after: readonly Place[]): boolean {
  return before.some(({ at, length }) => after.some((next) => next.at === at + length));
}

/** Whether a phrase stands in the title or the text of a record, word by word. */
export function holdsPhrase(phrase: readonly string[], fragment: Fragment): boolean {
  const wanted = ` ${foldedWords(phrase.join(' ')).join(' ')} `;
  const { title, text } = wordsOf(fragment);
  return [title, text].some((words) => ` ${words.join(' ')} `.includes(wanted));
}
