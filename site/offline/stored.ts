import { addresses } from '../../scripts/emit/addresses.ts';
import { ask, base, pathWithin } from './ask.ts';

/**
 * Which of some addresses of the site can be read with no network, in their order. `null` where nothing is kept, or
 * nobody can say: then nothing is to be said of it.
 *
 * @param urls whole, or as they stand in a link of this page
 */
export async function stored(urls: readonly string[]): Promise<boolean[] | null> {
  const paths = urls.map(pathWithin);
  const known = paths.filter((path) => path !== null);
  const answers = await ask({ ask: 'stored', paths: known });
  if (answers === null) return null;
  const there = new Set(known.filter((_, at) => answers[at]));
  return paths.map((path) => path !== null && there.has(path));
}

/** How long it is believed that the site can be reached, or cannot, in milliseconds. */
const BELIEVED = 30_000;

/** How long the site may take to answer before it counts as out of reach, in milliseconds. */
const PATIENCE = 3000;

let known: { isOffline: Promise<boolean>; since: number } | null = null;

/**
 * Whether the site cannot be reached. Browsers only know that there is some network, not that it leads anywhere, so
 * the site is asked, for a file that is never answered from what is kept.
 */
export function isOffline(): Promise<boolean> {
  if (!navigator.onLine) return Promise.resolve(true);
  const now = performance.now();
  if (known === null || now - known.since > BELIEVED)
    known = { isOffline: cannotReach(), since: now };
  return known.isOffline;
}

async function cannotReach(): Promise<boolean> {
  try {
    await fetch(base + addresses.offlineHead, {
      method: 'HEAD',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    return false;
  } catch {
    return true;
  }
}
