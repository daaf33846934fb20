import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// Test files share their modules: to load them anew for each of the many small files takes longer than the tests.
export default mergeConfig(shared, defineConfig({ test: { isolate: false } }));
