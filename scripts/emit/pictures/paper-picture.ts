import type { Paper } from '../../schema/paper.ts';
import type { Words } from '../../words/index.ts';
import { publishedDate } from '../../words/shown-date.ts';
import { type Setting, sheet, space, text } from './sheet.ts';

/** How many names stand where there are more. */
const NAMES = 3;

/** A paper as a picture: a card for where neither a script nor a frame can go. */
export function paperPicture(paper: Paper, setting: Setting): string {
  const { words } = setting;
  const title = paper.title.text.trim() || paper.id;
  const authors = authorsOf(paper, words);
  const date = dateOf(paper, words);
  const topics = words.pictureList(paper.topics.map(({ label }) => label));
  return sheet(
    {
      title,
      description: words.pictureParts([authors, date, topics].filter((part) => part !== '')),
      blocks: [
        text(title, 'title', 4),
        space(6),
        text(authors, 'text', 2),
        text(date, 'text', 1),
        ...(topics === '' ? [] : [space(6), text(topics, 'small', 1)]),
      ],
    },
    setting,
  );
}

/** "Ada Lee, Bo Kim, Cy Doe and 5 more", "8 authors", or nothing. */
export function authorsOf(
  { authors, authorCount }: Pick<Paper, 'authors' | 'authorCount'>,
  words: Words,
): string {
  const names = authors ?? [];
  const total = Math.max(names.length, authorCount ?? 0);
  if (names.length === 0) return total === 0 ? '' : words.authors(total);
  const shown = names.slice(0, names.length === total && total === NAMES + 1 ? total : NAMES);
  const rest = total - shown.length;
  return rest === 0 ? shown.join(', ') : words.andMore(shown.join(', '), rest);
}

function dateOf({ published }: Paper, words: Words): string {
  const date = publishedDate(published, words);
  if (date === null) return words.pictureDateUnknown;
  return date.note === null ? date.text : words.uncertain(date.text, date.note);
}
