import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// One worker for all files: they share the mock's modules and the pages, and each takes but a moment.
export default mergeConfig(shared, { test: { fileParallelism: false } });
