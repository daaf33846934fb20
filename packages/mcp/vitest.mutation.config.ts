import { mutation } from '../../vitest.shared.ts';

export default mutation(['test/stdio.test.ts', 'test/package.test.ts']);
