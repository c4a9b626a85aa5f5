/** The elements, in the order in which they are offered. */
export const elements = [
  'paper-card',
  'topic-timeline',
  'digest-list',
  'related-papers',
  'paper-search',
] as const;
/** One of them. */
export type ElementName = (typeof elements)[number];

/** How much of a paper its card shows, from little to much. */
export const variants = ['compact', 'standard', 'full'] as const;
/** The colours of which page an element has: those around it (`page`), or always light or dark ones. */
export const themes = ['page', 'light', 'dark'] as const;
/** The fonts of an element: that of the page around it, or a kind. */
export const fonts = ['inherit', 'serif', 'sans'] as const;

/**
 * What `--offprint-font` is for each; `null`: what it is by itself. Nothing is loaded for them, and no name is in
 * quotes, which would have to be escaped where it is pasted.
 */
export const families = {
  inherit: null,
  serif: 'Georgia, serif',
  sans: 'system-ui, sans-serif',
} as const satisfies Record<(typeof fonts)[number], string | null>;

/** The colours that can be set, by the names of the custom properties behind `--offprint-`. */
export const colours = ['accent', 'ink', 'paper'] as const;
/** One of them. */
export type ColourName = (typeof colours)[number];

/** How an element is to look. */
export interface Look {
  theme: (typeof themes)[number];
  font: (typeof fonts)[number];
  /** The most it may be wide, in pixels; `null`: as wide as its place. */
  width: number | null;
  /** `#rrggbb`; `null`: the element's own, for light and for dark. */
  colours: Readonly<Record<ColourName, string | null>>;
}

/** What somebody wants to embed, and how it is to look. What the element has no use for is kept all the same. */
export interface Choice {
  element: ElementName;
  /** A paper's slug. */
  paper: string | null;
  /** Ids of topics. */
  topics: readonly string[];
  /** A digest's id; `null`: the latest, whichever that will be. */
  digest: string | null;
  variant: (typeof variants)[number];
  /** How many papers a list shows; `null`: as many as it does by itself. */
  limit: number | null;
  look: Look;
}

/** The look of an element that nobody changed. */
export const plainLook: Look = {
  theme: 'page',
  font: 'inherit',
  width: null,
  colours: { accent: null, ink: null, paper: null },
};

/** A choice of nothing in particular. */
export const plainChoice: Choice = {
  element: 'paper-card',
  paper: null,
  topics: [],
  digest: null,
  variant: 'standard',
  limit: null,
  look: plainLook,
};

/** The widths that can be chosen, in pixels. */
export const WIDTHS = { min: 240, max: 960, step: 20 } as const;

/** The lengths of a list that can be chosen. */
export const LIMITS = { min: 1, max: 50 } as const;

/** The most topics on one axis: there are so many hues that can be told apart. */
export const MOST_TOPICS = 6;

/** The name of a colour in an address, where `paper` is a paper. */
const COLOUR_NAMES = { accent: 'accent', ink: 'ink', paper: 'ground' } as const;

const ID = /^(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * The choice that an address asks for (`?element=paper-card&paper=…`). Without an element it is the one for what
 * is named: `?paper=…` asks for a card. What is unknown, or not written as such a value is, is left out.
 */
export function parseChoice(search: string): Choice {
  const given = new URLSearchParams(search);
  const id = (name: string): string | null => {
    const value = given.get(name);
    return value !== null && ID.test(value) ? value : null;
  };
  const number = (name: string, { min, max }: { min: number; max: number }): number | null => {
    const value = given.get(name) ?? '';
    return /^\d{1,4}$/.test(value) ? Math.min(max, Math.max(min, Number(value))) : null;
  };
  const one = <T extends string>(name: string, of: readonly T[]): T | undefined =>
    of.find((value) => value === given.get(name));
  const colour = (name: ColourName): string | null => {
    const value = (given.get(COLOUR_NAMES[name]) ?? '').toLowerCase();
    return /^#[0-9a-f]{6}$/.test(value) ? value : null;
  };
  const topics = (given.get('topics') ?? '').split(',').filter((topic) => ID.test(topic));
  const implied = topics.length > 0 ? 'topic-timeline' : id('digest') ? 'digest-list' : undefined;
  return {
    element: one('element', elements) ?? implied ?? plainChoice.element,
    paper: id('paper'),
    topics: [...new Set(topics)].slice(0, MOST_TOPICS),
    digest: id('digest'),
    variant: one('variant', variants) ?? plainChoice.variant,
    limit: number('limit', LIMITS),
    look: {
      theme: one('theme', themes) ?? plainLook.theme,
      font: one('font', fonts) ?? plainLook.font,
      width: number('width', WIDTHS),
      colours: { accent: colour('accent'), ink: colour('ink'), paper: colour('paper') },
    },
  };
}

/** The search part of the address of a choice: what the element has no use for, or does by itself, is left out. */
export function formatChoice(choice: Choice): string {
  const { element, paper, topics, digest, variant, limit, look } = choice;
  const takesPaper = element === 'paper-card' || element === 'related-papers';
  const isList = element === 'digest-list' || element === 'related-papers';
  const isImplied =
    element === plainChoice.element ||
    (element === 'topic-timeline' && topics.length > 0) ||
    (element === 'digest-list' && digest !== null);
  return searchOf([
    ['element', isImplied ? null : element],
    ['paper', takesPaper ? paper : null],
    ['topics', element === 'topic-timeline' && topics.length > 0 ? topics.join(',') : null],
    ['digest', element === 'digest-list' ? digest : null],
    ['variant', element === 'paper-card' && variant !== plainChoice.variant ? variant : null],
    ['limit', isList && limit !== null ? String(limit) : null],
    ...lookParts(look),
    ['width', look.width === null ? null : String(look.width)],
  ]);
}

/**
 * The search part of the address of a bare page: the attributes of its element that are no addresses, and its look.
 * Its width is the frame's.
 */
export function formatFrame(
  attributes: readonly (readonly [string, string])[],
  look: Look,
): string {
  return searchOf([...attributes, ...lookParts(look)]);
}

function lookParts({ theme, font, colours: chosen }: Look): [string, string | null][] {
  return [
    ['theme', theme === plainLook.theme ? null : theme],
    ['font', font === plainLook.font ? null : font],
    ...colours.map((name): [string, string | null] => [COLOUR_NAMES[name], chosen[name]]),
  ];
}

function searchOf(parts: readonly (readonly [string, string | null])[]): string {
  const search = new URLSearchParams();
  for (const [name, value] of parts) if (value !== null) search.set(name, value);
  // Commas need no escape in the search part of an address, and are easier to read.
  const text = search.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
