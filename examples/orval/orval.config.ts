import { fileURLToPath } from 'node:url';
import { defineConfig } from 'orval';

export default defineConfig({
  xs2a: {
    input: fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json')),
    output: { target: 'src/generated/api.ts', client: 'fetch', baseUrl: 'https://api.xs2a.com' },
  },
});
