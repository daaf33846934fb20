import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  platform: 'node',
  fixedExtension: false,
  target: 'node24.18',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  // The page is served as it is written, and so is what it shares with other pages.
  copy: ['src/page/browser', '../../packages/server/src/page/shared'],
});
