import { type ColourName, type Look, colours } from './choice.ts';

/** What the elements draw with by themselves, as widgets/src/styles/shared.ts has it. */
export const ownColours: Readonly<Record<'light' | 'dark', Readonly<Record<ColourName, string>>>> =
  {
    light: { ink: '#1d1b18', paper: '#fbfaf7', accent: '#b9321a' },
    dark: { ink: '#edebe6', paper: '#141413', accent: '#ff8563' },
  };

/** How much of the ink is in what matters less, the rest is paper; as in the same place. */
const SOFT = 0.7;

/** The least contrast of text with what is behind it, by WCAG 2.2 (1.4.3). */
export const ENOUGH = 4.5;

/** A colour that is hard to read on the paper behind it. */
export interface Faint {
  colour: Exclude<ColourName, 'paper'>;
  /** Whether that is so on light or on dark pages. */
  theme: 'light' | 'dark';
  /** The contrast, from 1 to 4.5; of the text that of its softer part, which is the least. */
  contrast: number;
}

/**
 * What of a look would be hard to read. A look for any page has to do on light and on dark ones; only what
 * somebody chose is judged.
 */
export function faintColours({ theme, colours: chosen }: Look): Faint[] {
  if (colours.every((name) => chosen[name] === null)) return [];
  return (['light', 'dark'] as const)
    .filter((one) => theme === 'page' || theme === one)
    .flatMap((one) => {
      const drawn = (name: ColourName): string => chosen[name] ?? ownColours[one][name];
      const paper = drawn('paper');
      const soft = mixed(drawn('ink'), paper, SOFT);
      return [
        { colour: 'ink', theme: one, contrast: contrast(soft, paper) } as const,
        { colour: 'accent', theme: one, contrast: contrast(drawn('accent'), paper) } as const,
      ];
    })
    .filter(({ contrast: found }) => found < ENOUGH);
}

/** The contrast of two colours, `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
  const [one, other] = [luminance(a), luminance(b)];
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** A part of one colour and the rest of another, as `color-mix(in srgb, …)` of CSS has it. */
function mixed(one: string, other: string, part: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [a, b] = [one, other].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * part + (b ?? 0) * (1 - part));
  });
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
