import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli.ts', control: 'src/control/client.ts' },
  platform: 'node',
  fixedExtension: false,
  target: 'node22.13',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  // The pages are served as they are written.
  copy: ['src/cockpit/browser', '../../packages/server/src/page/shared'],
});
