import { addresses } from '../../scripts/emit/addresses.ts';
import { lastingSearchFiles } from '../../scripts/emit/search-files.ts';
import type { Pins } from './pins.ts';
import { readState } from './state.ts';
import { fetchChecked } from './take.ts';
import { openVersion } from './version.ts';
import { shelfName, type World } from './world.ts';

/** Who asks for something: the page itself that is about to open, or something on a page that is. */
export interface Asker {
  /** The page that asks; empty where it is about to open. */
  client: string;
  /** The page or worker that the answer becomes; empty where it becomes none. */
  becomes: string;
}

/** What is served to other people's pages, or is about keeping itself: the network answers. */
const NOT_OURS = new RegExp(
  `^(?:${[`${addresses.embed}.+`, addresses.widgets(''), 'feeds/', 'offline/lists/'].join('|')})`,
);

/** Beginnings of addresses with a hash in them: whoever has a file of the name has the right one. */
const NAMED_BY_CONTENT = ['_astro/', ...lastingSearchFiles];

/** The address of a request relative to the site's root, without its query; `null` where it is none of ours. */
export function pathOf(world: Pick<World, 'root'>, url: string): string | null {
  const [plain = ''] = url.split(/[?#]/, 1);
  if (!plain.startsWith(world.root)) return null;
  const path = plain.slice(world.root.length);
  if (path === addresses.worker || path === addresses.offlineHead) return null;
  return NOT_OURS.test(path) ? null : path;
}

/**
 * The answer to somebody who opens a page: from the current version, so that whatever the host has at this moment,
 * the page and all that it loads fit together. What is not kept comes from the network, and where that gives nothing,
 * the page that says so comes instead. Where the site stands at its address no more, what is there now comes first.
 */
export async function answerPage(
  world: World,
  pins: Pins,
  path: string,
  { becomes, isGone = false }: Pick<Asker, 'becomes'> & { isGone?: boolean },
  fromNetwork: () => Promise<Response>,
): Promise<Response> {
  const { current } = await readState(world);
  if (current === null) return fromNetwork();
  const instead = isGone ? await fromNetwork().catch(() => null) : null;
  // A redirect that the browser is to follow has the status 0.
  if (instead && instead.status < 400) return instead;
  const shelf = await world.shelves.open(shelfName(world, current));
  const kept = async (address: string): Promise<Response | undefined> => {
    const found = await shelf.match(world.root + address);
    if (found && becomes !== '') await pins.set(becomes, current);
    return found;
  };
  const found = await kept(path);
  if (found) return found;
  try {
    return await fromNetwork();
  } catch (error) {
    if (!path.endsWith('/') && (await shelf.match(`${world.root}${path}/`))) {
      return Response.redirect(`${world.root}${path}/`);
    }
    const page = await kept(addresses.offline);
    if (!page) throw error;
    return new Response(page.body, { status: 503, headers: page.headers });
  }
}

/**
 * The answer to something that a page loads: of the version that the page is of. What that keeps no copy of comes
 * from the network, if it is the same file; for a page that came from the network, everything does.
 */
export async function answerFile(
  world: World,
  pins: Pins,
  path: string,
  { client, becomes }: Asker,
  fromNetwork: () => Promise<Response>,
): Promise<Response> {
  const build = await pins.get(client);
  if (build !== null && becomes !== '') await pins.set(becomes, build);
  const source = build ?? (isNamedByContent(path) ? (await readState(world)).current : null);
  if (source === null) return fromNetwork();
  const shelf = await world.shelves.open(shelfName(world, source));
  const found = await shelf.match(world.root + path);
  if (found) return found;
  if (build === null || isNamedByContent(path)) return fromNetwork();
  const version = await openVersion(world, build);
  if (!version) return fromNetwork();
  const row = await version.file(path);
  // A file of no list, such as one that a publisher put beside the site's own, has no version.
  if (!row) return fromNetwork();
  const { bytes, headers } = await fetchChecked(world, path, row[1]);
  return new Response(bytes, { headers });
}

function isNamedByContent(path: string): boolean {
  return NAMED_BY_CONTENT.some((beginning) => path.startsWith(beginning));
}
