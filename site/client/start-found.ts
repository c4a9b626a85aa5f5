/**
 * Makes the page mark the words that a search found it by, where its address or its entry in the browser's history
 * names some. What does that is loaded only then.
 */
export function startFound(): void {
  const isNamed =
    location.hash.startsWith('#find=') || Boolean(Reflect.get(Object(history.state), 'found'));
  if (isNamed) void import('./mark-found.ts').then(({ markFound }) => markFound());
}
