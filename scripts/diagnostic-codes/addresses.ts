import type { Code } from './code.ts';

/** What is said of addresses and of the file that keeps them. */
export const addressesCodes = {
  'id-clash': {
    severity: 'info',
    meaning: 'Two papers would have had the same address; a short hash tells them apart.',
  },
  'departed-address': {
    severity: 'info',
    meaning: 'Nothing stands behind an address given out before; a page says so.',
  },
  'ids-invalid': {
    severity: 'error',
    meaning: 'ids.json, which keeps addresses from moving, cannot be used as it is.',
  },
  'ids-not-kept': {
    severity: 'info',
    meaning:
      'The content folder cannot be written to, so the addresses given out are not recorded.',
  },
} as const satisfies Record<string, Code>;
