import { initContent } from '../../content/init.ts';
import type { Shell } from '../shell.ts';
import { locateTyped } from '../shell.ts';
import { neutralise, quoted } from '../terminal.ts';

/** `offprint init DIR`: exit code 0 if the folder was written, 1 if something stands in the way. */
export async function initCommand(folder: string, shell: Shell): Promise<number> {
  const { path, shown } = locateTyped(shell, folder, '');
  const result = await initContent(path);
  const name = neutralise(shown);
  if ('inTheWay' in result) {
    const list = result.inTheWay.map((each) => `  ${name}/${each}\n`).join('');
    shell.err.write(
      `Nothing was written, because this exists already:\n${list}Name a new folder, or move these.\n`,
    );
    return 1;
  }
  shell.out.write(
    `Wrote an empty content folder to ${name}. Put digests into ${name}/digests and type:\n` +
      `  npm run check -- --content ${quoted(shown)}\n` +
      `  npm run build -- --content ${quoted(shown)}\n`,
  );
  return 0;
}
