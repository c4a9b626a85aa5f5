import type { Paper, Sighting } from '../scripts/schema/paper.ts';

/** One place where a paper was seen, and which facts are shown as it has them. */
export interface PaperSource extends Sighting {
  /** Keys of `provenance`, and `links`; empty where other sightings have everything better. */
  fields: string[];
}

/** Where what a page says of a paper comes from. */
export interface Origins {
  /** In the order of the sightings. */
  sources: PaperSource[];
  /** The facts that the publisher mended. */
  corrected: string[];
}

/** Sorts the facts of a paper by the digest they are shown from; those that were corrected stand apart. */
export function originsOf({
  sightings,
  provenance,
  links,
}: Pick<Paper, 'sightings' | 'provenance' | 'links'>): Origins {
  const facts = [
    ...Object.entries(provenance),
    ...links.map(({ from }) => ['links', from] as const),
  ];
  const [corrected, given] = [
    facts.filter(([, { corrected }]) => corrected),
    facts.filter(([, { corrected }]) => !corrected),
  ];
  return {
    sources: sightings.map((sighting) => ({
      ...sighting,
      fields: names(given.filter(([, { digest }]) => digest === sighting.digest)),
    })),
    corrected: names(corrected),
  };
}

/** Whether the publisher mended a fact; `field` is a key of `provenance`. */
export function isCorrected({ provenance }: Pick<Paper, 'provenance'>, field: string): boolean {
  return provenance[field]?.corrected === true;
}

function names(facts: readonly (readonly [string, unknown])[]): string[] {
  return [...new Set(facts.map(([field]) => field))];
}
