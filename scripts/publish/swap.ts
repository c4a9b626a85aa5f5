import { dirname, resolve } from 'node:path';
import { diagnose, type Diagnostic } from '../diagnostics.ts';
import { errorCode } from './error-code.ts';
import { disk, type Files } from './files.ts';
import { journalFor, placesOf, readJournal, writeJournal, type Journal } from './journal.ts';

/** A site that is ready, and where it goes. */
export interface Publication {
  /** The finished site; it is moved away, or copied if it lies on another file system. */
  staging: string;
  /** The output folder as `checkOutput` gave it; whoever publishes holds its lock. */
  out: string;
  /** Small files that belong to the site and are replaced with it, such as `content/ids.json`. */
  files: readonly { from: string; to: string }[];
}

/**
 * Replaces the output folder and the files beside it, as one step: an error leaves all of the old, and
 * after a kill `recover` makes it all of the old or all of the new. (After an error once the site is in
 * its place, `recover` finishes too.) Between two renames the output is not there for a moment. The new
 * folder and files get the permissions of those they replace. A power cut is survived by the files and,
 * if it had to be copied, by the site; else the site needs to be built again.
 */
export async function publish(publication: Publication, files: Files = disk): Promise<void> {
  const out = resolve(publication.out);
  await files.makeFolder(placesOf(out).parent);
  await recover(out, files);
  const sources = await Promise.all(
    publication.files.map(async ({ from, to }) => ({ from, to: await files.real(resolve(to)) })),
  );
  const journal = journalFor(
    out,
    sources.map(({ to }) => to),
  );
  try {
    await writeJournal(out, journal, files);
    await prepare(out, { ...publication, files: sources }, journal, files);
    await writeJournal(out, { ...journal, state: 'commit' }, files);
    await takePlace(out, files);
  } catch (error) {
    await takeBack(out, journal, error, files);
    throw error;
  }
  await finish(out, journal, files);
}

/**
 * Puts in order what a build left that was killed while it published; `output-repaired` says what was
 * done, `null` that nothing was to do. Whoever calls it holds the lock. May itself be killed at any point.
 */
export async function recover(out: string, files: Files = disk): Promise<Diagnostic | null> {
  const path = resolve(out);
  const places = placesOf(path);
  const journal = await readJournal(path, files);
  if (journal?.state === 'commit') {
    await takePlace(path, files);
    await finish(path, journal, files);
    return repaired(out, 'the new site, which was complete, took its place');
  }
  if (journal?.state === 'prepare') {
    await rollBack(path, journal, files);
    return repaired(out, 'the site of before was kept');
  }
  const leftovers: string[] = [];
  for (const path of [places.next, places.previous, places.journalDraft]) {
    if (await files.exists(path)) leftovers.push(path);
  }
  for (const path of leftovers) await files.remove(path);
  return leftovers.length === 0
    ? null
    : repaired(out, 'what it had left beside the site was removed');
}

/** Puts everything new beside what it will replace, where a rename is enough. */
async function prepare(
  out: string,
  { staging, files: sources }: Publication,
  journal: Journal,
  files: Files,
): Promise<void> {
  const { parent, next } = placesOf(out);
  for (const [index, { from, to }] of sources.entries()) {
    const entry = journal.files[index];
    if (!entry) throw new Error(`The journal does not know ${to}.`);
    const draft = resolve(parent, entry.draft);
    await files.remove(draft);
    await files.copy(from, draft);
    const mode = await files.mode(to);
    if (mode !== null) await files.setMode(draft, mode);
    await files.flush(dirname(draft));
  }
  await moveOrCopy(staging, next, files);
  const mode = await files.mode(out);
  if (mode !== null) await files.setMode(next, mode);
  await files.flush(parent);
}

async function moveOrCopy(from: string, to: string, files: Files): Promise<void> {
  try {
    await files.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EXDEV') throw error;
    await files.copy(from, to);
  }
}

/**
 * The new site takes the place of the old one; done again after a kill, it goes on where it was. The last
 * rename is the last thing it does, so that after an error there is always something to take back.
 */
async function takePlace(out: string, files: Files): Promise<void> {
  const { next, previous } = placesOf(out);
  if (!(await files.exists(next))) return;
  if (await files.exists(out)) await files.rename(out, previous);
  await files.rename(next, out);
}

/** After the site, its files; then the journal goes, and what is left is rubbish. */
async function finish(out: string, journal: Journal, files: Files): Promise<void> {
  const { parent, previous, journal: journalFile, journalDraft } = placesOf(out);
  await files.flush(parent);
  for (const { draft, to } of journal.files) {
    const [from, target] = [resolve(parent, draft), resolve(parent, to)];
    if (!(await files.exists(from))) continue;
    await files.rename(from, target);
    await files.flush(dirname(target));
  }
  await files.remove(journalDraft);
  await files.remove(journalFile);
  await files.flush(parent);
  await files.remove(previous);
}

/** After an error: from here on, a kill too must end with the old site. */
async function takeBack(
  out: string,
  journal: Journal,
  reason: unknown,
  files: Files,
): Promise<void> {
  try {
    const written = await readJournal(out, files);
    if (written?.state === 'commit') await writeJournal(out, journal, files);
    await rollBack(out, journal, files);
  } catch (error) {
    throw new AggregateError(
      [reason, error],
      `Publishing to ${out} failed, and so did taking it back; the next build puts it in order.`,
      { cause: error },
    );
  }
}

/** The old site is put back if it was moved, and everything new is thrown away. */
async function rollBack(out: string, journal: Journal, files: Files): Promise<void> {
  const { parent, next, previous, journal: journalFile, journalDraft } = placesOf(out);
  if ((await files.exists(previous)) && !(await files.exists(out))) {
    await files.rename(previous, out);
    await files.flush(parent);
  }
  await files.remove(next);
  for (const { draft } of journal.files) await files.remove(resolve(parent, draft));
  await files.remove(journalDraft);
  await files.remove(journalFile);
}

function repaired(out: string, what: string): Diagnostic {
  return diagnose(
    'output-repaired',
    { file: out },
    `An earlier build was killed while it published to this folder; ${what}.`,
  );
}
