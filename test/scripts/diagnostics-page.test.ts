import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { formatDiagnostic } from '../../scripts/cli/print-diagnostics.ts';
import { paintFor } from '../../scripts/cli/terminal.ts';
import { codes, isCode } from '../../scripts/diagnostic-codes.ts';
import { loadCore } from '../../scripts/effects.ts';
import type { Core } from '../../scripts/load-catalog.ts';
import { provocations } from '../cases/diagnostics/index.ts';
import { checkProvocation } from './check-provocation.ts';
import { publishing } from './publish/provoke.ts';

/** What the page says of one code. */
interface Section {
  code: string;
  severity: string;
  /** The first sentence, or sentences, on one line. */
  meaning: string;
  /** As printed; `null` where there is none. */
  example: string | null;
  /** What the publisher can do. */
  advice: string | null;
}

/** The sections of the page: every third-level heading is a code. */
function sectionsOf(page: string): Section[] {
  const parts = page.split(/^### /m).slice(1);
  return parts.map((part) => {
    const [code = '', ...rest] = (part.split(/^## /m)[0] ?? '').split('\n');
    const text = rest.join('\n');
    const [, severity = '', meaning = ''] = /^_(\w+)\._ ((?:.+\n)+)/m.exec(text) ?? [];
    return {
      code,
      severity: severity.toLowerCase(),
      meaning: meaning.replace(/\s+/g, ' ').trim(),
      example: /^```text\n([^]*?)^```$/m.exec(text)?.[1] ?? null,
      advice: /^What to do: ((?:.+\n)+)/m.exec(text)?.[1] ?? null,
    };
  });
}

let sections: Section[];
let core: Core;
beforeAll(async () => {
  const page = await readFile(new URL('../../scripts/diagnostics.md', import.meta.url), 'utf8');
  sections = sectionsOf(page);
  core = await loadCore();
});

test('every code is explained, and every explanation has a code', () => {
  expect(sections.map(({ code }) => code).toSorted()).toEqual(Object.keys(codes).toSorted());
});

test('each explanation has the severity and the meaning of its code, an example and advice', () => {
  for (const { code, severity, meaning, example, advice } of sections) {
    if (!isCode(code)) throw new Error(`${code} is no code.`);
    const about = `of ${code}`;
    expect(`${severity} ${about}`).toBe(`${codes[code].severity} ${about}`);
    expect(`${meaning} ${about}`).toBe(`${codes[code].meaning} ${about}`);
    expect(example?.split('\n')[0], about).toMatch(new RegExp(`(?:^| )${severity} ${code} \\S`));
    expect(advice, about).not.toBeNull();
  }
});

test.each(Object.entries(provocations))(
  'the example of %s is what check prints',
  async (code, from) => {
    const { out } = await checkProvocation(from, core);
    expect(blockOf(out, code)).toBe(exampleOf(code));
  },
);

test.each(Object.entries(publishing))(
  'the example of %s is what a build prints',
  async (code, provoke) => {
    const plain = paintFor({ isTTY: false }, {});
    const out = (await provoke()).map((each) => formatDiagnostic(each, plain)).join('');
    expect(blockOf(out, code)).toBe(exampleOf(code));
  },
);

function exampleOf(code: string): string | null | undefined {
  return sections.find((section) => section.code === code)?.example;
}

/** The first diagnostic of a code in what was printed, with its indented lines. */
function blockOf(out: string, code: string): string {
  const lines = out.split('\n');
  const start = lines.findIndex(
    (line) => / (?:error|warning|info) /.test(` ${line}`) && line.split(' ').includes(code),
  );
  if (start === -1) return `${code} was not said, but:\n${out}`;
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith('    '));
  return `${lines.slice(start, start + 1 + length).join('\n')}\n`;
}
