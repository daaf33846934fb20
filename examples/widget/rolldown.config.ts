import { defineConfig } from 'rolldown';

export default defineConfig({
  input: 'react/page.tsx',
  platform: 'browser',
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  output: { file: 'dist/react/page.js', minify: true },
});
