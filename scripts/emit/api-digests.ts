import { schemaMarker } from '../schema/api/file.ts';
import type { ApiDigest, ApiDigests } from '../schema/api/index.ts';
import type { Digest } from '../schema/digest.ts';
import { addresses } from './addresses.ts';
import { relativeAddress } from './output-file.ts';

/** The list of digests, in the catalog's order. */
export function digestsFile(digests: readonly Digest[]): ApiDigests {
  const to = (address: string) => relativeAddress(addresses.apiDigests, address);
  return {
    schema: schemaMarker('digests'),
    id: 'digests',
    digests: digests.map(({ id, kind, title, capturedOn, entries }) => ({
      id,
      url: to(addresses.digest(id)),
      file: to(addresses.apiDigest(id)),
      kind,
      title,
      capturedOn,
      count: entries.length,
    })),
  };
}

/** A digest's own file; `titles` gives each paper's plain title by id. Throws if one is not there. */
export function digestFile(digest: Digest, titles: ReadonlyMap<string, string>): ApiDigest {
  return {
    schema: schemaMarker('digest'),
    id: digest.id,
    url: relativeAddress(addresses.apiDigest(digest.id), addresses.digest(digest.id)),
    kind: digest.kind,
    title: digest.title,
    source: digest.source,
    capturedOn: digest.capturedOn,
    why: digest.why,
    entries: digest.entries.map((id) => {
      const title = titles.get(id);
      if (title === undefined) throw new Error(`Digest ${digest.id} lists unknown paper ${id}.`);
      return { id, title };
    }),
  };
}
