/** A file to write: `path` is relative to the site's root, as in `addresses.ts`, or to the work folder. */
export interface OutputFile {
  path: string;
  text: string;
}

/**
 * The address of `to` as seen from the file at `from`; both are relative to the site's root. The site's
 * root itself, seen from a file beside it, is `./`.
 */
export function relativeAddress(from: string, to: string): string {
  const folders = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < folders.length && shared < target.length - 1) {
    if (folders[shared] !== target[shared]) break;
    shared += 1;
  }
  const up = '../'.repeat(folders.length - shared);
  return up + target.slice(shared).join('/') || './';
}
