import { about } from './en/about.ts';
import { choices } from './en/choices.ts';
import { digests } from './en/digests.ts';
import { embedGuides } from './en/embed-guides.ts';
import { embed } from './en/embed.ts';
import { general } from './en/general.ts';
import { papers } from './en/papers.ts';
import { pictures } from './en/pictures.ts';
import { search } from './en/search.ts';
import { topicPage } from './en/topic-page.ts';
import { topics } from './en/topics.ts';

/** Every word of the interface, in English. Functions take what varies; numbers arrive as numbers. */
export const en = {
  ...general,
  ...digests,
  ...papers,
  ...pictures,
  ...topics,
  ...topicPage,
  ...search,
  ...about,
  ...choices,
  ...embed,
  ...embedGuides,
};

export type Words = typeof en;
