import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isAbout, numbersIn, titleFormOf } from '../../../../scripts/catalog/merge/title-form.ts';
import { numbersDiffer, relateTitles } from '../../../../scripts/catalog/merge/title-relation.ts';
import { steepGrowth } from '../../../steep-growth.ts';

const relation = (a: string, b: string) => relateTitles(titleFormOf(a), titleFormOf(b));
const differ = (a: string, b: string) => numbersDiffer(titleFormOf(a), titleFormOf(b));

describe('how titles are related', () => {
  test.each([
    ['Graph Nets', 'Graph Nets v2'],
    ['Graph Nets', 'Graph Nets (v2)'],
    ['Graph Nets', 'Graph Nets, version 2'],
    ['Graph Nets', 'Graph Nets [extended version]'],
    ['Graph Nets', 'Graph Nets (Extended Abstract)'],
    ['Graph Nets', 'Graph Nets: Extended Abstract'],
    ['Graph Nets', 'GRAPH NETS (full version) [v3]'],
    ['Nets & Trees', 'Nets and Trees'],
    ['Nets \\& Trees', 'Nets and\n  Trees'],
  ])('%s, %s: marks of a version and "&" do not count', (a, b) => {
    expect(relation(a, b)).toBe('spelled');
    expect(differ(a, b)).toBe(false);
  });

  test.each([
    ['GraphNet', 'GraphNet: Learning on Graphs'],
    ['Learning on Graphs', 'GraphNet: Learning on Graphs'],
    ['Learning on Graphs', 'GraphNet - Learning on Graphs'],
    ['What Do Graphs Know? Learning', 'What Do Graphs Know? Learning — A Study'],
    ['Learning on Very Large Graphs with', 'Learning on Very Large Graphs with Little Memory'],
  ])('%s, %s: one is a part of the other', (a, b) => {
    expect(relation(a, b)).toBe('part');
  });

  test.each([
    ['Modeling Long Documents', 'Modelling Long Documents'],
    ['Learning the Shape of Graphs', 'Learning Shape of Graphs'],
    ['Learning Long Dependencies', 'Learning Lnog Dependencies'],
  ])('%s, %s: a few characters differ', (a, b) => {
    expect(relation(a, b)).toBe('edited');
  });

  test('titles that share a name, words, or nothing', () => {
    expect(relation('GraphNet: Deep Learning', 'GraphNet: Trees of Sorts')).toBe('named');
    expect(relation('Sparse attention for speech', 'Speech with sparse attention')).toBe('overlap');
    expect(relation('Sparse attention', 'Protein folding')).toBeNull();
    expect(relation('On the Use of It', 'It and the Use of That')).toBeNull();
  });

  test('the order of the two does not matter, whatever they are', () => {
    const title = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc
        .array(fc.constantFrom('Graph', 'Nets', ':', ' - ', 'v2', '(v2)', 'Part', 'II', 'and', '&'))
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(title, title, (a, b) => {
        expect(relation(a, b)).toBe(relation(b, a));
        expect(differ(a, b)).toBe(differ(b, a));
      }),
      { numRuns: 3000 },
    );
  });
});

describe('numbers in titles', () => {
  test.each([
    ['Llama 2', 'Llama 3'],
    ['GPT-3 in Practice', 'GPT-4 in Practice'],
    ['On Graphs, Part I', 'On Graphs, Part II'],
    ['On Graphs, Part One', 'On Graphs, Part Two'],
    ['On Graphs I: Trees', 'On Graphs II: Trees'],
    ['On Graphs', 'On Graphs, Part 2'],
    ['On Graphs: Part A', 'On Graphs: Part B'],
    ['Graph Nets v2', 'Graph Nets v3'],
    ['GraphNet-v2', 'GraphNet-v3'],
  ])('%s, %s: these are two', (a, b) => {
    expect(differ(a, b)).toBe(true);
  });

  test.each([
    ['On Graphs, Part II', 'On Graphs, part 2'],
    ['Nets with $10^6$ Nodes', 'Nets with 10^6 nodes'],
    ['Graph Nets (v1)', 'Graph Nets (v2)'],
    ['Vision in the Wild', 'Vision in the wild'],
  ])('%s, %s: these may be one', (a, b) => {
    expect(differ(a, b)).toBe(false);
  });
});

test('errata, comments and supplements are about another paper', () => {
  for (const title of [
    'Erratum: Graph Nets',
    'Corrigendum to Graph Nets',
    'Comment on “Graph Nets”',
    'Reply to: Graph Nets',
    'Supplementary Material for Graph Nets',
    'Graph Nets (Erratum)',
  ]) {
    expect(isAbout(titleFormOf(title)), title).toBe(true);
  }
  for (const title of ['Graph Nets', 'Response Ranking on Graphs', 'Correcting Graph Nets']) {
    expect(isAbout(titleFormOf(title)), title).toBe(false);
  }
});

test('twice a title takes about twice the time, up to a megabyte', () => {
  const texts = ['(v2) ', 'a: ', 'Part I ', ' - ', '((((', 'x'].map(
    (piece) => [piece, (units: number) => piece.repeat(units / piece.length)] as const,
  );
  const read = (title: string): void => {
    const form = titleFormOf(title);
    isAbout(form);
    numbersIn(form);
  };
  expect(steepGrowth(texts, 500_000, read)).toEqual([]);
});
