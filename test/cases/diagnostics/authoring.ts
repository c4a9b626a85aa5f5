import type { authoringCodes } from '../../../scripts/diagnostic-codes/authoring.ts';
import {
  type Provocation,
  type Provocations,
  capture,
  clocks,
  content,
  grains,
  moss,
} from './content.ts';

const digests = { 'digests/2025-11-07.txt': capture('Nov 7', grains, clocks) };
const topic = '- id: rivers\n  label: Rivers\n  definition: Running water.\n  strong: [river]\n';
const withFiles = (files: Provocation['files']) => content({ ...digests, ...files });
const withNote = (text: string) =>
  withFiles({ 'notes/papers/counting-grains-in-forty-rivers.mdx': `${text}\n` });

/** Papers on a matter that no other paper here is about. */
const songs = (...birds: string[]) =>
  birds.map((bird) => ({
    title: `Echo Mapping for ${bird}`,
    abstract: `Where do ${bird.toLowerCase()} sing? With echo mapping we find them between houses. We walk the streets of a town with two microphones before the sun comes up, and count the songs.`,
  }));

/** What provokes each code of what the publisher writes. */
export const authoring: Provocations<keyof typeof authoringCodes> = {
  'yaml-syntax': withFiles({ 'site.yaml': 'title: "Rivers\n' }),
  'setting-invalid': withFiles({ 'site.yaml': 'titel: Rivers\n' }),
  'topic-invalid': withFiles({ 'topics.yaml': topic.replace('id: rivers', 'id: Big Rivers') }),
  'topic-conflict': withFiles({
    'topics.yaml': `${topic}${topic.replace('strong: [river]', 'strong: [brook]')}`,
  }),
  'topic-unreachable': withFiles({ 'topics.yaml': topic.replace('[river]', '[]') }),
  'topic-needless': withFiles({ 'topics.yaml': topic.replace('[river]', '[river, rivers]') }),
  'emerging-term': content({
    'digests/2025-11-07.txt': capture('Nov 7', grains, clocks, moss),
    'digests/2025-11-14.txt': capture('Nov 14', ...songs('Larks', 'Wrens')),
    'digests/2025-11-15.txt': capture('Nov 15', ...songs('Finches', 'Swifts')),
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
