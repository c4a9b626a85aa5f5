/**
 * What `npm run test:browsers` runs: the main flows of the elements in Firefox and WebKit, and what was taken away of a
 * site, opened from the disk. The exit code is 1 where
 * one of them fails, or where a browser is missing: then it says what to install.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { copySample } from '../build/content.ts';
import { buildSite, temporaryFolder } from '../build-site.ts';
import { type PackedSite, packSite } from '../fixtures/packed-site.ts';
import { type Driven, NoBrowser } from './driven.ts';
import { serveEverything } from '../fixtures/every-page.ts';
import { startFirefox } from './firefox.ts';
import { flows } from './flows.ts';
import { packedFlows } from './packed-flows.ts';
import { startWebKit } from './webkit.ts';

const starts: Readonly<Record<string, () => Promise<Driven>>> = {
  Firefox: startFirefox,
  WebKit: startWebKit,
};

let passed = 0;
let failed = 0;

const served = await serveEverything({ apps: false });
const folder = await temporaryFolder('browsers');
try {
  const packed = await packSample(folder);
  for (const [name, start] of Object.entries(starts)) await runIn(name, start, packed);
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
