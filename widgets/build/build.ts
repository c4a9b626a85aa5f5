// `npm run build`: makes the package, and prints what its scripts weigh.
import { buildPackage } from './build-package.ts';
import { spendings } from './budgets.ts';
import { placesIn } from './places.ts';

const manifest = await buildPackage(placesIn());
console.table(
  Object.fromEntries(
    Object.entries(manifest.files).map(([name, { bytes, brotli }]) => [name, { bytes, brotli }]),
  ),
);
for (const { what, bytes, limit } of spendings(manifest)) {
  if (bytes > limit)
    console.warn(`${what}: ${bytes} bytes, ${bytes - limit} more than it may have.`);
}
