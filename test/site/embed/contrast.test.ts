import { describe, expect, test } from 'vitest';
import { plainLook } from '../../../site/embed/choice.ts';
import { ENOUGH, contrast, faintColours, ownColours } from '../../../site/embed/contrast.ts';
import { sharedStyles } from '../../../widgets/src/styles/shared.ts';

const look = (
  colours: Partial<typeof plainLook.colours>,
  theme: 'page' | 'light' | 'dark' = 'page',
) => ({
  ...plainLook,
  theme,
  colours: { ...plainLook.colours, ...colours },
});

test('contrast is that of WCAG, whichever of the two is named first', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  expect(contrast('#123456', '#123456')).toBe(1);
});

test('the colours that are compared with are those that the elements draw', () => {
  for (const name of ['ink', 'paper', 'accent'] as const) {
    const { light, dark } = ownColours;
    expect(sharedStyles.cssText.replaceAll(/\s+/g, ' ')).toContain(
      `var(--offprint-${name}, light-dark(${light[name]}, ${dark[name]}))`,
    );
  }
  expect(sharedStyles.cssText).toContain('color-mix(in srgb, var(--ink) 70%, var(--paper))');
  for (const { ink, accent, paper } of Object.values(ownColours)) {
    expect(contrast(ink, paper)).toBeGreaterThan(ENOUGH);
    expect(contrast(accent, paper)).toBeGreaterThan(ENOUGH);
  }
});

describe('what would be hard to read', () => {
  test('is nothing as long as no colour is chosen', () => {
    expect(faintColours(plainLook)).toEqual([]);
  });

  test('is a colour that does on light pages only, unless the look is for these', () => {
    const [faint, ...others] = faintColours(look({ accent: '#004488' }));
    expect(faint).toMatchObject({ colour: 'accent', theme: 'dark' });
    expect(faint?.contrast).toBeCloseTo(1.89, 1);
    expect(others).toEqual([]);
    expect(faintColours(look({ accent: '#004488' }, 'light'))).toEqual([]);
  });

  test('is a text whose softer part is too faint, though it is not so itself', () => {
    expect(contrast('#666666', '#ffffff')).toBeGreaterThan(ENOUGH);
    const [faint] = faintColours(look({ ink: '#666666', paper: '#ffffff' }, 'light'));
    expect(faint).toMatchObject({ colour: 'ink', theme: 'light' });
    expect(faint?.contrast).toBeCloseTo(3.03, 1);
  });

  test('is every text on a paper that is like it', () => {
    expect(faintColours(look({ paper: '#1d1b18' }, 'light')).map(({ colour }) => colour)).toEqual([
      'ink',
      'accent',
    ]);
  });
});
