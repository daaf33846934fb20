import { readFileSync } from 'node:fs';
import starlight from '@astrojs/starlight';
import { defineConfig, passthroughImageService } from 'astro/config';
import { buildSidebar } from './src/site/navigation.ts';

// `src/build.ts` builds with this configuration and finishes the pages: links, policy, search.
export default defineConfig({
  // `guides/first-steps.html`, not `guides/first-steps/index.html`: this opens from disk as well.
  build: { format: 'file' },
  image: { service: passthroughImageService() },
  cacheDir: process.env.XS2A_DOCS_CACHE ?? './node_modules/.astro',
  devToolbar: { enabled: false },
  vite: {
    // Used while rendering only; bundling them would take seconds.
    ssr: { external: ['beautiful-mermaid', 'yaml'] },
  },
  integrations: [
    starlight({
      title: 'XS2A API',
      pagefind: false,
      head: [{ tag: 'script', content: readFileSync(new URL('src/site/paper.js', import.meta.url), 'utf8') }],
      components: {
        Hero: './src/components/Hero.astro',
        Search: './src/components/Search.astro',
        SiteTitle: './src/components/SiteTitle.astro',
        SocialIcons: './src/components/HeaderLinks.astro',
      },
      disable404Route: true,
      sidebar: buildSidebar(),
      // A frame like that of a terminal would hide where the title is.
      expressiveCode: { defaultProps: { frame: 'code' } },
      customCss: ['site', 'code', 'start', 'diagrams', 'search'].map((name) => `./src/styles/${name}.css`),
    }),
  ],
});
