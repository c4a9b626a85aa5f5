import type { Entry } from '../schema/entry.ts';
import type { FirstSaid, Paper, Sighting } from '../schema/paper.ts';
import { compareLasting, firstSighting } from './first-sighting.ts';
import type { Listed } from './listed.ts';

/** The plain title and abstract of a paper. */
type Texts = Pick<FirstSaid, 'title' | 'abstract'>;

/**
 * What the search index holds of a paper: the texts of its first sighting that has an abstract, or of its first one
 * where none has. The texts that a page shows are the best of all digests, and a later one may bring better; these
 * stay, and with them the files of an index that is closed. `null` where it is what the paper says anyway (see
 * `firstSaid`). `shownAs` makes what is shown of an entry's texts, with the publisher's corrections.
 */
export function firstSaidOf(
  paper: Pick<Paper, 'title' | 'abstract' | 'sightings'>,
  seen: readonly { each: Listed; sighting: Sighting }[],
  shownAs: (entry: Pick<Entry, 'title' | 'abstract'>) => Texts,
): FirstSaid | null {
  const withAbstract = seen.filter(({ each }) => each.entry.abstract !== null);
  const [first] = (withAbstract.length > 0 ? withAbstract : seen).toSorted((a, b) =>
    compareLasting(a.sighting, b.sighting),
  );
  if (first === undefined) throw new Error('A paper has no sighting.');
  const said = shownAs(first.each.entry);
  const same =
    compareLasting(first.sighting, firstSighting(paper.sightings)) === 0 &&
    said.title === paper.title.text &&
    said.abstract === (paper.abstract?.text ?? null);
  return same ? null : { sighting: first.sighting, ...said };
}

/** What the search index holds of a paper of the catalog. */
export function firstSaid({ firstSaid, sightings, title, abstract }: FirstSource): FirstSaid {
  return (
    firstSaid ?? {
      sighting: firstSighting(sightings),
      title: title.text,
      abstract: abstract?.text ?? null,
    }
  );
}

type FirstSource = Pick<Paper, 'firstSaid' | 'sightings' | 'title' | 'abstract'>;
