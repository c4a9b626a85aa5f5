/** What names one paper: at arXiv, as a DOI, or by an address of a site like this one. */
export interface Identifier {
  kind: 'arxiv' | 'doi' | 'paper';
  /** In its one spelling: without a version, in lower case, without a resolver. A paper's own is its slug. */
  id: string;
}

/** An identifier as a reader typed it. */
export interface TypedIdentifier extends Identifier {
  typed: string;
}

/** Both forms of arXiv (https://info.arxiv.org/help/arxiv_identifier.html); five figures since 2015. */
const ARXIV =
  /^(?:(?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5})$/;
const ARXIV_BEFORE_2007 = /^([a-z]+(?:-[a-z]+)*)(?:\.[a-z]{2})?(\/\d\d(?:0[1-9]|1[0-2])\d{3})$/;

/** As Crossref finds DOIs in texts (https://www.crossref.org/blog/dois-and-matching-regular-expressions/). */
const DOI = /^10\.\d{4,9}\/\S+$/;

/** The DOIs that arXiv gives its papers. */
const DOI_OF_ARXIV = '10.48550/arxiv.';

/** An address of a paper's page. A slug is an id of the site (scripts/schema/id.ts). */
const PAGE = /\/papers\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\/(?:index\.html)?)?(?:[?#].*)?$/;

/** A slug alone looks like a word with hyphens; few words have so many. */
const SLUG = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+){2,}$/;

/** What may stand around an identifier in a sentence. */
const AROUND = /^[[({<]+|[\])}>.,;:]+$/g;

/**
 * What paper a word names: `1706.03762`, `arXiv:hep-th/9901001v2`, the address of a page or file at arXiv, a DOI with or
 * without its resolver, the address of a page of a paper here; `null` for any other word.
 */
export function readIdentifier(word: string): Identifier | null {
  const said = word.trim().toLowerCase();
  const plain = said.replace(AROUND, '');
  const arxiv = arxivOf(
    plain
      .replace(/^(?:https?:\/\/)?(?:www\.|export\.)?arxiv\.org\/(?:abs|pdf|html|format|ps)\//, '')
      .replace(/^arxiv:/, ''),
  );
  if (arxiv !== null) return { kind: 'arxiv', id: arxiv };
  const bare = said
    .replace(/^[[({<]+/, '')
    // A resolver's address, or a publisher's, which ends in it too.
    .replace(/^(?:https?:\/\/\S*?\/|(?:dx\.|www\.)?doi\.org\/|doi:)(?=10\.\d)/, '');
  const doi = withoutEnd(bare);
  if (DOI.test(doi)) {
    const own = doi.startsWith(DOI_OF_ARXIV) ? arxivOf(doi.slice(DOI_OF_ARXIV.length)) : null;
    return own === null ? { kind: 'doi', id: doi } : { kind: 'arxiv', id: own };
  }
  const [, slug] = PAGE.exec(plain) ?? [];
  return slug === undefined ? null : { kind: 'paper', id: slug };
}

/** The slug that a text may be, if it is nothing else; `null` for one that has other words, or too few. */
export function readSlug(text: string): Identifier | null {
  return SLUG.test(text) ? { kind: 'paper', id: text } : null;
}

/**
 * What an identifier stands under in the tables of names: no name is written so. A slug is a number of 32 bits (FNV-1a,
 * http://www.isthe.com/chongo/tech/comp/fnv/), as slugs are long and all of a site's are there; two of 20,000 papers
 * have the same one in five sites of a hundred, so who finds one has to look at its address.
 */
export function identifierKey({ kind, id }: Identifier): string {
  if (kind !== 'paper') return `${kind}:${id}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  }
  return `/${hash.toString(36)}`;
}

function arxivOf(text: string): string | null {
  const plain = text.replace(/\.pdf$/, '').replace(/v[1-9]\d*$/, '');
  if (ARXIV.test(plain)) return plain;
  // What was added to the name of an archive names no other paper: `math.GT/0309136` is `math/0309136`.
  const [, archive, number] = ARXIV_BEFORE_2007.exec(plain) ?? [];
  return archive === undefined || number === undefined ? null : archive + number;
}

/** A DOI without the punctuation after it; a bracket belongs to it where it closes one of its own. */
function withoutEnd(doi: string): string {
  const cut = doi.replace(/[.,;:>\]}]+$/, '');
  const isOpen = cut.endsWith(')') && !cut.includes('(');
  if (isOpen) return withoutEnd(cut.slice(0, -1));
  return cut;
}
