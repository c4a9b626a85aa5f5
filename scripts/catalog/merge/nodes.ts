import type { Entry, ReadDigest } from '../../schema/entry.ts';
import { type Identifiers, identifiersOf } from '../identifiers.ts';
import type { Listed } from '../listed.ts';
import { type TitleForm, titleFormOf } from './title-form.ts';

/** The entries that say exactly the same of a paper's title, abstract and identifiers. */
export interface Node {
  form: TitleForm;
  abstract: string | null;
  ids: Identifiers;
  /** In order; there is at least one, the first. */
  listed: Listed[];
  first: Listed;
}

/** The nodes of all digests, in the order of their first entries, and the place of each entry in all. */
export function nodesOf(digests: readonly ReadDigest[]): {
  nodes: Node[];
  placeOf: (listed: Listed) => number;
} {
  const forms = new Map<string, TitleForm>();
  const nodes = new Map<string, Node>();
  const places = new Map<Entry, number>();
  for (const digest of digests) {
    for (const entry of digest.entries) {
      places.set(entry, places.size);
      const listed = { digest, entry };
      const ids = identifiersOf(entry);
      const said = [ids.arxiv, ids.doi, entry.title, entry.abstract];
      const key = said.map((each) => each ?? '\0').join('\0\0');
      const node = nodes.get(key);
      if (node !== undefined) {
        node.listed.push(listed);
        continue;
      }
      const form = forms.get(entry.title) ?? titleFormOf(entry.title);
      forms.set(entry.title, form);
      nodes.set(key, { form, abstract: entry.abstract, ids, listed: [listed], first: listed });
    }
  }
  return { nodes: [...nodes.values()], placeOf: ({ entry }) => places.get(entry) ?? 0 };
}
