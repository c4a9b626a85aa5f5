/**
 * What `npm run test:browsers` runs: the main flows of the elements in Firefox and WebKit. The exit code is 1 where
 * one of them fails, or where a browser is missing: then it says what to install.
 */
import { type Driven, NoBrowser } from './driven.ts';
import { serveEverything } from '../fixtures/every-page.ts';
import { startFirefox } from './firefox.ts';
import { flows } from './flows.ts';
import { startWebKit } from './webkit.ts';

const starts: Readonly<Record<string, () => Promise<Driven>>> = {
  Firefox: startFirefox,
  WebKit: startWebKit,
};

let passed = 0;
let failed = 0;

const served = await serveEverything({ apps: false });
try {
  for (const [name, start] of Object.entries(starts)) await runIn(name, start);
} finally {
  await served.close();
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function runIn(name: string, start: () => Promise<Driven>): Promise<void> {
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
    for (const [sentence, flow] of Object.entries(flows)) {
      try {
        await flow(browser, served.pages);
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
