import { z } from 'zod';

/** `content/site.yaml`: what the publisher says of the site. */
export const SiteSettings = z.strictObject({
  title: z.string().min(1).max(80).default('Offprint'),
  description: z
    .string()
    .min(1)
    .max(300)
    .default('Research papers, read from digests and kept where they can be found again.'),
  address: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe('where the site will be served, such as https://papers.example.org/'),
  byline: z.string().max(120).nullable().default(null).describe('who publishes it'),
  language: z.enum(['en']).default('en').describe('language of the interface'),
  offline: z
    .boolean()
    .default(true)
    .describe('whether browsers may keep the site; false also empties those that do'),
  downloads: z
    .enum(['none', 'digests', 'all'])
    .default('digests')
    .describe('what pages offer as one file: nothing, digests, or topics too'),
});
export type SiteSettings = z.infer<typeof SiteSettings>;
