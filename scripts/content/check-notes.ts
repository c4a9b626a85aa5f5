import { type Diagnostic, type Place, diagnose } from '../diagnostics.ts';
import type { Catalog } from '../schema/catalog.ts';
import { checkNoteParts } from './check-note-parts.ts';
import { nearest, suggestion } from './nearest-name.ts';
import { noteComponentNames, noteComponents } from './note-components.ts';
import { type ComponentUse, NoteSyntaxError, parseNote } from './note-tree.ts';
import type { Note, NoteKind } from './notes.ts';

type Known = Pick<Catalog, 'digests' | 'papers' | 'topics' | 'departed'>;
type Target = 'digest' | 'paper' | 'topic';

const targetOf = { digests: 'digest', papers: 'paper', topics: 'topic' } as const satisfies Record<
  NoteKind,
  Target
>;
/** What to say of an id that nothing comes near to. */
const whereIdsAre = {
  digest: 'It is the last part of the address of its page; ids.json lists all that were given out.',
  paper: 'It is the last part of the address of its page; ids.json lists all that were given out.',
  topic: 'It is the `id` of a topic in topics.yaml.',
} as const satisfies Record<Target, string>;
const componentsByName: ReadonlyMap<string, { id?: Target }> = new Map(
  Object.entries(noteComponents),
);

/**
 * Everything that is wrong with the notes, so that a mistake has a file and a line and not a page of the
 * renderer's own words: a target that does not exist, invalid MDX, front matter, imports, components that
 * are not provided, ids that they refer to, and what could not stand on a page. Where `topicsAreKnown` is
 * false, because topics.yaml itself is wrong, no topic is missed.
 */
export function checkNotes(
  notes: readonly Note[],
  catalog: Known,
  topicsAreKnown = true,
): Diagnostic[] {
  const ids = {
    digest: catalog.digests.map(({ id }) => id),
    paper: catalog.papers.map(({ id }) => id),
    topic: catalog.topics.map(({ id }) => id),
  };
  const sets = {
    digest: new Set(ids.digest),
    paper: new Set(ids.paper),
    topic: new Set(ids.topic),
  };
  const missing = (kind: Target, id: string, place: Place): Diagnostic[] => {
    if (sets[kind].has(id) || (kind === 'topic' && !topicsAreKnown)) return [];
    const gone = catalog.departed.find((each) => each.kind === kind && each.id === id);
    if (!gone) {
      const message = `There is no ${kind} \`${id}\`.`;
      const fix = suggestion(id, ids[kind]) ?? whereIdsAre[kind];
      return [diagnose('note-unknown-target', place, message, fix)];
    }
    if (kind === 'topic' && gone.movedTo !== null) {
      const message = `The topic \`${id}\` is \`${gone.movedTo}\` now.`;
      const fix = `Write \`${gone.movedTo}\`; a note on it is named \`${gone.movedTo}.mdx\`.`;
      return [diagnose('note-unknown-target', place, message, fix)];
    }
    const message = `The ${kind} \`${id}\` had a page once, and nothing stands behind it any more.`;
    const near = gone.movedTo ?? nearest(id, ids[kind]);
    const fix = near === null ? 'Remove the note or the reference.' : `Did you mean \`${near}\`?`;
    return [diagnose('note-unknown-target', place, message, fix)];
  };
  return notes.flatMap((note) => [
    ...missing(targetOf[note.kind], note.id, { file: note.file, line: 1, column: 1 }),
    ...checkText(note, missing),
  ]);
}

function checkText(
  { file, text }: Note,
  missing: (kind: Target, id: string, place: Place) => Diagnostic[],
): Diagnostic[] {
  try {
    const tree = parseNote(text);
    const { components, modules, frontmatter, mainHeadings } = tree;
    return [
      ...frontmatter.map((point) =>
        diagnose('note-syntax', { file, ...point }, 'A note has no front matter.', 'Remove it.'),
      ),
      ...modules.map((point) =>
        diagnose(
          'note-import',
          { file, ...point },
          'A note cannot import or export.',
          `Its components are provided: ${noteComponentNames.join(', ')}.`,
        ),
      ),
      ...mainHeadings.map((point) =>
        diagnose(
          'note-heading',
          { file, ...point },
          'The page has a main heading already.',
          'Begin with a heading of the second level: `## …`.',
        ),
      ),
      ...components.flatMap((use) => checkComponent(file, use, missing)),
      ...checkNoteParts(file, tree),
    ];
  } catch (error) {
    if (!(error instanceof NoteSyntaxError)) throw error;
    return [diagnose('note-syntax', { file, ...error.point }, `${error.message}.`)];
  }
}

function checkComponent(
  file: string,
  { name, id, line, column }: ComponentUse,
  missing: (kind: Target, id: string, place: Place) => Diagnostic[],
): Diagnostic[] {
  const place = { file, line, column };
  const component = componentsByName.get(name);
  if (component === undefined) {
    const message = `There is no component \`${name}\`.`;
    return [diagnose('note-component', place, message, suggestion(name, noteComponentNames))];
  }
  if (component.id === undefined || id === null) return [];
  if (id !== undefined) return missing(component.id, id, place);
  const message = `\`${name}\` has no \`id\`.`;
  return [
    diagnose(
      'note-component',
      place,
      message,
      `Write the ${component.id}: \`<${name} id="…" />\`.`,
    ),
  ];
}
