import { join } from 'node:path';
import type { z } from 'zod';
import { newestFirst } from '../catalog/listing.ts';
import { suggestion } from '../content/nearest-name.ts';
import { addresses } from '../emit/addresses.ts';
import { baseOfSite } from '../publish/finished-site.ts';
import { readAs } from '../publish/read-json.ts';
import {
  ApiDigest,
  ApiDigests,
  ApiPaper,
  ApiPapers,
  ApiSite,
  ApiTopic,
  ApiTopics,
} from '../schema/api/index.ts';
import { SiteSettings } from '../schema/site.ts';
import { type Choice, type Taken, type TakenPaper, named } from './taken.ts';

/** Why nothing can be taken from a folder. */
export interface NotTaken {
  /** `no-site`: there is none; `broken-site`: a file of it is missing or is none of ours; `unknown`: it has no such part. */
  why: 'no-site' | 'broken-site' | 'unknown';
  /** The file that is missing, or what is not known and what is near it, in a sentence. */
  what: string;
}

/** How many files of papers are read at once. */
const AT_ONCE = 32;

/**
 * Reads what was chosen out of a finished site, from the files of its API. Throws only where the disk fails.
 */
export async function takeFromSite(folder: string, choice: Choice): Promise<Taken | NotTaken> {
  try {
    return await take(folder, choice);
  } catch (error) {
    if (error instanceof Missing) return error.notTaken;
    throw error;
  }
}

/** Ends the reading of a site in the middle. */
class Missing extends Error {
  readonly notTaken: NotTaken;

  constructor(notTaken: NotTaken) {
    super(notTaken.what);
    this.notTaken = notTaken;
  }
}

async function take(folder: string, choice: Choice): Promise<Taken> {
  const read = async <T>(schema: z.ZodType<T>, path: string): Promise<T> => {
    const result = await readAs(schema, join(folder, path));
    if (result.kind === 'read') return result.value;
    const isSite = path !== addresses.apiSite || result.kind === 'unreadable';
    throw new Missing({ why: isSite ? 'broken-site' : 'no-site', what: path });
  };
  const site = await read(ApiSite, addresses.apiSite);
  const base = await baseOfSite(folder);
  if (base === null) throw new Missing({ why: 'broken-site', what: 'index.html' });
  const { digests } = await read(ApiDigests, addresses.apiDigests);
  const { topics } = await read(ApiTopics, addresses.apiTopics);
  const known = { digests, topics };

  const knownId = (id: string, kind: 'digest' | 'topic'): string => {
    const ids = known[`${kind}s`].map((one) => one.id);
    if (ids.includes(id)) return id;
    const sentences = [`The site has no ${kind} \`${id}\`.`, suggestion(id, ids)];
    throw new Missing({ why: 'unknown', what: sentences.filter(Boolean).join(' ') });
  };
  const papersOf = async (ids: readonly string[]): Promise<TakenPaper[]> => {
    const papers: TakenPaper[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const part = ids.slice(at, at + AT_ONCE);
      papers.push(...(await Promise.all(part.map((id) => read(ApiPaper, addresses.apiPaper(id))))));
    }
    return papers;
  };
  const taken = (of: Taken['of'], papers: readonly TakenPaper[]): Taken => ({
    site: {
      title: site.title,
      description: site.description,
      byline: site.byline,
      // A site of a later version may speak more languages.
      language: SiteSettings.shape.language.catch('en').parse(site.language),
      root: { address: site.address, base },
    },
    of,
    papers,
    ...(of.kind === 'all' ? known : named(papers, known)),
  });

  if (choice.kind === 'digest') {
    const digest = await read(ApiDigest, addresses.apiDigest(knownId(choice.id, 'digest')));
    const ids = digest.entries.map(({ id }) => id);
    return taken({ kind: 'digest', digest }, await papersOf(ids));
  }
  if (choice.kind === 'topic') {
    const id = knownId(choice.id, 'topic');
    const first = await read(ApiTopic, addresses.apiTopic(id));
    const ids = [...first.papers.ids];
    for (let shard = 2; shard <= first.shards; shard++) {
      ids.push(...(await read(ApiTopic, addresses.apiTopic(id, shard))).papers.ids);
    }
    return taken({ kind: 'topic', topic: first }, await papersOf(ids));
  }
  const first = await read(ApiPapers, addresses.apiPapers());
  const ids = first.papers.map(({ id }) => id);
  for (let shard = 2; shard <= first.shards; shard++) {
    const { papers } = await read(ApiPapers, addresses.apiPapers(shard));
    ids.push(...papers.map(({ id }) => id));
  }
  return taken({ kind: 'all' }, newestFirst(await papersOf(ids)));
}
