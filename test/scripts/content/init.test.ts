import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openContentFolder } from '../../../scripts/content/folder.ts';
import { initContent } from '../../../scripts/content/init.ts';
import { readContent } from '../../../scripts/content/read-content.ts';
import { templates } from '../../../scripts/content/templates.ts';
import { parseYaml, validate } from '../../../scripts/content/yaml.ts';
import { SiteSettings } from '../../../scripts/schema/site.ts';
import { Topic, Topics } from '../../../scripts/schema/topic.ts';
import { contentOf, folderOf } from './folder-fixture.ts';

const template = (path: string): string => templates.find((each) => each.path === path)?.text ?? '';

/** The template with its examples taken out of their comments. */
function uncommented(text: string): Uint8Array {
  const lines = text.split('\n').filter((line) => /^# (?:- | {2})?\s*[a-z]+:|^# {5}- /.test(line));
  return new TextEncoder().encode(lines.map((line) => line.slice(2)).join('\n'));
}

test('a new content folder is read as an empty site, and all that is said is that it has no digests', async () => {
  const folder = join(await folderOf({}), 'deep', 'new');
  const result = await initContent(folder);
  expect(result).toEqual({ written: templates.map(({ path }) => path) });
  const root = { path: folder, shown: 'new' };
  const { content, diagnostics } = await readContent(root, await contentOf({}), () => {
    throw new Error('There is nothing to read.');
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-digests']);
  expect(content).toMatchObject({ digests: [], notes: [], topics: [] });
  const { folder: opened } = await openContentFolder(root, root);
  expect(opened?.kind).toBe('whole');
});

test('what exists is named and nothing is written', async () => {
  const folder = await folderOf({ 'topics.yaml': 'mine', notes: 'a file' });
  const result = await initContent(folder);
  expect(result).toEqual({
    inTheWay: [
      'topics.yaml',
      'notes/README.md',
      'notes/digests/.gitkeep',
      'notes/papers/.gitkeep',
      'notes/topics/.gitkeep',
    ],
  });
  expect((await readdir(folder)).toSorted()).toEqual(['notes', 'topics.yaml']);
  expect(await readFile(join(folder, 'topics.yaml'), 'utf8')).toBe('mine');
});

test('a write that fails leaves nothing of the ones before it', async () => {
  const folder = await folderOf({ 'mine.txt': 'mine' });
  const clashing = [
    { path: 'a/b/one.txt', text: '1' },
    { path: 'two.txt', text: '2' },
    { path: 'two.txt', text: '3' },
  ];
  await expect(initContent(folder, clashing)).rejects.toThrow('EEXIST');
  expect(await readdir(folder)).toEqual(['mine.txt']);
});

test('the template of settings explains every setting, and its examples are valid', () => {
  const { yaml } = parseYaml(uncommented(template('site.yaml')), 'site.yaml');
  expect(Object.keys(yaml?.value ?? {})).toEqual(Object.keys(SiteSettings.shape));
  expect(yaml && validate(yaml, SiteSettings, 'setting-invalid', {}).diagnostics).toEqual([]);
});

test('the template of topics explains every part of a topic, and its example is valid', () => {
  const { yaml } = parseYaml(uncommented(template('topics.yaml')), 'topics.yaml');
  const result = yaml && validate(yaml, Topics, 'topic-invalid', []);
  expect(result?.diagnostics).toEqual([]);
  expect(Object.keys(result?.value?.[0] ?? {}).toSorted()).toEqual(
    Object.keys(Topic.shape).toSorted(),
  );
});
