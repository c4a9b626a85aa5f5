import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { suggestion } from '../../content/nearest-name.ts';
import { addresses } from '../../emit/addresses.ts';
import { baseOfSite, readMarker } from '../../publish/finished-site.ts';
import { resultsJson, resultsText } from '../../terminal/print-results.ts';
import { searchNetwork } from '../../terminal/search-network.ts';
import { wordsOf } from '../../words/index.ts';
import { createFinder } from '../../../widgets/src/core/search/finder.ts';
import type { IndexPlace, Network } from '../../../widgets/src/core/search/pagefind.ts';
import { isBlank, type Query, readBox } from '../../../widgets/src/core/search/query.ts';
import type { Options } from '../arguments.ts';
import { describeFailure } from '../failure.ts';
import { type Shell, locateTyped } from '../shell.ts';
import { neutralise, paintFor, quoted } from '../terminal.ts';

type SearchOptions = Pick<
  Options,
  'from' | 'site' | 'topic' | 'digest' | 'year' | 'has' | 'sort' | 'limit' | 'json' | 'argument'
>;

/** How many results are shown where nobody says. */
const SHOWN = 10;

/** What a search ends with: as `grep`, so that scripts can ask; 3 where it could not search. */
const exits = { found: 0, nothing: 1, usage: 2, failed: 3 } as const;

/** What of search.json says which topics and digests there are. */
const Known = z.object({
  schema: z.literal('offprint/search/1'),
  topics: z.array(z.string()),
  digests: z.array(z.string()),
});

/** `offprint search`: searches for papers, with the words and operators of the site's own search box. */
export async function searchCommand(options: SearchOptions, shell: Shell): Promise<number> {
  const complain = (message: string, exitCode: number): number => {
    shell.err.write(`${neutralise(message)}\n`);
    return exitCode;
  };
  const query = queryOf(options);
  if (isBlank({ ...query, kind: null })) {
    return complain('Say what to search for: `npm run search -- "sheaf networks"`.', exits.usage);
  }
  const place = await placeOf(options, shell);
  if ('why' in place) return complain(place.why, exits.failed);
  try {
    const network = searchNetwork(place.index, shell.signal, (text) => {
      shell.err.write(`${neutralise(text)}\n`);
    });
    const unknown = await unknownChoice(options, place, network);
    if (unknown !== null) return complain(unknown, exits.usage);
    const limit = options.limit ?? SHOWN;
    const outcome = await createFinder(place, network).find(query, { count: limit });
    // There is no later search that could take its place.
    if (outcome.state === 'stale') throw new Error('The search was given up.');
    if (outcome.state === 'failed') throw new Error(outcome.reason);
    const { out, env } = shell;
    const words = wordsOf('en');
    out.write(
      options.json
        ? resultsJson(outcome.results)
        : resultsText(outcome, words, { paint: paintFor(out, env), columns: out.columns }),
    );
    return outcome.total > 0 ? exits.found : exits.nothing;
  } catch (error) {
    if (shell.signal.aborted) throw error;
    const where = options.site?.href ?? 'the site';
    return complain(`The search of ${where} failed: ${describeFailure(error)}`, exits.failed);
  }
}

/** Papers alone are searched for, unless the words ask for another kind: ids of two kinds can be the same. */
function queryOf({ argument, topic, digest, year, has, sort }: SearchOptions): Query {
  const text = (argument ?? '').trim();
  const kind = readBox(text).choices.kind ?? 'paper';
  return { text, kind, topic, digest, year, has, sort };
}

async function placeOf(
  { from, site }: SearchOptions,
  shell: Shell,
): Promise<IndexPlace | { why: string }> {
  if (site !== null) {
    const root = site.href.replace(/\/?$/, '/');
    return { index: new URL(addresses.searchIndex, root).href, base: root };
  }
  const { path, shown } = locateTyped(shell, from, 'dist');
  const { kind } = await readMarker(path);
  if (kind === 'missing') {
    const again = from === null ? '' : ` -- --out ${quoted(from)}`;
    return { why: `There is no site in ${shown} yet. Type \`npm run build${again}\` first.` };
  }
  const base = await baseOfSite(path);
  if (kind === 'unreadable' || base === null) {
    return { why: `What is in ${shown} is not a whole site of Offprint. Build it again.` };
  }
  return { index: pathToFileURL(join(path, addresses.searchIndex, '/')).href, base };
}

/** What to say of an option that names nothing on the site; `null` where all is well. */
async function unknownChoice(
  { topic, digest }: SearchOptions,
  { index }: IndexPlace,
  network: Network,
): Promise<string | null> {
  const known = Known.safeParse(JSON.parse(await network.readText(`${index}search.json`)));
  if (!known.success) throw new Error('What is there is no search index of this version.');
  const lacking = (kind: string, id: string | null, ids: readonly string[]): string | null => {
    if (id === null || ids.includes(id)) return null;
    return [`The site has no ${kind} \`${id}\`.`, suggestion(id, ids)].filter(Boolean).join(' ');
  };
  return (
    lacking('topic', topic, known.data.topics) ?? lacking('digest', digest, known.data.digests)
  );
}
