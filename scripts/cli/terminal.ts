import { styleText } from 'node:util';

/** A stream that text goes to; the parts of a `tty.WriteStream` that matter here. */
export interface Sink {
  write: (text: string) => void;
  isTTY: boolean;
  /** Width in characters. */
  columns: number;
}

type Style = Parameters<typeof styleText>[0];

/** Puts a style on text, or gives it as it is where styles are not wanted. */
export type Paint = (style: Style, text: string) => string;

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How to paint on a sink: only on a terminal, and never with `NO_COLOR` set to anything
 * (https://no-color.org) or on a terminal that says it is dumb.
 */
export function paintFor(sink: Pick<Sink, 'isTTY'>, env: Environment): Paint {
  const wanted = sink.isTTY && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return (style, text) => (wanted ? styleText(style, text, { validateStream: false }) : text);
}

/** Whether a line may be written over: only on a terminal that somebody watches. */
export function canRewrite(sink: Pick<Sink, 'isTTY'>, env: Environment): boolean {
  return sink.isTTY && !isSet(env['CI']) && env['TERM'] !== 'dumb';
}

/**
 * Shows characters that a terminal would obey instead of showing: C0 and C1 controls, line separators
 * and the controls of writing direction (Unicode, UAX #9) become `\u{…}`. A file's name may hold them.
 */
export function neutralise(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Surrogate}/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A path as a POSIX shell takes it for one word. */
export function quoted(path: string): string {
  return /^[\w./~+:@-]+$/.test(path) ? path : `'${neutralise(path).replace(/'/g, `'\\''`)}'`;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== 'false' && value !== '0';
}
