import type { SiteSettings } from '../schema/site.ts';
import { en, type Words } from './en.ts';

export type { Words };

const tables: Record<SiteSettings['language'], Words> = { en };

/** The interface's words in a language. */
export function wordsOf(language: SiteSettings['language']): Words {
  return tables[language];
}
