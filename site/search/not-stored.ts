import { isOffline, stored } from '../offline/stored.ts';
import { element } from '../client/page-parts.ts';

/**
 * Says of results that they cannot be opened without a network, as long as there is none. It comes after the
 * results do: whether they are stored is asked of another.
 *
 * @param rows each is a link with a line of facts in it, or has both
 */
export async function sayNotStored(rows: readonly HTMLElement[], text: string): Promise<void> {
  if (rows.length === 0) return;
  const links = rows.map((row) => row.closest('a') ?? row.querySelector('a'));
  const answers = await stored(links.map((link) => link?.href ?? ''));
  // Whether the site can be reached is only asked where it matters.
  if (answers === null || answers.every(Boolean) || !(await isOffline())) return;
  for (const [at, row] of rows.entries()) {
    if (answers[at] === false) row.querySelector('.meta')?.append(element('span', '', text));
  }
}
