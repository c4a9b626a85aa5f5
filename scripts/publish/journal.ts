import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import type { Files } from './files.ts';

/**
 * What is written down before anything is touched. `prepare`: new things are being put beside the old
 * ones; after a kill they are thrown away. `commit`: all of them are there; after a kill the step is
 * finished. Paths are relative to the folder that holds the output, so that a moved project still fits.
 */
export const Journal = z.strictObject({
  schema: z.literal('offprint/journal/1'),
  state: z.enum(['prepare', 'commit']),
  files: z.array(z.strictObject({ draft: z.string(), to: z.string() })),
});
export type Journal = z.infer<typeof Journal>;

/** The names that publishing uses beside an output folder; all start with a dot and the folder's name. */
export interface Places {
  /** The folder that holds the output. */
  parent: string;
  /** The new site, before it takes its place. */
  next: string;
  /** The old site, before it is removed. */
  previous: string;
  journal: string;
  /** The journal while it is written. */
  journalDraft: string;
}

/** Where publishing to `out` (an absolute path) keeps its things. */
export function placesOf(out: string): Places {
  const parent = dirname(out);
  const beside = (role: string) => join(parent, `.${basename(out)}.offprint-${role}`);
  return {
    parent,
    next: beside('next'),
    previous: beside('previous'),
    journal: beside('journal'),
    journalDraft: beside('journal-draft'),
  };
}

/** Where a file waits until it takes the place of `to`: beside it, so that a rename is enough. */
export function draftOf(out: string, to: string): string {
  return join(dirname(to), `.${basename(to)}.${basename(out)}.offprint-draft`);
}

/** A journal for files that go to these absolute paths. */
export function journalFor(out: string, targets: readonly string[]): Journal {
  const { parent } = placesOf(out);
  const files = targets.map((to) => ({
    draft: relative(parent, draftOf(out, to)),
    to: relative(parent, to),
  }));
  return { schema: 'offprint/journal/1', state: 'prepare', files };
}

/** Writes the journal in one step: a kill leaves the one before, or this one. */
export async function writeJournal(out: string, journal: Journal, files: Files): Promise<void> {
  const { parent, journal: file, journalDraft } = placesOf(out);
  await files.write(journalDraft, JSON.stringify(journal));
  await files.rename(journalDraft, file);
  await files.flush(parent);
}

/** The journal that a killed build left; `null` if there is none. Throws if it was tampered with. */
export async function readJournal(out: string, files: Files): Promise<Journal | null> {
  const { journal: file, next, previous } = placesOf(out);
  if (!(await files.exists(file))) return null;
  const text = await files.read(file);
  try {
    return Journal.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `${file}, which an interrupted build left, cannot be read, so the site cannot be put in order. ` +
        `The old site is ${out} or ${previous}, the new one ${next}: rename the one you want to ${out} ` +
        'and delete the others and the journal.',
      { cause },
    );
  }
}
