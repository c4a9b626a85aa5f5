import { chmod, mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkCommand } from '../../scripts/cli/commands/check.ts';
import type { Core } from '../../scripts/load-catalog.ts';
import type { Provocation } from '../cases/diagnostics/content.ts';
import { aShell } from './cli/shell-fixture.ts';
import { folderOf } from './content/folder-fixture.ts';

/** What `check` prints of a content folder, and its exit code. The folder is removed after the test. */
export async function checkProvocation(
  { files, links = {}, readOnly = false }: Provocation,
  core: Core,
): Promise<{ out: string; exitCode: number }> {
  const root = await folderOf(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [`content/${path}`, text])),
  );
  for (const [path, target] of Object.entries(links)) {
    const link = join(root, 'content', path);
    await mkdir(dirname(link), { recursive: true });
    await symlink(target, link);
  }
  if (readOnly) {
    await chmod(join(root, 'content'), 0o555);
    onTestFinished(() => chmod(join(root, 'content'), 0o755));
  }
  const shell = aShell({ cwd: root, projectRoot: root, env: { NO_COLOR: '1' } });
  const options = {
    content: null,
    format: 'text',
    only: null,
    brief: false,
    strict: false,
  } as const;
  const exitCode = await checkCommand(options, shell, core);
  return { out: shell.printed.out, exitCode };
}
