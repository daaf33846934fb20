import { mutation } from '../../vitest.shared.ts';

export default mutation([
  'test/{agreement,contract,faults,form,package,secrets,typescript}.test.ts',
  'test/testbank/*.test.ts',
  'test/wizard/{mock,secrets}.test.ts',
]);
