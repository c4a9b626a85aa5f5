import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { registerWords, wordsFor } from '../../../widgets/src/core/words/index.ts';
import { de } from '../../../widgets/src/core/words/de.ts';
import { shared } from '../../../widgets/src/core/words/shared.ts';

const folder = new URL('../../../widgets/src/core/words/', import.meta.url);
const others = ['index.ts', 'de.ts'];

/** The English words of all elements: what the modules of the folder export. */
async function english(): Promise<Record<string, unknown>> {
  const names = readdirSync(folder).filter((name) => !others.includes(name));
  const modules = await Promise.all(
    names.map((name) => import(new URL(name, folder).href) as Promise<Record<string, unknown>>),
  );
  const tables = modules.flatMap((module) => Object.values(module));
  return Object.fromEntries(
    tables.flatMap((table) => (typeof table === 'object' ? Object.entries(table ?? {}) : [])),
  );
}

/** The names of words, with those of tables within; `()` behind those that are made of something. */
function namesOf(words: object, at = ''): string[] {
  return Object.entries(words).flatMap(([name, word]: [string, unknown]) => {
    if (typeof word === 'function') return [`${at}${name}()`];
    return typeof word === 'object' && word ? namesOf(word, `${at}${name}.`) : [at + name];
  });
}

test('every word has its German one, and German none that nobody says', async () => {
  const { locale: _, ...words } = await english();
  expect(namesOf(words).length).toBeGreaterThan(40);
  expect(namesOf(de).toSorted()).toEqual(namesOf(words).toSorted());
});

test('words are those of the language and its region, and English where there are none', () => {
  registerWords('nl', { retry: 'Opnieuw' });
  registerWords('nl-BE', { loading: 'Bezig' });
  const spoken = (tag: string): string[] => {
    const { retry, loading, openPage, locale } = wordsFor(tag, shared);
    return [retry, loading, openPage, locale];
  };
  expect(spoken('nl')).toEqual(['Opnieuw', 'Loading…', 'Open its page', 'nl']);
  expect(spoken('NL-be')).toEqual(['Opnieuw', 'Bezig', 'Open its page', 'nl-be']);
  expect(spoken('fr')).toEqual(['Try again', 'Loading…', 'Open its page', 'en-GB']);
  expect(spoken('en-US')).toEqual(['Try again', 'Loading…', 'Open its page', 'en-us']);
});

test('words that come later join those of the same language', () => {
  registerWords('eo', { retry: 'Denove' });
  registerWords('eo', { loading: 'Ŝargas' });
  expect(wordsFor('eo', shared)).toMatchObject({ retry: 'Denove', loading: 'Ŝargas' });
});

test('no language tag makes a locale that Intl refuses', () => {
  registerWords('xy', { retry: '?' });
  for (const tag of [
    '',
    'en_GB',
    'xy-',
    'xy-latn-zz-zz',
    'en-GB-oed',
    'xy-!!',
    'english',
    'e',
    '-',
  ]) {
    expect(() => new Intl.DateTimeFormat(wordsFor(tag, shared).locale)).not.toThrow();
  }
});
