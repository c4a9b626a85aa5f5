/** Of names and what they stand for, those for which there is something. */
export function said<T>(all: Readonly<Record<string, T>>): [string, NonNullable<T>][] {
  return Object.entries(all).filter((pair): pair is [string, NonNullable<T>] => !!pair[1]);
}
