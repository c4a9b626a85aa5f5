import { isDeparted, isDigest, isPaper } from '../../../widgets/src/api/guards.ts';
import type { Named } from '../../embed/thing.ts';
import { addresses } from '../../../scripts/emit/addresses.ts';
import { href } from '../../href.ts';

/** What a paper of this site is called, by its slug, following one that has moved; `null` where there is none. */
export async function lookUpPaper(slug: string): Promise<Named | null> {
  const file = await fetchJson(addresses.apiPaper(slug));
  if (isDeparted(file) && 'movedTo' in file) return lookUpPaper(file.movedTo);
  return isPaper(file) ? { id: slug, title: file.title.text } : null;
}

/** What a digest of this site is called, by its id; `null` where there is none. */
export async function lookUpDigest(id: string): Promise<Named | null> {
  const file = await fetchJson(addresses.apiDigest(id));
  return isDigest(file) ? { id, title: `${file.title} (${id})` } : null;
}

/** A file of the API; `null` where there is none. */
async function fetchJson(address: string): Promise<unknown> {
  const response = await fetch(href(address));
  return response.ok ? response.json() : null;
}
