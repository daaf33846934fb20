import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli.ts', control: 'src/control/client.ts', pins: 'src/pins.ts' },
  platform: 'node',
  fixedExtension: false,
  target: 'node22.13',
  tsconfig: 'tsconfig.build.json',
  dts: true,
  // The pages are served as they are written, and the contract of the control is for other tools.
  copy: [
    'src/cockpit/browser',
    '../../packages/server/src/page/shared',
    'src/generated/control/openapi.json',
    { from: '../../packages/widget/dist/xs2a*.{css,html,js}', to: 'dist/widget' },
  ],
});
