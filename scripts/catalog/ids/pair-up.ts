/**
 * Pairs left with right where the wishes leave no doubt. A left that wishes for exactly one right gets it,
 * unless another left wishes for that one alone as well; every pair takes its right out of the other
 * wishes, which may settle more. What stays ambiguous is left out. Independent of the order of `wishes`.
 */
export function pairUp<L, R>(wishes: ReadonlyMap<L, ReadonlySet<R>>): Map<L, R> {
  const pairs = new Map<L, R>();
  const open = new Map([...wishes].map(([left, rights]) => [left, new Set(rights)]));
  const wishedBy = new Map<R, Set<L>>();
  for (const [left, rights] of open) {
    for (const right of rights) {
      const lefts = wishedBy.get(right) ?? new Set();
      wishedBy.set(right, lefts.add(left));
    }
  }
  let round = new Set(open.keys());
  while (round.size > 0) {
    const sole = new Map<R, L[]>();
    for (const left of round) {
      const rights = open.get(left);
      if (rights?.size !== 1) continue;
      for (const right of rights) {
        // Contenders of earlier rounds count too: doubt does not go away.
        const lefts = [...(wishedBy.get(right) ?? [])].filter((each) => open.get(each)?.size === 1);
        sole.set(right, lefts);
      }
    }
    round = new Set();
    for (const [right, [left, ...rivals]] of sole) {
      if (left === undefined || rivals.length > 0) continue;
      pairs.set(left, right);
      open.delete(left);
      for (const other of wishedBy.get(right) ?? []) {
        if (open.get(other)?.delete(right)) round.add(other);
      }
    }
  }
  return pairs;
}

/**
 * Pairs each left, in the order of `wishes`, with the first right it wishes for that is not taken yet. For
 * wishes so sure that it is better to give a contested right to one than to nobody.
 */
export function firstCome<L, R>(wishes: ReadonlyMap<L, ReadonlySet<R>>): Map<L, R> {
  const pairs = new Map<L, R>();
  const taken = new Set<R>();
  for (const [left, rights] of wishes) {
    for (const right of rights) {
      if (pairs.has(left) || taken.has(right)) continue;
      pairs.set(left, right);
      taken.add(right);
    }
  }
  return pairs;
}
