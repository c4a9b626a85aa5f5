import { pageCount } from '../scripts/emit/addresses.ts';

/** One page of a listing by year; `path` is its part of the address: `2024`, or `2024/2`. */
export interface YearPage {
  year: string;
  page: number;
  path: string;
}

/** The pages that a listing by year takes. */
export function pagesOfYears(years: ReadonlyMap<string, readonly unknown[]>): YearPage[] {
  return [...years].flatMap(([year, papers]) =>
    Array.from({ length: pageCount(papers.length) }, (_, index) => ({
      year,
      page: index + 1,
      path: index === 0 ? year : `${year}/${index + 1}`,
    })),
  );
}
