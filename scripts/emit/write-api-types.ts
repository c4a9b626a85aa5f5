import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { apiGuardsModule } from './api-guards.ts';
import { apiTypesModule } from './api-types.ts';

const FOLDER = new URL('../../widgets/src/api/', import.meta.url);

/** What `widgets/src/api/` should hold, by file name, formatted as the project is. */
export async function apiModules(): Promise<Map<string, string>> {
  const modules = [
    ['types.ts', apiTypesModule()],
    ['guards.ts', apiGuardsModule()],
  ] as const;
  const config = (await resolveConfig(new URL('types.ts', FOLDER))) ?? {};
  return new Map(
    await Promise.all(
      modules.map(async ([name, text]): Promise<[string, string]> => [
        name,
        await format(text, { singleQuote: true, printWidth: 100, ...config, parser: 'typescript' }),
      ]),
    ),
  );
}

/** The modules of `widgets/src/api/` that are not what the schemas say; empty if all is well. */
export async function staleApiModules(): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, text] of await apiModules()) {
    if ((await readFile(new URL(name, FOLDER), 'utf8')) !== text) stale.push(name);
  }
  return stale;
}

if (import.meta.main) {
  await mkdir(FOLDER, { recursive: true });
  for (const [name, text] of await apiModules()) await writeFile(new URL(name, FOLDER), text);
}
