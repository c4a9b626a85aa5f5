/** A reason to take two nodes for one paper; the stronger one has its way first. */
export interface Edge<E> {
  a: number;
  b: number;
  strength: number;
  evidence: E;
}

/** Nodes that are put together step by step. */
export interface Clusters<E> {
  /** The node that stands for all of its cluster. */
  rootOf: (node: number) => number;
  /** The name that a node's cluster has; `null` where it has none. */
  nameOf: (node: number) => string | null;
  /** Puts together what the edges say and names allow; gives the edges that did, and those that may not. */
  join: (edges: readonly Edge<E>[]) => { joined: Edge<E>[]; refused: Edge<E>[] };
}

/**
 * Clusters of nodes of which some have a name: nodes of different names never come together, over any
 * number of steps. A nameless one goes with the stronger of its edges; where two names pull equally it
 * goes with neither, and no weaker edge can change that. Edges of one strength act at once, so their
 * order has no say. Sorts the edges, then nearly linear.
 */
export function clustersOf<E>(names: readonly (string | null)[]): Clusters<E> {
  const parents = names.map((_, node) => node);
  const nameOfRoot = new Map<number, string>();
  for (const [node, name] of names.entries()) if (name !== null) nameOfRoot.set(node, name);
  /** Roots of nameless clusters that two names claimed. */
  const contested = new Set<number>();

  const rootOf = (node: number): number => {
    let root = node;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
    for (let at = node; at !== root;) {
      const up = parents[at] ?? root;
      parents[at] = root;
      at = up;
    }
    return root;
  };
  const unite = (a: number, b: number): boolean => {
    const [low, high] = a < b ? [rootOf(a), rootOf(b)] : [rootOf(b), rootOf(a)];
    if (low === high) return false;
    parents[high] = low;
    const name = nameOfRoot.get(high);
    if (name !== undefined) nameOfRoot.set(low, name);
    if (contested.has(high)) contested.add(low);
    return true;
  };
  const nameOf = (node: number): string | null => nameOfRoot.get(rootOf(node)) ?? null;

  const joinEqual = (edges: readonly Edge<E>[], joined: Edge<E>[], refused: Edge<E>[]): void => {
    const between: Edge<E>[] = [];
    for (const edge of edges) {
      const [one, two] = [nameOf(edge.a), nameOf(edge.b)];
      if (one === null ? two === null : one === two) {
        if (unite(edge.a, edge.b)) joined.push(edge);
      } else if (one !== null && two !== null) refused.push(edge);
      else between.push(edge);
    }
    const byNameless = Map.groupBy(between, ({ a, b }) => rootOf(nameOf(a) === null ? a : b));
    for (const [nameless, claims] of byNameless) {
      const claimants = new Set(claims.map(({ a, b }) => nameOf(a) ?? nameOf(b)));
      if (claimants.size > 1) contested.add(nameless);
      for (const edge of claims) {
        if (contested.has(nameless)) refused.push(edge);
        else if (unite(edge.a, edge.b)) joined.push(edge);
      }
    }
  };

  return {
    rootOf,
    nameOf,
    join(edges) {
      const joined: Edge<E>[] = [];
      const refused: Edge<E>[] = [];
      const byStrength = Map.groupBy(edges, ({ strength }) => strength);
      for (const [, equal] of [...byStrength].sort(([a], [b]) => b - a)) {
        joinEqual(equal, joined, refused);
      }
      return { joined, refused };
    },
  };
}
