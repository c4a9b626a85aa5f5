import type { Strength } from './commands.ts';
import type { Token } from './tokens.ts';

/** Characters to put into a formula before the source's character at `at`. */
export interface Insertion {
  at: number;
  text: string;
}

/** Where in a formula something stands: in prose, in brackets, or in a script's braces. */
export type Place = 'open' | 'brackets' | 'script';

/**
 * A formula in the making. Each way of reading that turns out wrong is taken back with `restoreTo`. `steps` is
 * what is left of the work that may be done on a text: at 0 nothing more is read.
 */
export interface Reading {
  tokens: readonly Token[];
  insertions: Insertion[];
  /** How much says that this is a formula; 2 is enough. */
  evidence: number;
  /** Whether a Greek letter is a part of the evidence: one says something, several no more. */
  greek: boolean;
  /** How deep in brackets and arguments the reading is. */
  depth: number;
  work: { left: number };
}

/** A point in a reading to come back to. */
export interface Mark {
  insertions: number;
  evidence: number;
  greek: boolean;
}

/** The most brackets and braces within each other. The deepest of 4,400 formulas in abstracts has 4. */
export const DEEPEST = 12;

/** Where a reading is now. */
export function markOf(reading: Reading): Mark {
  return {
    insertions: reading.insertions.length,
    evidence: reading.evidence,
    greek: reading.greek,
  };
}

/** Forgets everything read since. */
export function restoreTo(reading: Reading, mark: Mark): void {
  reading.insertions.length = mark.insertions;
  reading.evidence = mark.evidence;
  reading.greek = mark.greek;
}

/** Puts a backslash before a token, unless the source still has one. */
export function escape(reading: Reading, token: Token): void {
  if (!token.text.startsWith('\\')) reading.insertions.push({ at: token.start, text: '\\' });
}

/** Counts the name of a command as evidence. */
export function believe(reading: Reading, strength: Strength): void {
  if (strength === 'sure') reading.evidence += 2;
  if (strength !== 'likely' || reading.greek) return;
  reading.evidence += 1;
  reading.greek = true;
}
