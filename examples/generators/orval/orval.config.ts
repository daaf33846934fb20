import { defineConfig } from 'orval';

export default defineConfig({
  xs2a: {
    input: './contract/openapi.json',
    output: {
      target: 'generated/api.ts',
      client: 'fetch',
      baseUrl: { runtime: 'baseUrl', imports: [{ name: 'baseUrl', importPath: '../../steps.ts' }] },
    },
  },
});
