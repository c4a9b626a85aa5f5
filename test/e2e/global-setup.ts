import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type SiteServer, serveSite } from '../../scripts/publish/serve-site.ts';
import { copySample, writeContent } from '../build/content.ts';
import { buildSite, temporaryFolder } from '../build-site.ts';
import { serveEverything } from '../fixtures/every-page.ts';
import { dailyContent } from './daily-content.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the sample site under each base path, and of the one of daily-content.ts as `daily`. */
    sites: Record<string, string>;
    /** The folders of these sites, by the same names. */
    folders: Record<string, string>;
    /** Addresses of pages with elements in them, made by test/fixtures/, and of the site that they read. */
    fixtures: { pages: string; site: string };
  }
}

/** The base paths that the sample site is built under. */
const BASES = ['/', '/papers-site/'];

/** Builds the sample content and another once for all browser tests and serves it while they run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder('e2e');
  const sites: Record<string, string> = {};
  const folders: Record<string, string> = {};
  const servers: SiteServer[] = [];
  const served = serveEverything();
  // Builds write the addresses they give out beside their content, so each has its own.
  const builds = await Promise.all([
    ...BASES.map(async (base, index) => {
      return { name: base, base, content: await copySample(join(folder, `sample-${index}`)) };
    }),
    writeContent(join(folder, 'daily'), dailyContent).then((content) => {
      return { name: 'daily', base: '/', content };
    }),
  ]);
  await Promise.all(
    builds.map(async ({ name, base, content }, index) => {
      const out = join(folder, `site-${index}`);
      const args = ['--content', content, '--out', out, '--base', base];
      const { status, stderr } = await buildSite(args);
      if (status !== 0) throw new Error(`The content of “${name}” does not build:\n${stderr}`);
      const server = await serveSite(out, base, [0]);
      if (!server) throw new Error('There is no free port.');
      servers.push(server);
      sites[name] = server.address;
      folders[name] = out;
    }),
  );
  project.provide('sites', sites);
  project.provide('folders', folders);
  const { pages, site, close } = await served;
  project.provide('fixtures', { pages, site: site.url });
  return async () => {
    await Promise.all([close(), ...servers.map((server) => server.close())]);
    await rm(folder, { recursive: true, force: true });
  };
}
