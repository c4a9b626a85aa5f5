import { about } from './en/about.ts';
import { choices } from './en/choices.ts';
import { digests } from './en/digests.ts';
import { embedGuides } from './en/embed-guides.ts';
import { embed } from './en/embed.ts';
import { general } from './en/general.ts';
import { offline } from './en/offline.ts';
import { pack } from './en/pack.ts';
import { papers } from './en/papers.ts';
import { pictures } from './en/pictures.ts';
import { search } from './en/search.ts';
import { terminal } from './en/terminal.ts';
import { topicPage } from './en/topic-page.ts';
import { topics } from './en/topics.ts';

/** Every word of the interface, in English. Functions take what varies; numbers arrive as numbers. */
export const en = {
  ...general,
  ...digests,
  ...pack,
  ...papers,
  ...pictures,
  ...terminal,
  ...topics,
  ...topicPage,
  ...search,
  ...about,
  ...choices,
  ...embed,
  ...embedGuides,
  ...offline,
};

export type Words = typeof en;
