/** The two forms of an arXiv identifier (https://info.arxiv.org/help/arxiv_identifier.html), with version. */
const CURRENT = /^(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})(?:v[1-9]\d*)?$/;
const BEFORE_2007 =
  /^([a-z]+(?:-[a-z]+)*(?:\.[A-Z]{2})?\/\d\d(?:0[1-9]|1[0-2])\d{3})(?:v[1-9]\d*)?$/;

/** An arXiv identifier without its version, such as `2406.01574` or `hep-th/9901001`; `null` for all else. */
export function arxivId(text: string): string | null {
  return CURRENT.exec(text)?.[1] ?? BEFORE_2007.exec(text)?.[1] ?? null;
}

/** The page of a paper at arXiv; `id` without a version gives the latest one. */
export function arxivPage(id: string): string {
  return `https://arxiv.org/abs/${id}`;
}
