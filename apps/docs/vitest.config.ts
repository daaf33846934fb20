import { availableParallelism } from 'node:os';
import { mergeConfig } from 'vitest/config';
import shared from '../../vitest.shared.ts';

// These tests end last, when the others have left the machine. By default, vitest would leave one core of two idle.
export default mergeConfig(shared, { test: { maxWorkers: Math.max(availableParallelism() - 1, 2) } });
