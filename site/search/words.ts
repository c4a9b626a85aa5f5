import { certaintyMarks } from '../../widgets/src/core/search/marks.ts';
import type { Words } from '../../scripts/words/index.ts';
import { handed } from '../client/page-parts.ts';
import { type Plural, sentence } from '../client/sentence.ts';
import type { Kind } from '../../widgets/src/core/search/result.ts';

/**
 * The words that only a browser can put together, as strings: `{n}` stands for a number. They reach it in
 * a `data-words` attribute, so that a page brings the words of its own language and no others.
 */
export interface SearchWords {
  locale: string;
  count: Plural;
  loading: string;
  nothing: string;
  kinds: Readonly<Record<Kind, string>>;
  /** What stands beside a date that is not stated whole, by its mark (widgets/src/core/search/marks.ts). */
  certainty: Readonly<Record<string, string | null>>;
  dateUnknown: string;
  code: string;
  /** Sentences about what was searched for; see notices.ts. */
  notices: Words['searchNotices'];
  /** The authors a result was found by: `{names}`. */
  by: string;
  /** What a result lacks: `{words}`. */
  without: string;
  /** A word in quotation marks: `{word}`. */
  quoted: string;
  /** What is said of a result that cannot be read without a network. */
  notStored: string;
}

/** What every page needs besides, in case that a search leads to it. */
export interface FoundWords {
  /** Takes away the marks on what was found. */
  unmark: string;
}

/** The words of a search, as text for `data-words`. */
export function writeSearchWords(words: Words): string {
  return JSON.stringify(searchWords(words));
}

/** The words of the search dialog, which every page has, as text for `data-words`. */
export function writeDialogWords(words: Words): string {
  const all: SearchWords & FoundWords = { ...searchWords(words), unmark: words.searchUnmark };
  return JSON.stringify(all);
}

function searchWords(words: Words): SearchWords {
  return {
    locale: words.locale,
    count: words.searchCount,
    loading: words.searchLoading,
    nothing: words.searchNothing,
    kinds: words.searchKinds,
    dateUnknown: words.dateUnknown,
    code: words.searchHas.code,
    notices: words.searchNotices,
    by: words.searchBy,
    without: words.searchWithout,
    quoted: words.searchQuoted,
    notStored: words.searchNotStored,
    certainty: {
      [certaintyMarks.inferred]: words.certainty.inferred,
      [certaintyMarks['at-least']]: words.certainty['at-least'],
      [certaintyMarks.unknown]: words.certainty.unknown,
    },
  };
}

/** The words that the page gives an element. Throws if it gives none, because pages always do. */
export function readSearchWords(element: HTMLElement): SearchWords {
  return handed(element, 'words') as SearchWords;
}

/** "1 result", "1,204 results", or that there is none. */
export function countText(n: number, { count, nothing, locale }: SearchWords): string {
  return n === 0 ? nothing : sentence(count, n, locale);
}
