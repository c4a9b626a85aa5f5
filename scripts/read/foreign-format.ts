/** Formats that begin in a way no listing of papers does, and what they are called. */
const BEGINNINGS: readonly [pattern: RegExp, name: string][] = [
  [/^\{\\rtf/, 'RTF'],
  [/^%PDF-/, 'PDF'],
  [/^%!PS/, 'PostScript'],
  [/^<!doctype html|^<html\b/i, 'HTML'],
  [/^<\?xml|^<!doctype|^<(?:feed|rss|rdf:rdf|opml)\b/i, 'XML'],
  [/^@[a-z]+[ \t]*[{(]/i, 'BibTeX'],
  [/^\{\s{0,40}"|^\[\s{0,40}\{\s{0,40}"/, 'JSON'],
];

/** A line that BibTeX or TeX would skip. */
const COMMENT = /^%.*(?:\n\s*)?/;

/** How far into a file a comment at its beginning is followed. */
const BEGINNING = 4_000;

/**
 * The name of the format that a text is in, where it is plainly another one than a listing of papers;
 * `null` where it is not. Looks at the first characters and the last, and parses JSON to be sure of it.
 */
export function foreignFormat(text: string): string | null {
  const trimmed = text.trim();
  let start = trimmed.slice(0, BEGINNING);
  for (const [pattern, name] of BEGINNINGS) if (pattern.test(start)) return name;
  while (COMMENT.test(start)) start = start.replace(COMMENT, '');
  if (/^@[a-z]+[ \t]*[{(]/i.test(start)) return 'BibTeX';
  if (isElement(trimmed, start)) return 'HTML or XML';
  if (/^[[{]/.test(trimmed) && /[\]}]$/.test(trimmed) && isJson(trimmed)) return 'JSON';
  return null;
}

/** One element from the first character to the last; lines without blanks between, unlike a title. */
function isElement(text: string, start: string): boolean {
  const name = /^<([a-z][\w:.-]{0,60})[^\n]*\n[^\S\n]*\S/i.exec(start)?.[1];
  return name !== undefined && text.endsWith(`</${name}>`);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // A parser has no other way to say that a text is not JSON.
    return false;
  }
}
