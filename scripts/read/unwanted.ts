import { diagnose, type Diagnostic, type Place } from '../diagnostics.ts';
import { codePoint, isBidi } from './characters.ts';

/** A character that may not stay as it is, and where it stands in the file. */
export interface PlacedCharacter {
  character: string;
  place: Place;
}

/**
 * Names the unwanted characters of a file, one diagnostic for each kind, at the first of it. Control
 * characters and direction overrides were removed, halves of surrogate pairs replaced.
 */
export function sayUnwanted(characters: readonly PlacedCharacter[]): Diagnostic[] {
  const halves = characters.filter(({ character }) => !character.isWellFormed());
  const whole = characters.filter(({ character }) => character.isWellFormed());
  const controls = whole.filter(({ character }) => !isBidi(character));
  const bidi = whole.filter(({ character }) => isBidi(character));
  return [
    ...say('control-characters', controls, {
      one: 'One control character was removed; it is',
      many: (count) => `${count} control characters were removed; the first is`,
    }),
    ...say('bidi-overrides', bidi, {
      one: 'One direction override was removed; it is',
      many: (count) => `${count} direction overrides were removed; the first is`,
    }),
    ...say('lone-surrogates', halves, {
      one: 'Half of a surrogate pair was replaced by U+FFFD; it is',
      many: (count) => `${count} halves of surrogate pairs were replaced by U+FFFD; the first is`,
    }),
  ];
}

function say(
  code: 'control-characters' | 'bidi-overrides' | 'lone-surrogates',
  characters: readonly PlacedCharacter[],
  words: { one: string; many: (count: number) => string },
): Diagnostic[] {
  const [first] = characters;
  if (!first) return [];
  const { length } = characters;
  const what = length === 1 ? words.one : words.many(length);
  return [diagnose(code, first.place, `${what} ${codePoint(first.character)}.`)];
}
