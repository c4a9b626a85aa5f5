import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { publishingCodes } from '../../../scripts/diagnostic-codes/publishing.ts';
import type { Diagnostic } from '../../../scripts/diagnostics.ts';
import { placesOf } from '../../../scripts/publish/journal.ts';
import { checkOutput } from '../../../scripts/publish/output.ts';
import { checkProjectPath } from '../../../scripts/publish/project-path.ts';
import { recover } from '../../../scripts/publish/swap.ts';
import { verifySite } from '../../../scripts/publish/verify.ts';
import {
  type SampleSite,
  sampleCatalog,
  samplePage,
  sampleSite,
  writeSite,
} from './sample-site.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** What publishing says; files of the temporary folder are named as seen from it. */
type Provoke = () => Promise<Diagnostic[]>;

const PAGE = 'papers/attention/index.html';

async function verify(change: (site: SampleSite) => unknown): Promise<Diagnostic[]> {
  const site = sampleSite();
  change(site);
  const staging = await temporaryFolder();
  writeSite(staging, site);
  return verifySite(staging, sampleCatalog(), {
    base: '/',
    address: 'https://papers.example.org/',
  });
}

async function withOutput(
  made: string,
  say: (out: string, folder: string) => Promise<readonly (Diagnostic | null)[]>,
): Promise<Diagnostic[]> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, made), { recursive: true });
  const said = await say(join(folder, 'dist'), folder);
  return said
    .filter((each) => each !== null)
    .map((each) => ({ ...each, file: each.file?.replace(`${folder}/`, '') ?? null }));
}

/**
 * What provokes the codes of publishing, but for those that need a second process: a renderer that fails,
 * and another build.
 */
export const publishing: Readonly<
  Record<Exclude<keyof typeof publishingCodes, 'render-failed' | 'output-locked'>, Provoke>
> = {
  'page-missing': () => verify((site) => site.delete('papers/dropout/index.html')),
  'page-malformed': () =>
    verify((site) => site.set(PAGE, samplePage().replace('<!DOCTYPE html>\n', ''))),
  'broken-link': () =>
    verify((site) => site.set(PAGE, samplePage({ body: '<a href="/topic/">x</a>' }))),
  'api-incomplete': () => verify((site) => site.delete('api/v1/papers/dropout.json')),
  'embed-incomplete': () => verify((site) => site.delete('embed/paper/dropout.svg')),
  'index-incomplete': () =>
    verify((site) => {
      const entry = site.get('pagefind/pagefind-entry.json') ?? '';
      site.set('pagefind/pagefind-entry.json', entry.replace('4', '3'));
    }),
  'project-path': () =>
    Promise.resolve([checkProjectPath('/home/ada/100%/offprint')].filter((each) => each !== null)),
  'output-not-ours': () =>
    withOutput('dist', async (out, folder) => {
      await writeFile(join(out, 'CNAME'), 'papers.example.org\n');
      return (await checkOutput(out, join(folder, 'content'), join(folder, 'project'))).diagnostics;
    }),
  'output-unusable': () =>
    withOutput('.', async (out, folder) => {
      await symlink('moved-away', out);
      return (await checkOutput(out, join(folder, 'content'), join(folder, 'project'))).diagnostics;
    }),
  'output-repaired': () =>
    withOutput('.', async (out) => {
      await mkdir(placesOf(out).next);
      return [await recover(out)];
    }),
};
