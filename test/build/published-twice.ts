import { cp, mkdir, readFile, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../build-site.ts';
import { writeContent } from './content.ts';
import { filesOf } from './files-of.ts';
import { publishSite } from './publish.ts';

/** The sample as it was published here, and from another place under other circumstances. */
export interface PublishedTwice {
  /** The content, and the site made of it. */
  here: { content: string; site: string };
  there: { content: string; site: string };
  /** How the build of the first went. */
  ran: Awaited<ReturnType<typeof publishSite>>;
}

/**
 * Publishes the sample twice, the second time with another place of the project, of its content and its output, another
 * time zone, another locale and another order of files.
 *
 * @param ids the file of addresses given out before, as text; the build gives out all that are not in it
 * @param options of both builds
 */
export async function publishTwice(
  folder: string,
  ids: string,
  options: readonly string[],
): Promise<PublishedTwice> {
  const here = {
    content: await sampleIn(join(folder, 'content'), ids, (paths) => paths),
    site: join(folder, 'site'),
  };
  const there = {
    content: await sampleIn(join(folder, 'ein anderer Ort/Inhalt'), ids, (paths) =>
      paths.toReversed(),
    ),
    site: join(folder, 'a/b c/öffentlich'),
  };
  const project = await copyProject(join(folder, 'another project'));
  const [ran] = await Promise.all([
    publishSite(['--content', here.content, '--out', here.site, ...options], {
      env: { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    }),
    publishSite(['--content', there.content, '--out', there.site, ...options], {
      env: { TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' },
      project,
    }),
  ]);
  return { here, there, ran };
}

/** What a copy of the project does without: what it makes itself, and what is linked. */
const NOT_COPIED = ['node_modules', '.git', '.offprint', '.astro', 'dist'];

async function copyProject(to: string): Promise<string> {
  await mkdir(to);
  for (const name of await readdir(projectRoot)) {
    if (NOT_COPIED.includes(name)) continue;
    await cp(join(projectRoot, name), join(to, name), { recursive: true });
  }
  await symlink(join(projectRoot, 'node_modules'), join(to, 'node_modules'));
  return to;
}

/** Writes the sample's files into a folder in an order of its own. */
async function sampleIn(
  to: string,
  ids: string,
  order: (paths: string[]) => string[],
): Promise<string> {
  const from = join(projectRoot, 'content');
  const paths = (await filesOf(from)).filter((path) => path !== 'ids.json');
  const texts: [string, string][] = [['ids.json', ids]];
  for (const path of order(paths)) texts.push([path, await readFile(join(from, path), 'utf8')]);
  return writeContent(to, Object.fromEntries(texts));
}
