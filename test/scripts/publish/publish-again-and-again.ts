import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { publish } from '../../../scripts/publish/swap.ts';

/** Publishes one version after another to the folder it is given, until it is killed. */
const root = process.argv[2];
if (root === undefined) throw new Error('Say where to publish.');
const staging = join(root, 'work/staging');

for (;;) {
  const version = String(Number(await readFile(join(root, 'content/ids.json'), 'utf8')) + 1);
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  for (let page = 0; page < 40; page++) await writeFile(join(staging, `${page}.html`), version);
  await writeFile(join(root, 'work/ids.json'), version);
  await publish({
    staging,
    out: join(root, 'dist'),
    files: [{ from: join(root, 'work/ids.json'), to: join(root, 'content/ids.json') }],
  });
  if (version === '1') process.stdout.write('published\n');
}
