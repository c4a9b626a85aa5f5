import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const folder = new URL('../../../widgets/src/', import.meta.url);
const modules = globSync('**/*.ts', { cwd: fileURLToPath(folder) });

/** What a process of its own says, in which no module was imported before. */
async function imported(): Promise<unknown> {
  const script = `
    const said = [];
    let asked = 0;
    console.warn = (text) => said.push(String(text));
    globalThis.fetch = () => Promise.reject(++asked);
    for (const module of ${JSON.stringify(modules)}) {
      await import(new URL(module, ${JSON.stringify(folder.href)}).href);
    }
    console.log(JSON.stringify({ said, asked, hasDocument: 'document' in globalThis }));`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--input-type=module',
    '--conditions=development',
    '--eval',
    script,
  ]);
  return JSON.parse(stdout);
}

test('every module is imported in Node, where nothing happens', async () => {
  expect(modules.length).toBeGreaterThan(20);
  expect(await imported()).toEqual({
    // Lit's own word to developers.
    said: [expect.stringMatching(/^Lit is in dev mode/)],
    asked: 0,
    hasDocument: false,
  });
});
