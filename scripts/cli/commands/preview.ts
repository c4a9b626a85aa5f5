import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { normaliseBase } from '../../content/site-address.ts';
import { addresses } from '../../emit/addresses.ts';
import { errorCode } from '../../publish/error-code.ts';
import { serveSite } from '../../publish/serve-site.ts';
import type { Options } from '../arguments.ts';
import { aborted } from '../interruption.ts';
import { type Shell, locateTyped } from '../shell.ts';
import { neutralise } from '../terminal.ts';

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
  const address = await readAddress(path);
  if (address === undefined) {
    shell.err.write(
      `There is no site in ${neutralise(shown)} yet. Type \`npm run build\` first, or \`npm start\` for both.\n`,
    );
    return 1;
  }
  const ownBase = address === null ? '/' : normaliseBase(new URL(address).pathname);
  const base = options.base ?? ownBase ?? '/';
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

const Site = z.looseObject({ address: z.url().nullable() });

/** The address that a finished site says it has, `null` if it does not; `undefined` if there is no site. */
async function readAddress(folder: string): Promise<string | null | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, addresses.apiSite), 'utf8');
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error) ?? '')) return undefined;
    throw error;
  }
  return Site.parse(JSON.parse(text)).address;
}
