import type { ApiPublished } from '../../api/types.ts';
import { whole } from '../resolve.ts';
import { isoLength } from '../dates.ts';

/** What a citation is made of, as the API has it; the site's own papers have the same. */
export interface Cited {
  readonly id: string;
  readonly title: { readonly text: string };
  readonly identifiers: { readonly arxiv?: string | undefined; readonly doi?: string | undefined };
  readonly authors: readonly string[] | null;
  readonly published: Readonly<ApiPublished> | null;
  readonly links: readonly { readonly rel: string; readonly href: string }[];
}

/** What is known of a paper, each in one line and free of control characters; empty where nobody says. */
export interface Facts {
  /** The paper's slug: it is given once, so a citation keeps its key when a title is mended. */
  key: string;
  title: string;
  /**
   * As the source writes them. Which part is the family's cannot be told, so that each is cited as one name
   * that no program takes apart. Authors whose names nobody gives are left out.
   */
  authors: string[];
  /** The published date as precise as the source has it: `2025-11-07`, `2025-11` or `2025`. */
  iso: string;
  /** What has to be said beside it, as it is not stated whole. */
  certainty: string;
  /** The same date as far as a citation may state it: empty where the year may be a later one. */
  date: string;
  /** What a citation has to say of its date. */
  note: string;
  arxiv: string;
  doi: string;
  /** Where the paper itself is; where nobody says, its page on the site. */
  url: string;
}

/**
 * What a citation says. Bad values, which a file of the API may hold, are left out.
 *
 * @param page the whole address of the paper's page
 * @param words words for a date that is not stated: `inferred`, `at-least`
 */
export function factsOf(
  { id, title, authors, published, identifiers, links }: Cited,
  page: string | null,
  words: Readonly<Record<string, string | null | undefined>>,
): Facts {
  const { date, precision, certainty: how } = published ?? {};
  const iso = line(date)
    .slice(0, precision && isoLength[precision])
    .replace(/[^\d-].*/, '');
  const certainty = how && Object.hasOwn(words, how) ? (words[how] ?? '') : '';
  const own = links.find(({ rel, href }) => /^(paper|pdf)$/.test(rel) && whole(href));
  const isOpen = how === 'at-least';
  return {
    key: line(id).replace(/[^\w-]/g, ''),
    title: line(title.text),
    authors: (authors ?? []).map(line).filter(Boolean),
    iso,
    certainty,
    date: isOpen ? '' : iso,
    note: isOpen ? `${iso.slice(0, 4)} ${certainty}` : certainty,
    arxiv: address(identifiers.arxiv),
    doi: address(identifiers.doi),
    url: address(whole(own?.href) ?? page),
  };
}

/** Text in one line. */
function line(value: unknown): string {
  return typeof value === 'string' ? value.replace(/[\s\p{Cc}]+/gu, ' ').trim() : '';
}

/** What stands as it is in every format: nothing in it ends a field or a line. */
function address(value: unknown): string {
  return line(value).replace(/[\s\\{}]/g, encodeURIComponent);
}
