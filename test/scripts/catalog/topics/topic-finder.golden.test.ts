import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { topicFinder } from '../../../../scripts/catalog/topics/topic-finder.ts';
import { Topics } from '../../../../scripts/schema/topic.ts';

const FOLDER = fileURLToPath(new URL('../../../cases/topics/', import.meta.url));

const Case = z.strictObject({
  topics: Topics,
  papers: z.array(
    z.strictObject({
      says: z.string(),
      title: z.string(),
      abstract: z.string().nullable(),
      keywords: z.array(z.string()).default([]),
    }),
  ),
});

test('the papers of test/cases/topics get the topics, reasons and suggestions that are kept there', async () => {
  const { topics, papers } = Case.parse(parse(readFileSync(`${FOLDER}assigned.yaml`, 'utf8')));
  const find = topicFinder(topics);
  const found = papers.map(({ says, ...paper }) => ({ says, ...find(paper) }));
  await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(`${FOLDER}assigned.json`);
});
