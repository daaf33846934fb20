import { mutation } from '../../vitest.shared.ts';

export default mutation();
