import { expect } from 'vitest';
import { correctionYaml } from '../../../../scripts/catalog/corrections/correction-yaml.ts';
import { buildCatalog } from '../../../../scripts/catalog/index.ts';
import { parseCorrections } from '../../../../scripts/content/corrections.ts';
import type { Diagnostic } from '../../../../scripts/diagnostics.ts';
import type { Correction } from '../../../../scripts/schema/correction.ts';
import type { ReadDigest } from '../../../../scripts/schema/entry.ts';
import { type Ids, noIds } from '../../../../scripts/schema/ids.ts';
import type { Paper } from '../../../../scripts/schema/paper.ts';
import type { Topic } from '../../../../scripts/schema/topic.ts';
import { site } from '../make.ts';

export const topics: Topic[] = ['memory', 'graphs', 'vision'].map((id) => ({
  id,
  label: id.toUpperCase(),
  definition: `About ${id}.`,
  strong: [id],
  weak: [],
  not: [],
  formerly: [],
}));

export type Built = ReturnType<typeof buildCatalog> & {
  /** What is said of corrections. */
  said: Diagnostic[];
  paper: (id: string) => Paper;
  /** By slug, the entries of each paper as `file:position`. */
  sightings: Record<string, string[]>;
};

/** The catalog of some digests with corrections, which go through the file that a publisher would write. */
export function corrected(
  digests: readonly ReadDigest[],
  corrections: readonly Correction[],
  ids: Ids = noIds,
): Built {
  const text = corrections.map(correctionYaml).join('');
  const read = parseCorrections(new TextEncoder().encode(text), 'corrections.yaml');
  expect(read.diagnostics).toEqual([]);
  const built = buildCatalog({ digests, topics, site, ids, corrections: read.corrections });
  return {
    ...built,
    said: built.diagnostics.filter(({ code }) => code.startsWith('correction-')),
    paper: (id) => {
      const found = built.catalog.papers.find((paper) => paper.id === id);
      if (found === undefined) throw new Error(`There is no paper ${id}.`);
      return found;
    },
    sightings: Object.fromEntries(
      built.catalog.papers.map(({ id, sightings }) => [
        id,
        sightings.map(({ digest, position }) => `${digest}:${position}`),
      ]),
    ),
  };
}

/** What is said of corrections, as `code line:column`. */
export function places({ said }: Built): string[] {
  return said.map(({ code, line, column }) => `${code} ${line}:${column}`);
}

/** The only thing that is said, as one text. */
export function onlySaid({ said }: Built): string {
  expect(said).toHaveLength(1);
  const [only] = said;
  return `${only?.code} ${only?.file}:${only?.line}:${only?.column} ${only?.message} ${only?.fix ?? ''}`;
}
