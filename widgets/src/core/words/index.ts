import type { CardWords } from './card.ts';
import type { ListWords } from './list.ts';
import type { RelatedWords } from './related.ts';
import type { SearchWords } from './search.ts';
import type { SharedWords } from './shared.ts';
import type { TimelineExtraWords } from './timeline-extras.ts';
import type { TimelineWords } from './timeline.ts';

export type { SharedWords };

/** Every word that the elements say. A language of one's own may leave out what it lacks: that stays English. */
export type Words = SharedWords &
  CardWords &
  ListWords &
  RelatedWords &
  SearchWords &
  TimelineWords &
  TimelineExtraWords;

const KEY = Symbol.for('@offprint/widgets words');

/** Kept on the page itself, so that elements which were loaded from different files have the same words. */
function tables(): Map<string, Partial<Words>> {
  const page = globalThis as { [KEY]?: Map<string, Partial<Words>> };
  return (page[KEY] ??= new Map());
}

/**
 * Gives the elements the words of a language, by its tag (`de`, `pt-BR`). Words registered before under the same
 * tag stay, unless they are among the new ones. Elements take them up when they are drawn next.
 */
export function registerWords(language: string, words: Partial<Words>): void {
  const tag = language.toLowerCase();
  tables().set(tag, { ...tables().get(tag), ...words });
}

/**
 * The words for a language tag: those of the language, then those of its region, in place of English ones. Dates
 * and numbers are written as the language and its region do where there are words of it.
 */
export function wordsFor<Own>(language: string, english: SharedWords & Own): SharedWords & Own {
  const tag = language.toLowerCase();
  // The only parts that dates depend on; a page may say anything.
  const [locale = '', main = ''] = /^([a-z]{2,3})(-[a-z]{2}\b)?/.exec(tag.replace('_', '-')) ?? [];
  const own = tables().get(main);
  const regional = tables().get(tag);
  return {
    ...english,
    ...own,
    ...regional,
    locale: own || regional || (main === 'en' && tag !== main) ? locale : english.locale,
  };
}
