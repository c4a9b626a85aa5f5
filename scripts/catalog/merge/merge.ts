import type { ReadDigest } from '../../schema/entry.ts';
import { type Clusters, type Edge, clustersOf } from './clusters.ts';
import type { Doubt, Evidence } from './evidence.ts';
import type { Listed } from '../listed.ts';
import {
  type Pair,
  edgesByComparison,
  edgesByIdentifier,
  edgesByKey,
  edgesOfOnlyTitles,
} from './edges.ts';
import { type Node, nodesOf } from './nodes.ts';

/** The entries that show one paper, in the order of the digests and of their places in them. */
export interface MergedPaper {
  /** What its titles have in common, see `titleKey`; of several keys, the first by code unit. */
  key: string;
  /** Its arXiv id without the version; `null` where no entry gives it. */
  arxiv: string | null;
  listed: Listed[];
}

/** Two entries, of which the second comes later in the fixed order of digests. */
interface Two {
  earlier: Listed;
  later: Listed;
  /** Whether their titles have one key. */
  sameKey: boolean;
}

/** Two entries that were taken for one paper by themselves, not through others. */
export interface Joined extends Two {
  evidence: Evidence;
}

/** Two entries that look like one paper and were kept apart. */
export interface NearMiss extends Two {
  doubt: Doubt;
}

/** What became of all entries. */
export interface Merged {
  /** In the order of their first entries. */
  papers: MergedPaper[];
  /** Where the titles differ in more than spaces, each two titles of a paper once. */
  joined: Joined[];
  /** Each two papers once. */
  nearMisses: NearMiss[];
}

/**
 * Puts together the entries of all digests that show one paper. The same arXiv id or DOI settles it,
 * whatever the titles; different arXiv ids are never one paper. Then titles of one key with abstracts that
 * agree; then titles that are related (`relateTitles`) with abstracts that agree, and abstracts that are
 * one text under titles that overlap, unless numbers in the titles differ. An entry without an abstract
 * joins the only paper of its title; where there are several, it is a paper of its own, because nothing
 * says which. `digests` must be in a fixed order (see `inFixedOrder`); which entries make a paper does not
 * hang on it.
 */
export function merge(digests: readonly ReadDigest[]): Merged {
  const { nodes, placeOf } = nodesOf(digests);
  const clusters = clustersOf<Evidence>(nodes.map(({ ids }) => ids.arxiv));
  const sure = clusters.join([...edgesByIdentifier(nodes), ...edgesByKey(nodes)]);
  const { edges, doubts } = edgesByComparison(nodes, clusters);
  const compared = clusters.join(edges);
  const lone = clusters.join(edgesOfOnlyTitles(nodes, clusters));

  const papers = [...Map.groupBy(nodes.keys(), clusters.rootOf)].map(([root, indices]) => {
    const own = indices.flatMap((index) => nodes[index] ?? []);
    const listed = own.flatMap((node) => node.listed);
    if (own.length > 1) listed.sort((a, b) => placeOf(a) - placeOf(b));
    return {
      key: own.reduce(
        (least, { form }) => (form.key < least ? form.key : least),
        own[0]?.form.key ?? '',
      ),
      arxiv: clusters.nameOf(root),
      listed,
    };
  });
  const refused = [...sure.refused, ...compared.refused].flatMap(
    ({ a, b }): (Pair & { doubt: Doubt })[] => {
      if (clusters.nameOf(a) === null || clusters.nameOf(b) === null) {
        return [{ a, b, doubt: 'either' }];
      }
      // Of one title, `namesakes` names each beside the first; all pairs would be the square of them.
      return nodes[a]?.form.key === nodes[b]?.form.key ? [] : [{ a, b, doubt: 'ids' }];
    },
  );
  return {
    papers,
    joined: joinsOf(nodes, clusters, [...sure.joined, ...compared.joined, ...lone.joined]),
    nearMisses: nearMissesOf(nodes, clusters, [
      ...refused,
      ...doubts,
      ...namesakes(nodes, clusters),
    ]),
  };
}

function joinsOf(
  nodes: readonly Node[],
  { rootOf }: Pick<Clusters<Evidence>, 'rootOf'>,
  edges: readonly Edge<Evidence>[],
): Joined[] {
  const seen = new Set<string>();
  return edges.flatMap(({ a, b, evidence }) => {
    const two = twoOf(nodes, { a, b });
    const titles = [two.earlier, two.later].map(({ entry }) => spaced(entry.title));
    const key = JSON.stringify([rootOf(a), ...titles.toSorted()]);
    if (titles[0] === titles[1] || seen.has(key)) return [];
    seen.add(key);
    return [{ ...two, evidence }];
  });
}

function nearMissesOf(
  nodes: readonly Node[],
  { rootOf }: Pick<Clusters<Evidence>, 'rootOf'>,
  pairs: readonly (Pair & { doubt: Doubt })[],
): NearMiss[] {
  const seen = new Set<string>();
  return pairs.flatMap(({ a, b, doubt }) => {
    const roots = [rootOf(a), rootOf(b)].toSorted((one, two) => one - two).join(' ');
    if (rootOf(a) === rootOf(b) || seen.has(roots)) return [];
    seen.add(roots);
    return [{ ...twoOf(nodes, { a, b }), doubt }];
  });
}

/** The papers whose titles have one key, each beside the first of them. */
function namesakes(
  nodes: readonly Node[],
  { rootOf, nameOf }: Pick<Clusters<Evidence>, 'rootOf' | 'nameOf'>,
): (Pair & { doubt: Doubt })[] {
  const byKey = Map.groupBy(nodes.keys(), (index) => nodes[index]?.form.key);
  return [...byKey.values()].flatMap((same) => {
    const [a, ...others] = same.filter(
      (index, at) => at === 0 || rootOf(index) !== rootOf(same[at - 1] ?? index),
    );
    return others.flatMap((b) => {
      if (a === undefined || rootOf(a) === rootOf(b)) return [];
      const bothNamed = nameOf(a) !== null && nameOf(b) !== null;
      const isMissing = nodes[a]?.abstract === null || nodes[b]?.abstract === null;
      return [{ a, b, doubt: bothNamed ? 'ids' : isMissing ? 'missing' : 'abstracts' } as const];
    });
  });
}

function twoOf(nodes: readonly Node[], { a, b }: Pair): Two {
  const [earlier, later] = [nodes[Math.min(a, b)], nodes[Math.max(a, b)]];
  if (earlier === undefined || later === undefined) throw new Error('A pair has no node.');
  const sameKey = earlier.form.key === later.form.key;
  return { earlier: earlier.first, later: later.first, sameKey };
}

function spaced(title: string): string {
  return title.replace(/\s+/gu, ' ').trim();
}
