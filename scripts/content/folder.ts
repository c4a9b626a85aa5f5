import { join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics.ts';
import { nearest } from './nearest-name.ts';
import { isWritable, listNames } from './open.ts';

/** A file or folder twice over: where it is, and how the publisher would name it. */
export interface Located {
  /** Absolute. */
  path: string;
  /** As it stands in diagnostics: relative to where the command was typed, or as it was typed. */
  shown: string;
}

/** What a content folder is made of, and where each part is; `null` where there is none. */
export interface ContentFolder {
  /**
   * `whole`: it has a `digests/` folder, notes or settings of its own. `digests`: it is only a folder of
   * digest files; topics and settings are the project's own, it has no notes, and no corrections but those
   * that lie among its files.
   */
  kind: 'whole' | 'digests';
  root: Located;
  digests: Located | null;
  notes: Located | null;
  settings: Located | null;
  topics: Located | null;
  corrections: Located | null;
  ids: Located;
  /** Whether addresses can be recorded in it. */
  writable: boolean;
}

/** Names that make a folder a whole content folder. */
const signs = ['digests', 'notes', 'site.yaml', 'topics.yaml'];
const known = new Set([...signs, 'corrections.yaml', 'ids.json']);

/**
 * Looks at what kind of content folder `root` is. `bundled` is the project's own content folder, which
 * lends its topics and settings to a folder of digests. A folder that does not exist is an error; an
 * empty one is a site too. Whatever stands in a whole folder without being read is named.
 */
export async function openContentFolder(
  root: Located,
  bundled: Located,
): Promise<{ folder: ContentFolder | null; diagnostics: Diagnostic[] }> {
  const listed = await listNames(root);
  if (listed.unreadable) {
    const fix = 'Name a folder with --content, or make one with `npm run init -- DIR`.';
    const message = `There is no folder ${root.shown}.`;
    const found = listed.missing
      ? diagnose('content-missing', { file: root.shown }, message)
      : listed.unreadable;
    return { folder: null, diagnostics: [{ ...found, fix }] };
  }
  const names = listed.found;
  const whole = signs.some((name) => names.includes(name));
  const own = whole ? root : bundled;
  const lent = whole ? listed : await listNames(bundled);
  const part = (base: Located, present: readonly string[], name: string): Located | null =>
    present.includes(name) ? inside(base, name) : null;
  const folder: ContentFolder = {
    kind: whole ? 'whole' : 'digests',
    root,
    digests: whole ? part(root, names, 'digests') : root,
    notes: whole ? part(root, names, 'notes') : null,
    settings: part(own, lent.found ?? [], 'site.yaml'),
    topics: part(own, lent.found ?? [], 'topics.yaml'),
    corrections: part(root, names, 'corrections.yaml'),
    ids: inside(root, 'ids.json'),
    writable: await isWritable(root.path),
  };
  const unused = whole ? names.filter((name) => !known.has(name) && !isIgnored(name)) : [];
  return {
    folder,
    diagnostics: [
      ...(lent.unreadable && !lent.missing ? [lent.unreadable] : []),
      ...unused.map((name) => unusedFile(inside(root, name).shown, name, known)),
    ],
  };
}

/** The diagnostic for something in a content folder that nothing reads. */
export function unusedFile(shown: string, name: string, names: Iterable<string>): Diagnostic {
  const near = nearest(name, names);
  return diagnose(
    'unused-file',
    { file: shown },
    `${shown} is not read.`,
    near === null ? 'Move it, or remove it.' : `Did you mean \`${near}\`?`,
  );
}

/** Whether a name is one that people and editors leave lying in any folder. */
export function isIgnored(name: string): boolean {
  return name.startsWith('.') || name === 'README.md' || /(?:~|\.swp)$/.test(name);
}

/** A part of a folder; parts of what is shown are joined by slashes on every system. */
export function inside(base: Located, ...names: string[]): Located {
  const start = base.shown === '.' ? '' : base.shown.replace(/[\\/]*$/, '/');
  return { path: join(base.path, ...names), shown: start + names.join('/') };
}

/** A path that the publisher typed, against the folder where they typed it. */
export function locate(typed: string, from: string): Located {
  return { path: resolve(from, typed), shown: typed.replace(/^(?:\.[\\/])+(?=.)/, '') };
}

/** A path that nobody typed, shown relative to `from` where it is inside, whole where it is not. */
export function locateWithin(path: string, from: string): Located {
  const short = relative(from, path).split(sep).join('/');
  return { path, shown: short === '' ? '.' : short.startsWith('..') ? path : short };
}
