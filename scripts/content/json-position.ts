import { lineAndColumn } from '../text/line-and-column.ts';

/**
 * Line and column, from 1, of a mistake in JSON. The engine says where for most mistakes; for an
 * unexpected token it does not, and for an unexpected end it is the end.
 */
export function locateJsonError(
  text: string,
  error: SyntaxError,
): { line: number; column: number } {
  const stated = /at position (\d+)/.exec(error.message)?.[1];
  const offset = stated === undefined ? findToken(text) : Number(stated);
  return lineAndColumn(text, offset);
}

/** The shortest start of the text that already holds the unexpected token ends just after it. */
function findToken(text: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hasToken(text.slice(0, middle))) high = middle;
    else low = middle + 1;
  }
  return hasToken(text.slice(0, low)) ? low - 1 : text.length;
}

function hasToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return error instanceof SyntaxError && error.message.startsWith('Unexpected token');
  }
}
