import { createHash } from 'node:crypto';

/** Our own name space for name-based UUIDs, drawn once at random; it must never change. */
const NAMESPACE = 'd491fc25-45b2-4d34-985a-87fd3e31e02d';

/**
 * A universally unique name for something that has no absolute address yet: a UUID of version 5
 * (RFC 9562) as a URN, the same for the same name on every machine.
 */
export function stableUrn(name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(NAMESPACE.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  hash.writeUInt8((hash.readUInt8(6) & 0x0f) | 0x50, 6);
  hash.writeUInt8((hash.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = hash.toString('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
