import { candidatePairs } from './blocks.ts';
import type { Clusters, Edge } from './clusters.ts';
import { type Doubt, type Evidence, judge } from './evidence.ts';
import type { Node } from './nodes.ts';
import { type Alikeness, agreements, alikeness, hashedBigrams } from './same-abstract.ts';

/** Two nodes, by their indices, the lower one first. */
export interface Pair {
  a: number;
  b: number;
}

/** Strengths of evidence; where abstracts are compared, their alikeness (0 to 1) is added. */
const BY_ARXIV = 9;
const BY_DOI = 8;
const BY_KEY = 4;
const BY_VARIANT = 2;
const BY_TEXT = 1;

/** The most nodes of one title and abstract that evidence about the abstract is carried to. */
const MOST_ENDS = 20;

/** Edges between the nodes that give one arXiv id or one DOI. */
export function edgesByIdentifier(nodes: readonly Node[]): Edge<Evidence>[] {
  const indices = [...nodes.keys()];
  const of = (kind: 'arxiv' | 'doi', strength: number): Edge<Evidence>[] =>
    [...Map.groupBy(indices, (index) => nodes[index]?.ids[kind] ?? null)].flatMap(([id, same]) =>
      id === null ? [] : linked(nodes, same, strength, { kind, id }),
    );
  return [...of('arxiv', BY_ARXIV), ...of('doi', BY_DOI)];
}

/** Edges between the nodes whose titles have one key and whose abstracts agree. */
export function edgesByKey(nodes: readonly Node[]): Edge<Evidence>[] {
  const withAbstract = [...nodes.keys()].filter((index) => nodes[index]?.abstract !== null);
  const byKey = Map.groupBy(withAbstract, (index) => nodes[index]?.form.key);
  return [...byKey.values()].flatMap((same) => {
    if (same.length === 1) return [];
    const byAbstract = [...Map.groupBy(same, (index) => nodes[index]?.abstract ?? '')];
    const evidence = { kind: 'key' } as const;
    const ends = byAbstract.map(([, indices]) => endsOf(nodes, indices));
    const between = agreements(byAbstract.map(([abstract]) => abstract)).flatMap(({ a, b, dice }) =>
      (ends[a] ?? []).flatMap((one) =>
        (ends[b] ?? []).map((two) => ({ a: one, b: two, strength: BY_KEY + dice, evidence })),
      ),
    );
    return [
      ...byAbstract.flatMap(([, indices]) => linked(nodes, indices, BY_KEY + 1, evidence)),
      ...between,
    ];
  });
}

/**
 * Edges and doubts between nodes whose titles have different keys and that are not in one cluster yet:
 * the candidates are found by what they share, so that few pairs are compared.
 */
export function edgesByComparison(
  nodes: readonly Node[],
  { rootOf, nameOf }: Pick<Clusters<Evidence>, 'rootOf' | 'nameOf'>,
): { edges: Edge<Evidence>[]; doubts: (Pair & { doubt: Doubt })[] } {
  const bigrams = new Map<string, Uint32Array>();
  const bigramsIn = (abstract: string): Uint32Array => {
    const known = bigrams.get(abstract) ?? hashedBigrams(abstract);
    bigrams.set(abstract, known);
    return known;
  };
  const compare = (one: Node, two: Node): Alikeness | null =>
    one.abstract === null || two.abstract === null
      ? null
      : alikeness(bigramsIn(one.abstract), bigramsIn(two.abstract));
  const edges: Edge<Evidence>[] = [];
  const doubts: (Pair & { doubt: Doubt })[] = [];
  for (const [a, b] of candidatePairs(nodes, rootOf)) {
    const [one, two] = [nodes[a], nodes[b]];
    if (one === undefined || two === undefined) continue;
    const found = judge(one.form, two.form, () => compare(one, two));
    if (found === null) continue;
    if ('evidence' in found) {
      const { evidence } = found;
      const strength = strengthOf(evidence);
      edges.push({ a, b, strength, evidence });
    } else if (nameOf(a) === null || nameOf(b) === null) {
      // Two arXiv ids are two papers: there is nothing to doubt in what only looks alike.
      doubts.push({ a, b, doubt: found.doubt });
    }
  }
  return { edges, doubts };
}

/**
 * Edges from nodes without an abstract to the only cluster that has their title key: first those that have
 * an identifier, then, where one cluster is left, the others.
 */
export function edgesOfOnlyTitles(
  nodes: readonly Node[],
  { rootOf, nameOf }: Pick<Clusters<Evidence>, 'rootOf' | 'nameOf'>,
): Edge<Evidence>[] {
  const evidence = { kind: 'only' } as const;
  const byKey = Map.groupBy(nodes.keys(), (index) => nodes[index]?.form.key);
  return [...byKey.values()].flatMap((same) => {
    const roots = Map.groupBy(same, rootOf);
    if (roots.size === 1) return [];
    const clusters = [...roots].map(([root, [first = root, ...rest]]) => ({
      index: first,
      named: nameOf(root) !== null,
      bare: [first, ...rest].every((index) => nodes[index]?.abstract === null),
    }));
    const whole = clusters.filter(({ bare }) => !bare);
    const named = clusters.filter(({ bare, named: isNamed }) => bare && isNamed);
    const others = clusters.filter(({ bare, named: isNamed }) => bare && !isNamed);
    const [sole] = whole.length === 1 ? whole : whole.length === 0 ? named : [];
    const partner = named.length === 1 && sole !== undefined && !sole.named ? named : [];
    const isSole = whole.length + named.length - partner.length === 1;
    const joining = [...partner, ...(isSole ? others : others.slice(1))];
    const target = isSole ? sole : others[0];
    return joining.flatMap(({ index }, at) => {
      const to = at < partner.length ? sole : target;
      return to === undefined ? [] : [{ ...ordered(index, to.index), strength: -at, evidence }];
    });
  });
}

function strengthOf(evidence: Evidence): number {
  if (evidence.kind === 'variant') return BY_VARIANT + evidence.alike;
  return evidence.kind === 'retitled' ? BY_TEXT + evidence.alike : 0;
}

/**
 * Edges that tie equal nodes together: those without an arXiv id to the first of them, and that one to a
 * node of each id, so that a nameless one between two ids is seen to be so.
 */
function linked(
  nodes: readonly Node[],
  indices: readonly number[],
  strength: number,
  evidence: Evidence,
): Edge<Evidence>[] {
  const [first, ...rest] = indices;
  if (first === undefined || rest.length === 0) return [];
  const centre = indices.find((index) => nodes[index]?.ids.arxiv === null) ?? first;
  return indices
    .filter((index) => index !== centre)
    .map((index) => ({ ...ordered(index, centre), strength, evidence }));
}

/** The nodes that stand for all of one title and abstract: one without an arXiv id, one for each id. */
function endsOf(nodes: readonly Node[], indices: readonly number[]): number[] {
  const byId = Map.groupBy(indices, (index) => nodes[index]?.ids.arxiv ?? null);
  return [...byId.values()].slice(0, MOST_ENDS).flatMap(([first]) => first ?? []);
}

function ordered(a: number, b: number): Pair {
  return a < b ? { a, b } : { a: b, b: a };
}
