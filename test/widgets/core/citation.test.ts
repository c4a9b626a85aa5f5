import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cited, factsOf, formats } from '../../../widgets/src/core/citation/index.ts';
import { hostileStrings } from '../../hostile-strings.ts';

const folder = new URL('../../cases/citations/', import.meta.url);
const words = { inferred: 'year worked out', 'at-least': 'or a later year' };
const page = 'https://papers.example.org/papers/a/';

/** A paper of which nothing is known but its title; `more` says what else is. */
function paper(more: Partial<Cited> = {}): Cited {
  return {
    id: 'a',
    title: { text: 'A' },
    authors: null,
    published: null,
    links: [],
    identifiers: {},
    ...more,
  };
}

/** The citation of every format, one below the other. */
function all(cited: Cited): string {
  const facts = factsOf(cited, page, words);
  return Object.entries(formats)
    .map(([name, write]) => `== ${name}\n${write(facts)}\n`)
    .join('\n');
}

const cases = readdirSync(folder).filter((name) => name.endsWith('.json'));

test.for(cases)('%s is cited as its text says', async (name) => {
  const cited = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Cited;
  await expect(all(cited)).toMatchFileSnapshot(
    fileURLToPath(new URL(name.replace('.json', '.txt'), folder)),
  );
});

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(3);
});

test('a name that nobody gives is in no citation, nor is one made of their number', () => {
  const text = all(paper({ authors: null }));
  expect(text).not.toMatch(/author|AU {2}-/);
});

test('a date says no more than the source does', () => {
  const on = (published: Cited['published']): string => all(paper({ published }));
  const month = on({ date: '2024-08-01', precision: 'month', certainty: 'stated' });
  expect(month).toContain('month = {8}');
  expect(month).toContain('DA  - 2024/08\n');
  expect(month).not.toContain('note');
  const worked = on({ date: '2024-08-15', precision: 'day', certainty: 'inferred' });
  expect(worked).toContain('note = {year worked out}');
  const open = on({ date: '2024-08-15', precision: 'day', certainty: 'at-least' });
  expect(open).not.toMatch(/year = |PY {2}-|issued/);
  expect(open).toContain('N1  - 2024 or a later year');
});

/** Braces that open and close each other, as BibTeX counts them: it knows no escape. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '{') depth += 1;
    if (sign === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A paper all of whose texts are one text. */
function madeOf(text: string): Cited {
  return paper({
    id: text,
    title: { text },
    authors: [text, 'Ada Lee'],
    identifiers: { arxiv: text, doi: text },
    links: [{ rel: 'paper', href: text }],
  });
}

function checkSafe(text: string): void {
  const facts = factsOf(madeOf(text), page, words);
  const bibtex = formats.BibTeX(facts);
  expect(isBalanced(bibtex), bibtex).toBe(true);
  expect(bibtex.match(/^@/gm)).toHaveLength(1);
  for (const line of formats.RIS(facts).split('\n')) {
    expect(line).toMatch(/^(TY|ID|TI|AU|PY|DA|AN|DO|UR|N1|ER) {2}- /);
  }
  const [item] = JSON.parse(formats['CSL-JSON'](facts)) as [{ title?: string; URL: string }];
  expect(item.title ?? '').toBe(text.replace(/[\s\p{Cc}]+/gu, ' ').trim());
  expect(item.URL).toMatch(/^https?:/);
  expect(formats.Text(facts)).not.toContain('\n');
}

test('no text of a source breaks out of a citation', () => {
  for (const text of hostileStrings()) checkSafe(text);
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), checkSafe));
  fc.assert(fc.property(fc.stringMatching(/^[{}\\%~^&$#_\r\n@,=" a]{1,30}$/), checkSafe));
});
