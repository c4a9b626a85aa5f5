const comments = /^(?:\s|\/\*(?:[^*]|\*(?!\/))*\*\/|\/\/[^\n\r\u2028\u2029]*)*$/;
const numberOrTruth = /^\s*(?:-?\d+(?:\.\d+)?|true|false)\s*$/;
const quoted = /^\s*(["'`])((?:(?!\1)[^\\$]|\$(?!\{)|\\.)*)\1\s*$/s;

/**
 * Whether what stands between `{` and `}` in a note says itself what it is: nothing, comments, a number,
 * a text, true or false. Everything else would have to be evaluated, and could fail when it is.
 */
export function isLiteral(source: string): boolean {
  return comments.test(source) || numberOrTruth.test(source) || quoted.test(source);
}

/** The text that stands between `{` and `}`, or `null` if it is no plain text in quotes. */
export function textOf(source: string): string | null {
  const text = quoted.exec(source)?.[2];
  return text === undefined || text.includes('\\') ? null : text;
}
