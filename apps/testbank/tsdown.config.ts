import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  platform: 'node',
  fixedExtension: false,
  target: 'node22.13',
  tsconfig: 'tsconfig.build.json',
  dts: true,
});
