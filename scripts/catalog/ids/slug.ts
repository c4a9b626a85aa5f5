import slugify from '@sindresorhus/slugify';
import { RESERVED_SLUGS } from '../../emit/addresses.ts';
import { ID_LENGTH_LIMIT, Id } from '../../schema/id.ts';
import { shortHash } from './hash.ts';
import { withoutTexAccents } from './plain-letters.ts';

/** Hexadecimal digits of a hash that tells two papers of one slug apart; more where they do not suffice. */
const HASH_DIGITS = 8;

/** A paper that needs a slug, and what its hash is made of: normalised title, abstract and arXiv id. */
export interface Unnamed {
  title: string;
  key: string;
  abstract: string | null;
  arxiv: string | null;
}

/**
 * The slug that a title asks for: its words in Latin letters, at most 80 characters, cut between words.
 * Empty where nothing of the title can be written so, which is the case for Chinese.
 */
function slugOf(title: string, limit = ID_LENGTH_LIMIT): string {
  const slug = slugify(withoutTexAccents(title), { decamelize: false });
  if (slug.length <= limit) return checked(slug);
  const cut = slug.lastIndexOf('-', limit);
  return checked(slug.slice(0, cut > 0 ? cut : limit));
}

/**
 * A slug for each paper, none of them in `taken`. Those who ask for one slug all get a short hash of their
 * content after it, as does who asks for one that is taken or reserved, so the order has no say.
 * `clashing` are those who would have had the same address as another.
 */
export function giveSlugs<P extends Unnamed>(
  papers: readonly P[],
  taken: ReadonlySet<string>,
): { slugs: Map<P, string>; clashing: Set<P> } {
  const slugs = new Map(papers.map((paper) => [paper, slugOf(paper.title)]));
  const clashing = new Set<P>();
  const digits = new Map<P, number>();
  for (;;) {
    let changed = false;
    for (const [slug, rivals] of Map.groupBy(papers, (paper) => slugs.get(paper) ?? '')) {
      const isFree = slug !== '' && !taken.has(slug) && !RESERVED_SLUGS.has(slug);
      if (isFree && rivals.length === 1) continue;
      if (slug !== '' && !RESERVED_SLUGS.has(slug)) rivals.forEach((each) => clashing.add(each));
      // Whoever has a hash already gives way to a title that happens to read the same.
      const hashed = rivals.filter((each) => digits.has(each));
      const moving = hashed.length > 0 && hashed.length < rivals.length && isFree ? hashed : rivals;
      for (const paper of moving) {
        const length = (digits.get(paper) ?? HASH_DIGITS / 2) + HASH_DIGITS / 2;
        if (length > 64) throw new Error(`Two papers are the same paper: ${slug}`);
        digits.set(paper, length);
        slugs.set(paper, hashedSlug(paper, length));
        changed = true;
      }
    }
    if (!changed) return { slugs, clashing };
  }
}

function hashedSlug({ title, key, abstract, arxiv }: Unnamed, digits: number): string {
  const hash = shortHash(
    JSON.stringify(arxiv === null ? [key, abstract] : [key, abstract, arxiv]),
    digits,
  );
  const slug = slugOf(title, ID_LENGTH_LIMIT - 1 - digits) || 'paper';
  return checked(`${slug}-${hash}`);
}

function checked(slug: string): string {
  return slug === '' ? slug : Id.parse(slug);
}
