/**
 * What `npm run test:browsers` runs: the main flows of the elements in Firefox and WebKit, what they keep of a site, and
 * what was taken away of one, opened from the disk. The exit code is 1 where one of them fails, or where a browser is
 * missing: then it says what to install.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copySample } from '../build/content.ts';
import { buildSite, temporaryFolder } from '../build-site.ts';
import { offlineHost } from '../e2e/offline-host.ts';
import { buildVersions } from '../e2e/offline-versions.ts';
import { type PackedSite, packSite } from '../fixtures/packed-site.ts';
import { type Driven, NoBrowser } from './driven.ts';
import { serveEverything } from '../fixtures/every-page.ts';
import { startFirefox } from './firefox.ts';
import { flows } from './flows.ts';
import { offlineFlows, type Published } from './offline-flows.ts';
import { packedFlows } from './packed-flows.ts';
import { startWebKit } from './webkit.ts';

const starts: Readonly<Record<string, () => Promise<Driven>>> = {
  Firefox: startFirefox,
  WebKit: startWebKit,
};

/** Where the site stands that browsers keep. */
const BASE = '/papers-site/';

let passed = 0;
let failed = 0;

const served = await serveEverything({ apps: false });
const folder = await temporaryFolder('browsers');
try {
  const packed = await packSample(folder);
  const [before, after] = await buildVersions(folder, BASE, 2);
  if (!before || !after) throw new Error('There are no two versions.');
  for (const [name, start] of Object.entries(starts)) {
    await using host = await offlineHost(BASE);
    await runIn(name, start, packed, { host, before, after });
  }
} finally {
  await served.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Builds the sample site, and packs a digest and all of it. */
async function packSample(into: string): Promise<PackedSite> {
  const content = await copySample(join(into, 'content'));
  const site = join(into, 'site');
  const { status, stderr } = await buildSite(['--content', content, '--out', site]);
  if (status !== 0) throw new Error(`The sample content does not build:\n${stderr}`);
  return packSite(site, '2024-12-06', into);
}

async function runIn(
  name: string,
  start: () => Promise<Driven>,
  packed: PackedSite,
  published: Published,
): Promise<void> {
  let browser: Driven;
  try {
    browser = await start();
  } catch (error) {
    failed += 1;
    console.log(`\n${name}: ${error instanceof NoBrowser ? error.message : describe(error)}`);
    return;
  }
  console.log(`\n${browser.version}`);
  try {
    const all = [
      ...Object.entries(flows).map(
        ([sentence, flow]) => [sentence, () => flow(browser, served.pages)] as const,
      ),
      ...Object.entries(packedFlows).map(
        ([sentence, flow]) => [sentence, () => flow(browser, packed)] as const,
      ),
      ...Object.entries(offlineFlows).map(
        ([sentence, flow]) => [sentence, () => flow(browser, published)] as const,
      ),
    ];
    for (const [sentence, run] of all) {
      try {
        await run();
        passed += 1;
        console.log(`  ✓ ${sentence}`);
      } catch (error) {
        failed += 1;
        console.log(`  × ${sentence}\n    ${describe(error)}`);
      }
    }
  } finally {
    await browser.close();
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
