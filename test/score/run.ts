import { parseArgs } from 'node:util';
import { scoreText } from './text.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { pairs: { type: 'string' }, runs: { type: 'string', default: '100000' } },
});

if (positionals.length !== 1 || positionals[0] !== 'text') {
  console.error('Say what to measure: npm run score -- text [--pairs FILE] [--runs 100000]');
  process.exitCode = 2;
} else {
  scoreText({
    corpus: process.env['OFFPRINT_CORPUS'] ?? null,
    pairs: values.pairs ?? null,
    runs: Number(values.runs),
  });
}
