import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareVersions, isVersion } from '../../../site/embed/version-order.ts';

test('versions are ordered as Semantic Versioning says, what comes before a release before it', () => {
  const ordered = [
    '0.9.10',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '10.0.0',
  ];
  for (const [place, version] of ordered.entries()) {
    for (const [otherPlace, other] of ordered.entries()) {
      expect(Math.sign(compareVersions(version, other))).toBe(Math.sign(place - otherPlace));
    }
  }
});

test('the order does not depend on the order in which versions come', () => {
  const version = fc
    .tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.constantFrom('', '-a', '-a.1', '-a.b', '-1'))
    .map(([major, minor, patch, before]) => `${major}.${minor}.${patch}${before}`);
  fc.assert(
    fc.property(fc.array(version), (versions) => {
      expect(versions.toReversed().toSorted(compareVersions)).toEqual(
        versions.toSorted(compareVersions),
      );
    }),
  );
});

test.each(['1.0', 'v1.0.0', 'latest', '', '1.0.0+build', 'README.md'])(
  '“%s” is no version',
  (text) => {
    expect(isVersion(text)).toBe(false);
    expect(() => compareVersions(text, '1.0.0')).toThrow('no version');
  },
);
