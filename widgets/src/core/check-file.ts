import { Problem } from './problem.ts';

/**
 * A value that a guard of the API accepts. Throws a `Problem` for one that is something else; one of a newer major
 * version than the first, which is all that these elements read, is told apart: it is no fault of the site.
 */
export function checkFile<T>(
  value: unknown,
  isFile: (value: unknown) => value is T,
  address: string | null,
): T {
  if (isFile(value)) return value;
  const { schema } = Object(value) as Readonly<Record<string, unknown>>;
  const isNewer = /^offprint\/[a-z-]+\/(?!1$|0)\d+$/.test(String(schema));
  throw new Problem(isNewer ? 'newer' : 'unusable', address);
}
