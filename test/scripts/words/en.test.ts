import { expect, test } from 'vitest';
import { about } from '../../../scripts/words/en/about.ts';
import { choices } from '../../../scripts/words/en/choices.ts';
import { digests } from '../../../scripts/words/en/digests.ts';
import { embedGuides } from '../../../scripts/words/en/embed-guides.ts';
import { embed } from '../../../scripts/words/en/embed.ts';
import { general } from '../../../scripts/words/en/general.ts';
import { offline } from '../../../scripts/words/en/offline.ts';
import { pack } from '../../../scripts/words/en/pack.ts';
import { papers } from '../../../scripts/words/en/papers.ts';
import { pictures } from '../../../scripts/words/en/pictures.ts';
import { search } from '../../../scripts/words/en/search.ts';
import { terminal } from '../../../scripts/words/en/terminal.ts';
import { topicPage } from '../../../scripts/words/en/topic-page.ts';
import { topics } from '../../../scripts/words/en/topics.ts';
import { en } from '../../../scripts/words/en.ts';

const tables = [
  general,
  digests,
  papers,
  topics,
  topicPage,
  search,
  about,
  choices,
  embed,
  embedGuides,
  pictures,
  offline,
  pack,
  terminal,
];

test('no word of the interface is in two tables, where one would silently replace the other', () => {
  const keys = tables.flatMap((table) => Object.keys(table));
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.toSorted()).toEqual(Object.keys(en).toSorted());
});
