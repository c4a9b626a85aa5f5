import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** The folders that building the package reads and writes. A test gives those of a copy of the project. */
export interface Places {
  /** `widgets/` */
  package: string;
  /** Where the site takes the scripts that it serves: one folder for each version. */
  served: string;
}

/** Those of a project's folder; of this project without one. */
export function placesIn(
  project: string = fileURLToPath(new URL('../..', import.meta.url)),
): Places {
  return { package: join(project, 'widgets'), served: join(project, 'site/public/widgets') };
}

/** The tags of all elements, in order: those that a module in `src/define/` is named for. */
export async function tagsIn({ package: folder }: Places): Promise<string[]> {
  const names = await readdir(join(folder, 'src/define'));
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

const Package = z.object({ name: z.string(), version: z.string() });

/** The name and the version in a package.json. */
export async function packageIn(folder: string): Promise<z.infer<typeof Package>> {
  return Package.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
}

/** The languages besides English that the elements have words of: those of the modules in `src/core/words/`. */
export async function languagesIn({ package: folder }: Places): Promise<string[]> {
  const names = await readdir(join(folder, 'src/define/words')).catch(() => []);
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}
