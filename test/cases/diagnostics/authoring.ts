import type { authoringCodes } from '../../../scripts/diagnostic-codes/authoring.ts';
import {
  type Provocation,
  type Provocations,
  capture,
  clocks,
  content,
  grains,
} from './content.ts';

const digests = { 'digests/2025-11-07.txt': capture('Nov 7', grains, clocks) };
const topic = '- id: rivers\n  label: Rivers\n  definition: Running water.\n  strong: [river]\n';
const withFiles = (files: Provocation['files']) => content({ ...digests, ...files });
const withNote = (text: string) =>
  withFiles({ 'notes/papers/counting-grains-in-forty-rivers.mdx': `${text}\n` });

/** What provokes each code of what the publisher writes. */
export const authoring: Provocations<keyof typeof authoringCodes> = {
  'yaml-syntax': withFiles({ 'site.yaml': 'title: "Rivers\n' }),
  'setting-invalid': withFiles({ 'site.yaml': 'titel: Rivers\n' }),
  'topic-invalid': withFiles({ 'topics.yaml': topic.replace('id: rivers', 'id: Big Rivers') }),
  'topic-conflict': withFiles({
    'topics.yaml': `${topic}${topic.replace('strong: [river]', 'strong: [brook]')}`,
  }),
  'no-topics': { files: digests },
  'note-unknown-target': withFiles({
    'notes/papers/counting-grains-in-fourty-rivers.mdx': 'See table 2.\n',
  }),
  'note-syntax': withNote('Fewer grains (<5) than in spring.'),
  'note-import': withNote("import Chart from './chart.astro'"),
  'note-component': withNote('See <PaperLnk id="slow-neighbours-keep-better-time" />.'),
  'note-heading': withNote('# Rivers'),
  'note-element': withNote('![A river](river.png)'),
  'note-link': withNote('See [the topics](/topics/).'),
  'note-expression': withNote('There are {6 * 7} rivers.'),
  'content-missing': { files: {} },
  'content-unreadable': { files: digests, links: { 'topics.yaml': 'moved-away.yaml' } },
};
