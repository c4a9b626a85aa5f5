import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';

/** The whole path of the first of these programs that can be started by its name; `null` where none can. */
export async function findProgram(...names: readonly string[]): Promise<string | null> {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const path of names.flatMap((name) => folders.map((folder) => join(folder, name)))) {
    const found = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return null;
}
