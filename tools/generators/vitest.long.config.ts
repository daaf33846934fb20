import { mergeConfig } from 'vitest/config';
import { long } from '../../vitest.shared.ts';

// A generator and the compiler keep a core busy each.
export default mergeConfig(long, { test: { maxConcurrency: 2 } });
