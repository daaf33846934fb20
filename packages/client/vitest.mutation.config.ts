import { mutation } from '../../vitest.shared.ts';

export default mutation(['test/{faults,package,typescript}.test.ts', 'test/wizard/mock.test.ts']);
