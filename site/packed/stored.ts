/** In a folder everything is at hand, and nothing is kept besides; in the place of site/offline/stored.ts. */
export function stored(): Promise<boolean[] | null> {
  return Promise.resolve(null);
}

/** No server is missed. */
export function isOffline(): Promise<boolean> {
  return Promise.resolve(false);
}
