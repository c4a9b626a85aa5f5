import { expect, test } from 'vitest';
import { newsTeller } from '../../scripts/dev.ts';
import { diagnose } from '../../scripts/diagnostics.ts';

const warning = (line: number) =>
  diagnose('stray-line', { file: 'a.txt', line, column: 1 }, 'It fits nowhere.');
const error = diagnose('content-missing', { file: null }, 'No folder.');
const info = diagnose('no-topics', { file: 'content' }, 'None.');

test('a warning is said once while it stays, an error each time and last', () => {
  const news = newsTeller();
  expect(news([error, warning(1), info])).toEqual([warning(1), error]);
  expect(news([error, warning(1), warning(2)])).toEqual([warning(2), error]);
  expect(news([warning(2)])).toEqual([]);
  expect(news([warning(1), warning(2)])).toEqual([warning(1)]);
});
