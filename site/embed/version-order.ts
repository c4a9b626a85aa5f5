const VERSION = /^(\d+)\.(\d+)\.(\d+)(?:-([0-9a-z.-]+))?$/i;

/** Whether a text is a version by the rules of Semantic Versioning 2.0.0; one with build data is none here. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}

/**
 * Orders versions as Semantic Versioning 2.0.0 does (section 11): by number, and what comes before a release
 * before it. Below 0 where `a` is older. Throws for what is no version.
 */
export function compareVersions(a: string, b: string): number {
  const [one, other] = [parse(a), parse(b)];
  for (const place of [0, 1, 2] as const) {
    const difference = one.numbers[place] - other.numbers[place];
    if (difference !== 0) return difference;
  }
  if (one.before === null || other.before === null) {
    return Number(one.before === null) - Number(other.before === null);
  }
  return compareParts(one.before, other.before);
}

interface Version {
  numbers: [number, number, number];
  /** The parts of `beta.2`; `null` for a release. */
  before: string[] | null;
}

function parse(text: string): Version {
  const match = VERSION.exec(text);
  if (!match) throw new Error(`“${text}” is no version.`);
  const [, major, minor, patch, before] = match;
  return {
    numbers: [Number(major), Number(minor), Number(patch)],
    before: before?.split('.') ?? null,
  };
}

/** Numbers by size and before words, words by code unit, and the shorter first where one begins the other. */
function compareParts(a: readonly string[], b: readonly string[]): number {
  for (const [place, one] of a.entries()) {
    const other = b[place];
    if (other === undefined) return 1;
    if (one === other) continue;
    const [isNumber, otherIsNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)];
    if (isNumber && otherIsNumber) return Number(one) - Number(other);
    if (isNumber !== otherIsNumber) return isNumber ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return a.length - b.length;
}
