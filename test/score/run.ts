import { parseArgs } from 'node:util';
import { scoreRelated } from './related.ts';
import { scoreSearch } from './search.ts';
import { scoreText } from './text.ts';
import { scoreTopics } from './topics.ts';

const usage = `Say what to measure:
  npm run score -- text [--pairs FILE] [--runs 100000]
  npm run score -- topics [--labels FILE] [--content DIR]
  npm run score -- related [--grades FILE] [--content DIR]
  npm run score -- search [--queries FILE] [--content DIR]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pairs: { type: 'string' },
    runs: { type: 'string', default: '100000' },
    labels: { type: 'string' },
    grades: { type: 'string' },
    queries: { type: 'string' },
    content: { type: 'string' },
  },
});

const corpus = process.env['OFFPRINT_CORPUS'] ?? null;
const { pairs = null, runs, labels = null, grades = null, queries = null, content = null } = values;
const parts = {
  text: () => {
    scoreText({ corpus, pairs, runs: Number(runs) });
  },
  topics: () => scoreTopics({ corpus, labels, content }),
  related: () => scoreRelated({ corpus, grades, content }),
  search: () => scoreSearch({ corpus, queries, content }),
};

const [part = '', ...more] = positionals;
if (more.length > 0 || !Object.hasOwn(parts, part)) {
  console.error(usage);
  process.exitCode = 2;
} else {
  await parts[part as keyof typeof parts]();
}
