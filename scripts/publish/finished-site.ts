import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'zod';
import { normaliseBase } from '../content/site-address.ts';
import { addresses } from '../emit/addresses.ts';
import { ApiSite } from '../schema/api/site.ts';
import { errorCode } from './error-code.ts';
import { scanPage } from './page-scan.ts';
import { type ReadResult, readAs } from './read-json.ts';
import { fileOf } from './site-files.ts';

/** By this a folder is known to be a site of ours: it is in every site, and in nothing else. */
const Marker = ApiSite.pick({ schema: true }).loose();

/** Whether a folder holds a site of ours: `missing` if it has no such file, `unreadable` if it has another. */
export function readMarker(folder: string): Promise<ReadResult<z.infer<typeof Marker>>> {
  return readAs(Marker, join(folder, addresses.apiSite));
}

/**
 * The path that a finished site was built for, from the canonical link of its first page, which every
 * link in it agrees with; `null` where there is no such page or link.
 */
export async function baseOfSite(folder: string): Promise<string | null> {
  let page: string;
  try {
    page = await readFile(join(folder, fileOf(addresses.home)), 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
  const canonical = scanPage(page).links.find(({ use }) => use === 'self')?.href;
  // Without an address the link starts at the root of whatever host.
  const url = canonical === undefined ? null : URL.parse(canonical, 'http://offprint.invalid');
  return url === null ? null : normaliseBase(url.pathname);
}
