import { diagnose, type Diagnostic } from '../../diagnostics.ts';
import type { Entry } from '../../schema/entry.ts';
import { excerpt } from '../excerpt.ts';
import { LONG_TITLE, SHORT_ABSTRACT_SAMPLE, SHORT_ABSTRACT_SHARE } from '../limits.ts';
import { shapeOf } from './shape.ts';

/** Whether what stands as a title is more likely an abstract that has lost its own: prose with none under it. */
export function isLoneAbstract(title: string, abstract: string | null | undefined): boolean {
  return !abstract && shapeOf(title).prose;
}

/** Names titles that are too long for one, and abstracts that are short beside the others' median. */
export function sayLengths(entries: readonly Entry[], file: string): Diagnostic[] {
  const lengths = entries.flatMap(({ abstract }) => (abstract === null ? [] : [abstract.length]));
  const median = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
  const shortest = lengths.length < SHORT_ABSTRACT_SAMPLE ? 0 : median * SHORT_ABSTRACT_SHARE;
  return entries.flatMap(({ title, abstract, line, column }) => {
    const place = { file, line, column };
    const found: Diagnostic[] = [];
    if (title.length > LONG_TITLE && !isLoneAbstract(title, abstract)) {
      const message = `The title ${excerpt(title)} has ${title.length} characters; it may be an abstract whose title is missing.`;
      found.push(diagnose('long-title', place, message));
    }
    if (abstract !== null && abstract.length < shortest) {
      const message = `The abstract of ${excerpt(title)} has ${abstract.length} characters, where ${median} is usual in this digest; it may have been cut.`;
      found.push(diagnose('short-abstract', place, message));
    }
    return found;
  });
}
