import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { changelogLoader } from './changelog/loader.ts';
import { groupNames } from './site/navigation.ts';

const frontMatter = z.object({
  /** One sentence, shown below the title, in search results and in `llms.txt`. */
  description: z.string().min(40).max(180),
  /** The part of the navigation that contains the guide. */
  group: z.enum(groupNames).optional(),
});

export const collections = {
  changelog: defineCollection({ loader: changelogLoader() }),
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema({ extend: frontMatter }) }),
};
