import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Manifest } from '../../widgets/build/manifest.ts';
import { compareVersions, isVersion } from './version-order.ts';

/** A released version of the elements that this site serves: what a snippet has to name. */
export interface Release {
  version: string;
  /** The `integrity` of each script, by its name in the folder of the version, such as `paper-card.js`. */
  integrity: Readonly<Record<string, string>>;
}

/** Where the release step keeps every version. Astro runs in the project's own folder. */
const SERVED = 'site/public/widgets';

let known: Release | null | undefined;

/** The release that snippets of this site name, read once in a build; see `newestRelease`. */
export function siteRelease(): Release | null {
  if (known === undefined) known = newestRelease(resolve(SERVED));
  return known;
}

/**
 * The newest of the versions that a folder keeps, each in a folder of its own name. What comes before a release
 * (`1.0.0-beta.1`) counts only as long as there is none. `null` where nothing is kept: a site without elements of
 * its own offers all other forms. Throws, with the file and what to do, where a kept version has lost its hashes.
 */
export function newestRelease(folder: string): Release | null {
  const versions = existsSync(folder) ? readdirSync(folder).filter(isVersion) : [];
  const released = versions.filter((version) => !version.includes('-'));
  const newest = (released.length > 0 ? released : versions).toSorted(compareVersions).at(-1);
  return newest === undefined ? null : readRelease(folder, newest);
}

function readRelease(folder: string, version: string): Release {
  const file = join(folder, version, 'manifest.json');
  try {
    const manifest = Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
    if (manifest.version !== version) throw new Error(`it is of version ${manifest.version}`);
    return {
      version,
      integrity: Object.fromEntries(
        Object.entries(manifest.files).map(([name, { integrity }]) => [name, integrity]),
      ),
    };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `${file} is not the manifest of a released version: ${why}. ` +
        'Released versions never change: restore the folder from version control, or delete it if it was never released.',
      { cause },
    );
  }
}
