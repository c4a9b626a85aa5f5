import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';

const folder = new URL('../../../widgets/src/', import.meta.url);
const modules = globSync('**/*.ts', { cwd: fileURLToPath(folder) });

test('every module is imported in Node, where nothing happens', async () => {
  const said = vi.spyOn(console, 'warn').mockReturnValue();
  const asked = vi.spyOn(globalThis, 'fetch');
  expect(modules.length).toBeGreaterThan(20);
  for (const module of modules) await import(new URL(module, folder).href);
  // Lit's own word to developers.
  const ours = said.mock.calls.filter(([text]) => !String(text).startsWith('Lit is in dev mode'));
  expect(ours).toEqual([]);
  expect(asked).not.toHaveBeenCalled();
  expect(Reflect.has(globalThis, 'document')).toBe(false);
});
