import { defineCollection } from 'astro/content/config';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { Id } from '../scripts/schema/id.ts';
import { workFolder } from './work-folder.ts';

/** Generated skeletons hold an id and nothing else: `layout` and `slug` would be paths to code. */
const skeleton = z.strictObject({ id: Id });

/** Entries are found by their path: `2025-11-07`, or `2025-11-07/2` for a second page. */
const byPath = ({ entry }: { entry: string }) => entry.replace(/\.mdx$/, '');

const folder = (name: string) =>
  glob({ base: `${workFolder()}/${name}`, pattern: '**/*.mdx', generateId: byPath });

export const collections = {
  digests: defineCollection({ loader: folder('digests'), schema: skeleton }),
  topics: defineCollection({ loader: folder('topics'), schema: skeleton }),
  /** The editor's own MDX, copied from content/notes/ after it was checked. */
  notes: defineCollection({ loader: folder('notes') }),
};
