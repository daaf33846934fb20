import { fileURLToPath } from 'node:url';
import { defineConfig } from '@hey-api/openapi-ts';

export default defineConfig({
  input: fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json')),
  output: 'src/generated',
  plugins: ['@hey-api/client-fetch'],
});
