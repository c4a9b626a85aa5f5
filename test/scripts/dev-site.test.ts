import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { followContent } from '../../scripts/dev-site.ts';
import type { Diagnostic } from '../../scripts/diagnostics.ts';
import { contentOf, folderOf } from './content/folder-fixture.ts';

const capture = `Daily Papers

Nov 7

Graph Nets

We look at graphs for as long as it takes, write down what is there, and leave the rest to others.
`;

test('the site that is followed takes up a correction, and keeps its pages while one is wrong', async () => {
  const content = await contentOf({ 'site.yaml': '', 'digests/a.txt': capture });
  const root = await folderOf({});
  const work = { root, staging: join(root, 'staging') };
  let said: readonly Diagnostic[] = [];
  const site = followContent({ content, bundled: await contentOf({}), work }, (found) => {
    said = found;
  });
  const titles = async () => {
    const lines = (await readFile(join(root, 'papers.jsonl'), 'utf8')).trim().split('\n');
    return lines.map((line) => /"text":"([^"]*)"/.exec(line)?.[1]);
  };
  const correct = (title: string) =>
    writeFile(join(content.path, 'corrections.yaml'), `- paper: graph-nets\n  ${title}\n`);

  expect(await site.update()).not.toBeNull();
  expect(await titles()).toEqual(['Graph Nets']);
  await correct('title: Nets of Graphs');
  expect(await site.update()).not.toBeNull();
  expect(await titles()).toEqual(['Nets of Graphs']);
  await correct('titel: Graphs');
  expect(await site.update()).toBeNull();
  expect(said).toContainEqual(
    expect.objectContaining({
      code: 'correction-invalid',
      file: 'content/corrections.yaml',
      line: 2,
    }),
  );
  expect(await titles()).toEqual(['Nets of Graphs']);
});
