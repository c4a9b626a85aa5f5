import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { z } from 'zod';

/** What `manifest.json` says of a script. */
export const ManifestFile = z.strictObject({
  /** for the `integrity` attribute of a `<script>` */
  integrity: z.string().regex(/^sha384-[\w+/]{64}$/),
  bytes: z.int(),
  /** bytes as most hosts send it: brotli at its best */
  brotli: z.int(),
});

/** `manifest.json`: the scripts of one version, by name. */
export const Manifest = z.strictObject({
  version: z.string(),
  files: z.record(z.string(), ManifestFile),
});

/** The same, parsed. */
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of scripts, given their bytes by name; the names are put in order. */
export function manifestOf(version: string, files: ReadonlyMap<string, Uint8Array>): Manifest {
  const names = [...files.keys()].sort();
  return {
    version,
    files: Object.fromEntries(names.map((name) => [name, describe(files.get(name))])),
  };
}

function describe(bytes: Uint8Array = new Uint8Array()): z.infer<typeof ManifestFile> {
  return {
    integrity: integrityOf(bytes),
    bytes: bytes.byteLength,
    brotli: brotliCompressSync(bytes).byteLength,
  };
}

/** What the `integrity` attribute of a `<script>` with these bytes says. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}
