import type { addressesCodes } from '../../../scripts/diagnostic-codes/addresses.ts';
import { type Provocations, capture, clocks, content, grains } from './content.ts';

const digests = { 'digests/2025-11-07.txt': capture('Nov 7', grains, clocks) };
const ids = `{
  "schema": "offprint/ids/1",
  "digests": [{ "id": "2025-10-31", "file": "2025-10-31.txt", "titles": "38c152567803e2fb" }],
  "papers": []
}
`;

/** What provokes each code of addresses. */
export const addresses: Provocations<keyof typeof addressesCodes> = {
  'id-clash': content({
    'digests/2025-11-07.txt': capture('Nov 7', grains, {
      ...clocks,
      title: 'Counting Grains in Forty Rivérs',
    }),
  }),
  'departed-address': content({ ...digests, 'ids.json': ids }),
  'ids-invalid': content({ ...digests, 'ids.json': ids.replace('"digests"', '"digest"') }),
  'ids-not-kept': { ...content(digests), readOnly: true },
};
