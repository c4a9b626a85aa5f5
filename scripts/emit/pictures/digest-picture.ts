import type { Digest } from '../../schema/digest.ts';
import { digestName } from '../../words/digest-name.ts';
import { type Setting, sheet, space, text } from './sheet.ts';

/** How many papers a picture lists. */
const LISTED = 8;

/** A digest as a picture: its name and its first papers; `titleOf` gives a paper's plain title. */
export function digestPicture(
  digest: Digest,
  titleOf: (paper: string) => string,
  setting: Setting,
): string {
  const { words } = setting;
  const name = digestName(digest, words);
  const count = words.papers(digest.entries.length);
  // One more takes no more room than the words that say so.
  const listed = digest.entries.slice(
    0,
    digest.entries.length === LISTED + 1 ? LISTED + 1 : LISTED,
  );
  const titles = listed.map((id) => titleOf(id).trim() || id);
  const empty = titles.length === 0 ? words.digestEmpty : '';
  const rest = digest.entries.length - listed.length;
  const more = rest === 0 ? '' : words.showMore(rest);
  return sheet(
    {
      title: name,
      description: words.pictureParts(
        [count, ...titles, more, empty].filter((part) => part !== ''),
      ),
      blocks: [
        text(name, 'title', 3),
        space(2),
        text(words.pictureList([words.kinds[digest.kind], count]), 'text', 1),
        space(8),
        ...titles.map((title) => text(title, 'item', 1)),
        text(more, 'small', 1),
        text(empty, 'text', 2),
      ],
    },
    setting,
  );
}
