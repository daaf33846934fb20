import { defineConfig, mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// Test files share their modules: to load Prism and the contract anew for each file takes longer than most tests.
export default mergeConfig(shared, defineConfig({ test: { isolate: false } }));
