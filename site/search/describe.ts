import { type Asked, type Facet, facets } from './query.ts';

/** What a search is called in a list: its text, then what is chosen beside it. */
export function describeSearch(
  asked: Asked,
  { code }: { code: string },
  label: (facet: Facet, value: string) => string = (_, value) => value,
): string {
  const chosen = facets.flatMap((facet) => {
    const value = asked[facet];
    if (value === null) return [];
    return [facet === 'has' ? code : label(facet, value)];
  });
  return [...(asked.text === '' ? [] : [asked.text]), ...chosen].join(', ');
}
