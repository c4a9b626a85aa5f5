import { type Document, Scalar, type ErrorCode, visit } from 'yaml';

/** A mistake in a YAML file: at which offset (UTF-16 units), what it is, and what can be done about it. */
export interface YamlMistake {
  offset: number;
  message: string;
  fix: string | null;
}

const quote = 'Put quotes around the value if it is text: `key: "value: more"`.';
const fixes: Partial<Record<ErrorCode, string>> = {
  BAD_DQ_ESCAPE:
    "Between double quotes a backslash begins an escape. Use single ones: `'$\\lambda$'`.",
  BAD_INDENT: 'Close the bracket, or indent the lines in it further than the line it begins on.',
  BAD_SCALAR_START: quote,
  BLOCK_AS_IMPLICIT_KEY: `${quote} If the colon is in the next line, begin that line in the column of the keys above it.`,
  DUPLICATE_KEY: 'Remove one of the two.',
  MISSING_CHAR:
    'Begin the line in the column of the keys above it, or with `- ` in that of the items.',
  MULTILINE_IMPLICIT_KEY: 'Each line needs a key and a colon: `key: value`.',
  TAB_AS_INDENT: 'Indent with spaces.',
  TAG_RESOLVE_FAILED: 'Remove the word that begins with `!`, or put quotes around the value.',
  UNEXPECTED_TOKEN: 'Look for a missing quote, bracket or space on this line or the one before.',
};

/** What to do about an item that is further in than its list. */
const OUTDENT =
  'Begin it in the column of the other items of its list, or put quotes around the text if the hyphen is a part of it.';

/** What is wrong, where the parser says so in terms of its own. */
const messages: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'There is a second colon in what begins here.',
  DUPLICATE_KEY: 'The key was given before.',
  MULTILINE_IMPLICIT_KEY: 'What begins here has no colon in its line.',
};

/**
 * What the parser found, in words for whoever wrote the file. A quote that is never closed is placed where
 * it opens, because the parser notices only at the end of the file.
 */
export function explainYamlMistake(
  { code, message, pos }: { code: ErrorCode; message: string; pos: [number, number] },
  { document, text }: { document: Document; text: string },
): YamlMistake {
  const [, mark] = /^Missing closing (["'])quote$/.exec(message) ?? [];
  if (mark !== undefined) {
    return {
      offset: lastQuoted(document, mark) ?? pos[0],
      message: `The quote \`${mark}\` that opens here is never closed.`,
      fix: `Close the text with \`${mark}\`.`,
    };
  }
  if (code === 'MULTIPLE_DOCS') {
    const fix = 'Remove the line `---`.';
    return { offset: pos[0], message: 'A second document begins here; only one is read.', fix };
  }
  if (/^[ ]*\t/.test(lineUpTo(pos[0], text))) {
    return {
      offset: pos[0],
      message: 'The line is indented with a tab.',
      fix: fixes.TAB_AS_INDENT ?? null,
    };
  }
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && /^ +- /.test(lineFrom(pos[0], text))) {
    const said = 'The item that begins here is indented further than its list.';
    return { offset: pos[0], message: said, fix: OUTDENT };
  }
  const said = messages[code] ?? yamlSentence(message);
  return { offset: pos[0], message: said, fix: fixes[code] ?? null };
}

/**
 * Items that are indented further than their list. For YAML such a line goes on with the text before it
 * (`- a`, and further in below it `- b`, are the one text `a - b`), so without a word both would be lost.
 */
export function swallowedItems({
  document,
  text,
}: {
  document: Document;
  text: string;
}): YamlMistake[] {
  const mistakes: YamlMistake[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type !== Scalar.PLAIN || !range) return;
      const [start, end] = range;
      for (const { index } of text.slice(start, end).matchAll(/(?<=\n[ \t]*)- /g)) {
        const message =
          'The line begins with `- `, but is indented further than the list, so it would be a part of the text before it.';
        mistakes.push({ offset: start + index, message, fix: OUTDENT });
      }
    },
  });
  return mistakes;
}

/** The line of a text that a place in it is on, up to the end. */
function lineFrom(offset: number, text: string): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start).split('\n', 1)[0] ?? '';
}

/** The part of a line of a text that stands before a place in it. */
function lineUpTo(offset: number, text: string): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The first line of what the parser says, as a sentence. */
export function yamlSentence(message: string): string {
  const first = message.split('\n')[0]?.trim() ?? message;
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** Where the last text in such quotes begins: an open quote takes in all that follows it. */
function lastQuoted(document: Document, mark: string): number | null {
  const type = mark === '"' ? Scalar.QUOTE_DOUBLE : Scalar.QUOTE_SINGLE;
  let last: number | null = null;
  visit(document, {
    Scalar: (_, { type: found, range }) => {
      if (found === type && range) last = Math.max(last ?? 0, range[0]);
    },
  });
  return last;
}
