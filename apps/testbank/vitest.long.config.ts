import { mergeConfig } from 'vitest/config';
import { long } from '../../vitest.shared.ts';

export default mergeConfig(long, { test: { setupFiles: ['test/support/setup.ts'] } });
