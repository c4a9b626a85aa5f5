import { describe, expect, test } from 'vitest';
import { nameFinder } from '../../../../scripts/catalog/topics/name-finder.ts';

/** What of a text is found by one name. */
function found(name: string, text: string): string[] {
  return nameFinder([[name, name]])
    .find(text)
    .map(({ start, end }) => text.normalize('NFKC').slice(start, end));
}

describe('marks in a name have to be in the text', () => {
  test.each([
    ['SE(3)', 'an SE(3)-equivariant network', 'SE(3)'],
    ['SE(3)-equivariant', 'an SE(3) equivariant network', 'SE(3) equivariant'],
    ['N:M', 'N:M sparsity', 'N:M'],
    ['N:M', 'N: M sparsity, as a formula is spaced', 'N: M'],
    ['2:4', 'with 2∶4 sparsity', '2∶4'],
    ['C++', 'from Python to C++.', 'C++'],
    ['C#', 'in C#, not C', 'C#'],
    ['A*', 'an A* search', 'A*'],
    ['A*', 'an A∗ search', 'A∗'],
    ['.NET', 'on .NET and beyond', '.NET'],
    ['R&D', 'for R&D', 'R&D'],
    ['3D', 'a 3-D scene', '3-D'],
    ['S4', 'an S₄ layer', 'S4'],
    ['U-Net', 'a UNet', 'UNet'],
    ['Simpson’s paradox', "Simpson's paradox", "Simpson's paradox"],
  ])('%s is found in “%s”', (name, text, expected) => {
    expect(found(name, text)).toEqual([expected]);
  });

  test.each([
    ['SE(3)', 'SE 3'],
    ['SE(3)', 'SE(2)'],
    ['N:M', 'N M'],
    ['N:M', 'N. M'],
    ['C++', 'in C and C'],
    ['A*', 'a star, a b'],
    ['A*', 'it is a*b'],
    ['.NET', 'a net'],
    ['++', 'C++'],
    ['', 'anything'],
  ])('%s is not found in “%s”', (name, text) => {
    expect(found(name, text)).toEqual([]);
  });
});

describe('one word in two forms', () => {
  test.each([
    ['pre-training', 'pretraining'],
    ['finetuning', 'fine-tuning'],
    ['multi-modal', 'multimodal'],
    ['back propagation', 'back-propagation'],
    ['GPT-4', 'GPT4'],
    ['Gaussian process', 'Gaussian processes'],
    ['matrix', 'matrices'],
    ['vertex', 'vertices'],
    ['hypothesis test', 'hypotheses tests'],
    ['branch', 'branches'],
    ['survey', 'surveys'],
    ['study', 'studies'],
    ['behavioural cloning', 'behavioral cloning'],
    ['optimisation', 'optimization'],
    ['optimiser', 'optimizers'],
    ['modelling', 'modeling'],
    ['labelled data', 'labeled data'],
    ['neighbour', 'neighbors'],
    ['analyse', 'analyzes'],
    ['data-centred', 'data-centered'],
    ['defence', 'defense'],
    ['inductive bias', 'inductive biases'],
    ['dialogue', 'dialogs'],
  ])('“%s” finds “%s”, and the other way round', (one, other) => {
    expect(found(one, `of ${other} here`)).toEqual([other]);
    expect(found(other, `of ${one} here`)).toEqual([one]);
  });

  test.each([
    ['filling', 'filing'],
    ['hour', 'hor'],
    ['four', 'for'],
    ['device', 'devix'],
    ['prise', 'prize'],
    ['basis', 'base'],
    ['RAG', 'rag'],
    ['RAG', 'Rag'],
    ['pretraining', 'pre. Training'],
    ['news', 'new'],
  ])('“%s” does not find “%s”', (one, other) => {
    expect(found(one, other)).toEqual([]);
  });

  test('a name that can be read in two ways is found once at a place', () => {
    expect(found('pre-training', 'pre-training and pretraining')).toEqual([
      'pre-training',
      'pretraining',
    ]);
  });
});

test('what TeX and Markdown left between the words of a name does no harm, if it is short', () => {
  expect(found('graph network', 'a graph *network*')).toEqual(['graph *network']);
  expect(found('graph network', `a graph${' '.repeat(60)}network`)).toEqual([]);
});

test('a name that very many topics share is found at every place in no more time than that takes', () => {
  const finder = nameFinder(
    Array.from({ length: 20_000 }, (_, topic) => ['model', topic] as const),
  );
  expect(finder.find('A model. '.repeat(20))).toHaveLength(400_000);
});
