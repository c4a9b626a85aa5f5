import { describe, expect, test } from 'vitest';
import { leftIn, shown } from '../shown.ts';

describe('accents and letters of TeX', () => {
  test.each([
    [String.raw`Fr\'echet`, 'Fréchet'],
    [String.raw`na\"ive, na\"{\i}ve and na\"\i ve`, 'naïve, naïve and naïve'],
    [String.raw`\'{E}mile, \'Erudit and R\'enyi`, 'Émile, Érudit and Rényi'],
    [String.raw`Karhunen-Lo\`eve`, 'Karhunen-Loève'],
    [String.raw`n\~ao, \c{c}, \v{S}, Erd\H{o}s, \k{a}, \r{a}`, 'não, ç, Š, Erdős, ą, å'],
    [String.raw`Polyak-\L ojasiewicz`, 'Polyak-Łojasiewicz'],
    [
      String.raw`Isstr{\o}m, mus{\'e}e, 4-8 {\AA}, Stra\ss e, \aa{}rhus`,
      'Isstrøm, musée, 4-8 Å, Straße, århus',
    ],
    [String.raw`\b{eta}-VAE and \r{ho} = 2`, 'β-VAE and ρ = 2'],
    [
      `the Schr"odinger bridge and the Fr'echet distance`,
      'the Schrödinger bridge and the Fréchet distance',
    ],
  ])('%s reads %s', (source, output) => {
    expect(shown(source)).toBe(output);
  });

  test.each([
    `don't, the model's, l'Hopital, O'Brien, 'quoted' and "quoted"`,
    String.raw`a pattern such as [\s\S]+ and github\.com`,
    String.raw`cheers \o/`,
  ])('%s stays as it is', (source) => {
    expect(shown(source)).toBe(source);
  });

  test('a command before a whole word is no accent on its first letter', () => {
    const source = String.raw`named \b geometric \b black-box`;
    expect(shown(source)).toBe(source);
  });

  test('an apostrophe that a program escaped is left, and named', () => {
    const source = String.raw`the model\'s peak`;
    expect(shown(source)).toBe(source);
    expect(leftIn(source)).toEqual([
      [String.raw`\'s`, 'it may be an accent or an escaped apostrophe'],
    ]);
  });

  test('a quotation that a program escaped is no letter with dots', () => {
    const source = String.raw`the answer \"use it\" is wrong`;
    expect(shown(source)).toBe(source);
  });
});
