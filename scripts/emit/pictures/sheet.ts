import type { Words } from '../../words/index.ts';
import type { SiteRoot } from '../site-root.ts';
import { xmlEscaped } from '../xml-text.ts';
import { linesOf, oneLine } from './lines.ts';

/** What all pictures of a site have in common. */
export interface Setting {
  words: Words;
  /** The site's title. */
  site: string;
  root: SiteRoot;
}

/** The width of every picture, and the room at its edges, in pixels where it is shown as it is. */
export const WIDTH = 560;
const EDGE = 24;

/** The width for what a picture says. */
export const ROOM = WIDTH - 2 * EDGE;

/** A part of a picture: how much height it takes, and its markup, given where it begins. */
export interface Block {
  height: number;
  at: (y: number) => string;
}

/** How a piece of text is set: its size, and the distance from one line to the next. */
interface Type {
  name: string;
  size: number;
  leading: number;
}

const types = {
  title: { name: 'title', size: 23, leading: 29 },
  item: { name: 'title', size: 16, leading: 24 },
  text: { name: 'soft', size: 15, leading: 22 },
  small: { name: 'soft', size: 13, leading: 18 },
} as const satisfies Record<string, Type>;

/** Rules of a picture's style that differ between light and dark. */
export interface Colours {
  light: string;
  dark: string;
}

/** Fonts are the reader's own, because a picture may load none. */
const FONTS =
  "text{font-family:'Helvetica Neue',Arial,sans-serif}" +
  ".title{font-family:Charter,'Bitstream Charter',Cambria,Georgia,'Times New Roman',serif}";

/** Ink and paper of the site, after the reader's settings: a picture knows nothing of the page around it. */
const COLOURS: Colours = {
  light:
    '.title{fill:#1d1b18}.soft{fill:#5d574e}.sheet{fill:#fbfaf7}' +
    '.sheet,.rule{stroke:#dcd6ca}.accent{stroke:#b9321a}',
  dark:
    '.title{fill:#edebe6}.soft{fill:#aaa49a}.sheet{fill:#141413}' +
    '.sheet,.rule{stroke:#35322d}.accent{stroke:#ff8563}',
};

/** Text in at most so many lines; what is too much is cut, and marked. It takes no room where it is empty. */
export function text(content: string, type: keyof typeof types, most: number): Block {
  const { name, size, leading } = types[type];
  const lines = linesOf(content, { size, width: ROOM, most });
  const place = isRightToLeft(content) ? `x="${WIDTH - EDGE}" direction="rtl"` : `x="${EDGE}"`;
  return {
    height: lines.length * leading,
    at: (y) =>
      lines
        .map((line, index) => {
          const baseline = y + (index + 1) * leading - Math.round((leading - size) / 2 + size / 8);
          return `<text class="${name}" font-size="${size}" ${place} y="${baseline}">${xmlEscaped(line)}</text>`;
        })
        .join(''),
  };
}

/** Nothing, of a height. */
export function space(height: number): Block {
  return { height, at: () => '' };
}

/** A drawing that is `ROOM` wide, from its own origin at the upper left. */
export function drawing(markup: string, height: number): Block {
  return { height, at: (y) => `<g transform="translate(${EDGE} ${y})">${markup}</g>` };
}

/**
 * A picture of blocks below each other, with the site's credit at its foot. `title` and `description` say what it
 * shows to those who do not see it; `colours` are for what is special to it.
 */
export function sheet(
  {
    title,
    description,
    blocks,
    colours = { light: '', dark: '' },
  }: { title: string; description: string; blocks: readonly Block[]; colours?: Colours },
  { words, site, root }: Setting,
): string {
  const host = root.address === null ? null : new URL(root.address).host;
  const credit = oneLine(words.pictureCredit(site, host), { size: types.small.size, width: ROOM });
  const all = [space(EDGE), MARK, space(10), ...blocks, space(16), RULE, space(8)];
  const foot = [text(credit, 'small', 1), space(14)];
  let height = 0;
  const drawn = [...all, ...foot].map((block) => {
    const markup = block.at(height);
    height += block.height;
    return markup;
  });
  const style =
    `${FONTS}${COLOURS.light}${colours.light}` +
    `@media(prefers-color-scheme:dark){${COLOURS.dark}${colours.dark}}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}"`,
    ` viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${xmlEscaped(title)}</title>`,
    `<desc id="description">${xmlEscaped(description)}</desc>`,
    `<style>${style}</style>`,
    // Where a style is taken out, as mail programs do, the text is black, on this.
    `<rect class="sheet" x=".5" y=".5" width="${WIDTH - 1}" height="${height - 1}" rx="3" fill="#fbfaf7"/>`,
    ...drawn,
    '</svg>\n',
  ].join('');
}

const MARK: Block = {
  height: 3,
  at: (y) => `<path class="accent" stroke-width="3" d="M${EDGE} ${y + 1.5}h32"/>`,
};

const RULE: Block = {
  height: 1,
  at: (y) => `<path class="rule" d="M${EDGE} ${y + 0.5}H${WIDTH - EDGE}"/>`,
};

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT =
  /^[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text begins with a letter that is. */
function isRightToLeft(content: string): boolean {
  return RIGHT_TO_LEFT.test(/\p{L}/u.exec(content)?.[0] ?? '');
}
