import type { correctionsCodes } from '../../../scripts/diagnostic-codes/corrections.ts';
import { type Provocations, capture, clocks, content, grains } from './content.ts';

const corrected = (yaml: string) =>
  content({
    'digests/2025-11-07.txt': capture('Nov 7', grains, clocks),
    'corrections.yaml': yaml,
  });

/** What provokes each code of corrections. */
export const corrections: Provocations<keyof typeof correctionsCodes> = {
  'correction-invalid': corrected(
    '- paper: counting-grains-in-forty-rivers\n  publishd: 2024-08-15\n',
  ),
  'correction-no-match': corrected(
    '- paper: counting-grains-in-fourty-rivers\n  published: 2024-08-15\n',
  ),
  'correction-conflict': corrected(
    `- paper: counting-grains-in-forty-rivers
  published: 2024-08-15
- paper: counting-grains-in-forty-rivers
  published: 2024-08-16
`,
  ),
  'correction-needless': corrected(
    `- paper: counting-grains-in-forty-rivers\n  title: ${grains.title}\n`,
  ),
};
