import { baseOfSite, readMarker } from '../../publish/finished-site.ts';
import { serveSite } from '../../publish/serve-site.ts';
import type { Options } from '../arguments.ts';
import { aborted } from '../interruption.ts';
import { type Shell, locateTyped } from '../shell.ts';
import { neutralise, quoted } from '../terminal.ts';

/** The port of the first choice; Astro's own. */
const PORT = 4321;
/** How many ports after it are tried, where nobody asked for one. */
const FURTHER_PORTS = 50;

/**
 * `offprint preview`: serves the finished site until it is told to end, which is its ordinary end, so the
 * exit code is then 0; 1 if there is no site or the port is taken.
 */
export async function previewCommand(
  options: Pick<Options, 'out' | 'port' | 'base'>,
  shell: Shell,
): Promise<number> {
  const { path, shown } = locateTyped(shell, options.out, 'dist');
  const { kind } = await readMarker(path);
  if (kind === 'missing') {
    const again = options.out === null ? '' : ` -- --out ${quoted(options.out)}`;
    shell.err.write(
      `There is no site in ${neutralise(shown)} yet. Type \`npm run build${again}\` first, or \`npm start${again}\` for both.\n`,
    );
    return 1;
  }
  const base = options.base ?? (await baseOfSite(path));
  if (kind === 'unreadable' || base === null) {
    shell.err.write(
      `What is in ${neutralise(shown)} is not a whole site of Offprint. Build it again, or name another folder with --out.\n`,
    );
    return 1;
  }
  const ports =
    options.port === null
      ? Array.from({ length: FURTHER_PORTS + 1 }, (_, index) => PORT + index)
      : [options.port];
  const server = await serveSite(path, base, ports);
  if (server === null) {
    shell.err.write(
      options.port === null
        ? `The ports ${PORT} to ${PORT + FURTHER_PORTS} are all taken. Name another with --port.\n`
        : `Port ${options.port} is taken. Name another with --port, or leave it out.\n`,
    );
    return 1;
  }
  shell.out.write(`Serving ${neutralise(shown)}; Ctrl+C ends it.\n${server.address}\n`);
  await aborted(shell.signal);
  await server.close();
  return 0;
}
