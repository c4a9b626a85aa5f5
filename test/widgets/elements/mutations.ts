/** A value as JSON has it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a value stands in a file: keys and indexes from the outside in. */
type Path = readonly (string | number)[];

/** How many items of an array are changed one by one: the others are of the same kind. */
const ITEMS = 2;

/**
 * Every value of a file but the file itself and the marker that says what it is: without that it would be refused
 * at once.
 */
export function pathsIn(file: Json, at: Path = []): Path[] {
  const here = at.length === 0 || (at.length === 1 && at[0] === 'schema') ? [] : [at];
  if (typeof file !== 'object' || file === null) return here;
  const inside = Array.isArray(file)
    ? file.slice(0, ITEMS).flatMap((value, index) => pathsIn(value, [...at, index]))
    : Object.entries(file).flatMap(([key, value]) => pathsIn(value, [...at, key]));
  return [...here, ...inside];
}

/** A file with another value at a path; `undefined` takes the value away. */
export function changed(file: Json, path: Path, value: Json | undefined): Json {
  const [key, ...rest] = path;
  if (key === undefined) return value ?? null;
  if (typeof file !== 'object' || file === null) return file;
  if (Array.isArray(file)) {
    return file.flatMap((item, index) => {
      if (index !== key) return [item];
      return rest.length === 0 && value === undefined ? [] : [changed(item, rest, value)];
    });
  }
  return Object.fromEntries(
    Object.entries(file).flatMap(([name, item]) => {
      if (name !== key) return [[name, item]];
      return rest.length === 0 && value === undefined ? [] : [[name, changed(item, rest, value)]];
    }),
  );
}

/** A file all of whose strings are one string; names of fields and the file's marker stay. */
export function withStrings(file: Json, string: string): Json {
  return mapStrings(file, (path) => (path.length === 1 && path[0] === 'schema' ? null : string));
}

/**
 * The same where records have names that are free too: attributes of notation, and what says where fields come
 * from. The name is one that no object has by itself.
 */
export function withKeys(file: Json, key: string): Json {
  if (typeof file !== 'object' || file === null) return file;
  if (Array.isArray(file)) return file.map((item) => withKeys(item, key));
  const entries = Object.entries(file).map(([name, item]) => [name, withKeys(item, key)] as const);
  const first = entries[0];
  return Object.fromEntries(first ? [...entries, [key, first[1]]] : [[key, key]]);
}

function mapStrings(file: Json, change: (path: Path) => string | null, at: Path = []): Json {
  if (typeof file === 'string') return change(at) ?? file;
  if (typeof file !== 'object' || file === null) return file;
  if (Array.isArray(file))
    return file.map((item, index) => mapStrings(item, change, [...at, index]));
  return Object.fromEntries(
    Object.entries(file).map(([key, item]) => [key, mapStrings(item, change, [...at, key])]),
  );
}

/** Arrays within arrays, as deep as JSON of a few kilobytes goes. */
function nested(depth: number): Json {
  let value: Json = [];
  for (let level = 1; level < depth; level++) value = [value];
  return value;
}

/** Values of kinds that a field does not expect; `undefined` takes the field away. */
export const wrongValues: readonly (Json | undefined)[] = [
  undefined,
  null,
  -1e308,
  'words',
  [null, [['math', {}, 'x']]],
  ['script', { src: 'https://elsewhere.test/' }, 'alert(1)'],
  { length: 2 ** 32, text: {}, inline: {} },
  // No string can be made of it, and it looks like a promise, or like a list.
  { toString: null, valueOf: null, then: true, map: 1 },
  nested(3000),
];
