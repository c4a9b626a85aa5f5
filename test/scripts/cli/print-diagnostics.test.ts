import fc from 'fast-check';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import {
  describeCounts,
  formatByCode,
  formatDiagnostic,
  formatGithub,
  formatList,
} from '../../../scripts/cli/print-diagnostics.ts';
import { canRewrite, neutralise, paintFor } from '../../../scripts/cli/terminal.ts';
import { type Diagnostic, diagnose } from '../../../scripts/diagnostics.ts';

const plain = paintFor({ isTTY: false }, {});
const stray = diagnose(
  'stray-line',
  { file: 'a.txt', line: 3, column: 7 },
  'It fits nowhere.',
  'Remove it.',
);
const missing = diagnose('content-missing', { file: null }, 'No folder.');

test('a diagnostic is one line that editors can follow, and its fix is indented below', () => {
  expect(formatDiagnostic(stray, plain)).toBe(
    'a.txt:3:7 warning stray-line It fits nowhere.\n    Remove it.\n',
  );
  expect(formatDiagnostic(missing, plain)).toBe('error content-missing No folder.\n');
  expect(formatDiagnostic(diagnose('no-topics', { file: 'content' }, 'None.'), plain)).toBe(
    'content info no-topics None.\n',
  );
});

test('colour is for terminals only, and NO_COLOR and a dumb terminal are respected', () => {
  const painted = formatDiagnostic(stray, paintFor({ isTTY: true }, {}));
  expect(painted).toContain('\u001b[33mwarning');
  expect(stripVTControlCharacters(painted)).toBe(formatDiagnostic(stray, plain));
  for (const env of [{ NO_COLOR: '1' }, { TERM: 'dumb' }]) {
    expect(formatDiagnostic(stray, paintFor({ isTTY: true }, env))).toBe(
      formatDiagnostic(stray, plain),
    );
  }
});

test('a line is written over only on a terminal that is not a continuous integration log', () => {
  expect(canRewrite({ isTTY: true }, {})).toBe(true);
  expect(canRewrite({ isTTY: true }, { CI: 'false' })).toBe(true);
  expect(canRewrite({ isTTY: true }, { CI: 'true' })).toBe(false);
  expect(canRewrite({ isTTY: false }, {})).toBe(false);
});

test('advice that holds for several of one file in a row is given once, under the last', () => {
  const other = { ...stray, file: 'b.txt' };
  expect(formatList([stray, { ...stray, line: 9 }, other], { isTTY: false }, plain)).toBe(
    `a.txt:3:7 warning stray-line It fits nowhere.
a.txt:9:7 warning stray-line It fits nowhere.
    Remove it.
b.txt:3:7 warning stray-line It fits nowhere.
    Remove it.
`,
  );
});

test('at a terminal diagnostics stand under their file', () => {
  expect(
    formatList([missing, stray, { ...stray, line: 9, fix: 'Move it.' }], { isTTY: true }, plain),
  ).toBe(`  error content-missing No folder.

a.txt
  3:7 warning stray-line It fits nowhere.
      Remove it.
  9:7 warning stray-line It fits nowhere.
      Move it.
`);
});

test('infos are counted by code', () => {
  const infos = [
    diagnose('no-topics', { file: null }, ''),
    diagnose('id-clash', { file: null }, ''),
  ];
  expect(formatByCode([...infos, ...infos, ...infos.slice(1)], plain)).toBe(
    'info 3 id-clash, 2 no-topics\n',
  );
  expect(formatByCode([], plain)).toBe('');
  expect(describeCounts({ error: 1, warning: 2, info: 3 })).toBe('1 error, 2 warnings, 3 info');
  expect(describeCounts({ error: 0, warning: 0, info: 0 })).toBe('nothing to report');
});

test('what a terminal would obey is shown instead, in names of files too', () => {
  const hostile = diagnose('stray-line', { file: 'a\u001b[2J\u202e.txt', line: 1 }, 'x\r\ny\u0007');
  expect(formatDiagnostic(hostile, plain)).toBe(
    'a\\u{1b}[2J\\u{202e}.txt:1 warning stray-line x\\u{d}\n    y\\u{7}\n',
  );
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 0x10ffff })), (points) => {
      const text = String.fromCodePoint(...points);
      expect(neutralise(text)).not.toMatch(
        /[\p{Cc}\p{Surrogate}\u200e\u200f\u2028-\u202e\u2066-\u2069]/u,
      );
    }),
  );
});

test('a workflow command has the severities of GitHub, and text cannot end it or begin another', () => {
  expect(formatGithub(stray)).toBe(
    '::warning file=a.txt,line=3,col=7,title=stray-line::It fits nowhere.%0ARemove it.\n',
  );
  expect(formatGithub(missing)).toBe('::error title=content-missing::No folder.\n');
  const odd: Diagnostic = {
    ...diagnose('no-topics', { file: 'a:b,c%.txt' }, '100%\r\n::error::no'),
    line: 2,
  };
  expect(formatGithub(odd)).toBe(
    '::notice file=a%3Ab%2Cc%25.txt,line=2,title=no-topics::100%25%0D%0A::error::no\n',
  );
});
