import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// The plugin of textlint is CommonJS: its default export is the same here as in Node.
export default mergeConfig(shared, { test: { deps: { interopDefault: false } } });
