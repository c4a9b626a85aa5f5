import { isCodeHost, isHostAlone, isHostBeforePath } from './hosts.ts';

/** Where an address begins: `start` is its first character, `host` the first of its host. */
export interface Candidate {
  start: number;
  host: number;
  end: number;
  scheme: string | null;
}

/** A scheme, which may have lost itself in spaces; or a dot within a name, which is rare in prose. */
const sign =
  /(?<scheme>https?) ?: ?\/ ?\/ ?|(?<=[a-z0-9] ?)\.(?=[a-z0-9-]+(?:[ .]|\/|$|[^a-z0-9]))/gi;

const host = /[a-z0-9][a-z0-9-]{0,62}(?: ?\.[a-z0-9][a-z0-9-]{0,62}){1,6}(?![\p{L}\p{N}_@-])/iuy;
const inHost = /[a-z0-9.-]/i;

/** What a host without a scheme does not follow: a longer word, a user's name, a path. */
const inWord = /[\p{L}\p{N}_@.\\/=~-]/u;

/** The places of a text where an address may begin, in order. Linear. */
export function* candidates(source: string): Generator<Candidate> {
  let from = 0;
  for (const found of source.matchAll(sign)) {
    const at = found.index;
    if (at < from) continue;
    const scheme = found.groups?.['scheme'];
    if (scheme !== undefined) {
      from = at + found[0].length;
      yield { start: at, host: from, end: from, scheme: scheme.toLowerCase() };
      continue;
    }
    let start = source[at - 1] === ' ' ? at - 1 : at;
    while (start > from && inHost.test(source[start - 1] ?? '')) start--;
    host.lastIndex = start;
    const written = host.exec(source)?.[0];
    from = at + 1;
    if (written === undefined || inWord.test(source[start - 1] ?? ' ')) continue;
    from = Math.max(from, start + written.length);
    if (isAddress(source, written, from)) yield { start, host: start, end: from, scheme: null };
  }
}

function isAddress(source: string, written: string, end: number): boolean {
  const name = written.replaceAll(' ', '');
  const hasPath = source[end] === '/' && /[\w~-]/.test(source[end + 1] ?? '');
  // A space before a dot is a slip in a name that everybody knows, and a new sentence elsewhere.
  if (name !== written) return hasPath && isCodeHost(name);
  return (hasPath && isHostBeforePath(name)) || isHostAlone(name);
}
