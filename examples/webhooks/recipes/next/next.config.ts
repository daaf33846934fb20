import { fileURLToPath } from 'node:url';
import type { NextConfig } from 'next';

const config: NextConfig = {
  // The packages are links into this repository.
  turbopack: { root: fileURLToPath(new URL('../../../..', import.meta.url)) },
};

export default config;
