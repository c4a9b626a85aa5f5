import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, itemsAt, readCbor, writeCbor } from '../../../scripts/emit/cbor.ts';

const { item: items } = fc.letrec<{ item: Cbor }>((tie) => ({
  item: fc.oneof(
    { depthSize: 'small' },
    fc.nat(2 ** 32 - 1),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.array(tie('item'), { maxLength: 30 }),
  ),
}));

test('what is written is read as it was, and ends where it ends', () => {
  fc.assert(
    fc.property(items, (item) => {
      const bytes = writeCbor(item);
      expect(readCbor(bytes)).toEqual({ item, end: bytes.length });
    }),
  );
});

test('each item of a list is found without those before it being read', () => {
  fc.assert(
    fc.property(fc.array(items), (list) => {
      const bytes = writeCbor(list);
      const places = itemsAt(bytes, 0);
      expect(places.slice(0, -1).map((place) => readCbor(bytes, place).item)).toEqual(list);
      expect(places.at(-1)).toBe(bytes.length);
    }),
  );
});

test.each([
  ['a text that is 200 bytes long', 'é'.repeat(100), '78c8'],
  ['a number of three bytes', 500, '1901f4'],
  ['a list of two', [1, 'a'], '8201'],
])('%s begins as the standard says', (_, item, head) => {
  expect(writeCbor(item).toString('hex').slice(0, head.length)).toBe(head);
});

test.each([
  ['a map', 'a0'],
  ['a list that is cut', '8201'],
  ['a list without a length', '9f01ff'],
  ['nothing', ''],
])('%s is refused', (_, hex) => {
  expect(() => readCbor(Buffer.from(hex, 'hex'))).toThrow();
});
